package import Drafts
internal import FormModel

extension DraftVersion {
  /// "14/03/2025 à 10:42, version 1 finalisée"
  package func name(_ clock: Clock) -> String {
    let moment = clock.localTime(moment).dayAndTime
    return switch kind {
    case .finalised(let version): "\(moment), version \(version) finalisée"
    case .sent: "\(moment), envoyée"
    case .received: "\(moment), reçue"
    case .draft, .unreadable: moment
    }
  }

  /// The message for an empty history.
  package static let noneYet =
    "Ce brouillon n’a pas encore de version d’avant. Il s’en garde une à chaque ouverture, puis au plus une par minute."

  /// The message after a version was restored.
  package static let isBack =
    "Cette version est de retour. Celle qu’elle remplace est gardée avec les autres."

  /// The message for a version equal to the current answers.
  package static let isAsNow = "Rien ne diffère de ce qui est là maintenant."
}

extension Services {
  /// Who made a version, if its file says so, and how much it differs from the current answers.
  package func detail(of version: DraftVersion, beside session: Session) -> String {
    guard let draft = try? store.draft(of: version) else { return "illisible" }
    let count = session.form.differences(from: draft.answers, to: session.book.answers).count
    let difference =
      switch count {
      case 0: "comme maintenant"
      case 1: "1 réponse diffère"
      default: "\(count) réponses diffèrent"
      }
    return [draft.author.map { "par \($0)" }, difference].compactMap(\.self)
      .joined(separator: ", ")
  }
}

extension Draft {
  /// Who made the last change, short enough for a line; `nil` if it is unknown.
  package var author: String? {
    let name = (modifiePar ?? "").trimmed
    return name.isEmpty ? nil : name.excerpt
  }
}
