internal import Drafts
internal import UseCases
internal import FormModel

/// Texts of the draft that came from elsewhere.
extension Interview {
  /// Another program changed the draft. Lets the user choose; both texts stay in the history.
  func choose(against other: Draft) throws(Ending) {
    guard let session, let arrival = drafts.arrival(of: other, from: .outside) else { return }
    say("Ce brouillon a aussi été modifié ailleurs. Ce qui diffère :")
    guard let taken = try chosen(from: arrival, of: session) else {
      postponed = other
      return say(
        "Les deux versions sont gardées. Le choix sera proposé à la prochaine ouverture."
      )
    }
    apply(arrival, taking: taken)
  }

  static let later = "choisir plus tard"

  /// Tells what the other text changed and asks which of it to take; `nil` if the user cancels.
  func chosen(from arrival: Arrival, of session: Session) throws(Ending) -> Set<Int>? {
    let merge = arrival.merge
    let names = session.form.names(of: merge.items, in: merge.merged().answers)
    for (difference, name) in zip(merge.items, names) {
      dialogue.tell(difference.isContested ? name : "\(name) (changé ailleurs seulement)")
      for line in arrival.sides(of: difference) { dialogue.tell(line) }
    }
    let isContested = !merge.contested.isEmpty
    let choice = try dialogue.pick(
      [
        "Garder ce qui est ici",
        isContested ? "Prendre ce qui vient d’ailleurs" : "Prendre ce qui a changé ailleurs",
      ] + (isContested ? ["Choisir champ par champ"] : []),
      otherwise: Self.later
    )
    switch choice {
    case 0: return []
    case 1: return Set(merge.items.indices)
    case 2: return try chosen(among: merge, names)
    default: return nil
    }
  }

  /// Asks for each difference that both sides changed which side to keep; the others are taken
  /// without a question. `nil` if the user cancels.
  private func chosen(among merge: Merge, _ names: [String]) throws(Ending) -> Set<Int>? {
    var taken = merge.uncontested
    for (index, difference) in merge.items.enumerated() where difference.isContested {
      dialogue.pause()
      dialogue.tell(names[index])
      switch try dialogue.choose(difference.sides("Ici", "Ailleurs"), otherwise: Self.later) {
      case 0: break
      case 1: taken.insert(index)
      default: return nil
      }
    }
    return taken
  }

  func apply(_ arrival: Arrival, taking taken: Set<Int>) {
    do throws(DraftError) { try drafts.apply(arrival, taking: taken) } catch {
      // The other text has changed again, so the choice no longer applies: ask again.
      if case .changedOutside = error { failure = error } else { say(error) }
      return
    }
    failure = nil
    save()
  }
}

extension Arrival {
  /// "Au départ : …", where that is known, "Ici : …" and "Ailleurs : …".
  fileprivate func sides(of difference: Difference) -> [String] {
    let base = difference.isContested && base != nil
    return (base ? ["Au départ\u{A0}: \(difference.words(for: difference.base))"] : [])
      + difference.sides("Ici", "Ailleurs")
  }
}
