internal import Drafts
internal import UseCases
internal import FormModel
internal import JSONText

/// The history: listing versions, comparing them with the current draft, restoring them.
extension Interview {
  /// Kept short, because a screen reader reads them all.
  private static let versionLimit = 10

  /// Any `words` list all versions instead of the most recent ones.
  func history(_ words: String) throws(Ending) {
    guard let session else { return }
    save()
    let all: [DraftVersion]
    do throws(DraftError) { all = try services.store.versions(of: session.draft.id) } catch {
      return say(error)
    }
    guard !all.isEmpty else { return say(DraftVersion.noneYet) }
    let versions = words.isEmpty ? Array(all.prefix(Self.versionLimit)) : all
    say("Versions d’avant, la plus récente en premier :")
    if versions.count < all.count {
      say("Les \(versions.count) dernières sur \(all.count). /historique tout les dit toutes.")
    }
    let titles = versions.map { version in
      "\(version.name(services.clock)), \(services.detail(of: version, beside: session))"
    }
    let choice = try dialogue.pick(titles, otherwise: "revenir à la question")
    if let choice { try show(versions[choice], beside: session) }
  }

  private func show(_ version: DraftVersion, beside session: Session) throws(Ending) {
    let draft: Draft
    do throws(DraftError) { draft = try services.store.draft(of: version) } catch {
      return say(error)
    }
    let differences = session.form.differences(from: draft.answers, to: session.book.answers)
    guard !differences.isEmpty else { return say(DraftVersion.isAsNow) }
    tell(differences, of: session, "Alors", "Maintenant")
    guard mayChange() else { return }
    let choice = try dialogue.pick(["Revenir à cette version"], otherwise: "garder ce qui est là")
    guard choice == 0, failure == nil else { return }
    do throws(DraftError) {
      try drafts.restore(version)
      say(DraftVersion.isBack)
      resume()
    } catch {
      say(error)
    }
  }

  /// Says each difference with both sides.
  func tell(_ differences: [Difference], of session: Session, _ before: String, _ after: String) {
    for (difference, name) in zip(differences, session.names(of: differences)) {
      dialogue.tell(name)
      for line in difference.sides(before, after) { dialogue.tell(line) }
    }
  }
}

extension Difference {
  /// "Ici : …" and "Ailleurs : …".
  func sides(_ before: String, _ after: String) -> [String] {
    [(before, self.before), (after, self.after)].map { name, value in
      "\(name)\u{A0}: \(words(for: value))"
    }
  }
}
