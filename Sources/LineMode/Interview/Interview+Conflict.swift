internal import Drafts
internal import Filling
internal import FormModel

/// Conflicts with another program that changed the draft.
extension Interview {
  /// Lets the user choose; both texts stay in the history.
  func choose(against other: Draft) throws(Ending) {
    guard let session else { return }
    let differences = session.form.differences(from: session.book.answers, to: other.answers)
    say("Ce brouillon a aussi été modifié ailleurs. Ce qui diffère :")
    tell(differences, of: session, "Ici", "Ailleurs")
    let choice = try dialogue.pick(
      ["Garder ce qui est ici", "Prendre ce qui vient d’ailleurs"]
        + (differences.count > 1 ? ["Choisir champ par champ"] : []),
      otherwise: Self.later
    )
    let taken: [Difference]? =
      switch choice {
      case 0: []
      case 1: differences
      case 2: try chosen(among: differences, of: session)
      default: nil
      }
    if let taken { return merge(other, taking: taken) }
    postponed = other
    say("Les deux versions sont gardées. Le choix sera proposé à la prochaine ouverture.")
  }

  private static let later = "choisir plus tard"

  /// Asks for each difference which side to keep; `nil` if the user cancels.
  private func chosen(
    among differences: [Difference],
    of session: Session
  ) throws(Ending) -> [Difference]? {
    var taken: [Difference] = []
    for difference in differences {
      dialogue.pause()
      dialogue.tell(session.name(of: difference))
      switch try dialogue.choose(difference.sides("Ici", "Ailleurs"), otherwise: Self.later) {
      case 0: break
      case 1: taken.append(difference)
      default: return nil
      }
    }
    return taken
  }

  private func merge(_ other: Draft, taking differences: [Difference]) {
    guard var session else { return }
    do throws(DraftError) {
      try services.merge(other, taking: differences, into: &session)
    } catch {
      // The other text has changed again, so the choice no longer applies: ask again.
      if case .changedOutside = error { failure = error } else { say(error) }
      return
    }
    self.session = session
    failure = nil
    save()
  }
}
