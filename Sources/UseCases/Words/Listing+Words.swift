package import Drafts
internal import FormModel

extension Listing {
  /// `nil` for a damaged draft.
  package var draft: Draft? { if case .draft(let draft, _) = self { draft } else { nil } }

  /// A notice for commands that list it; `nil` if there is none.
  package func notice(_ clock: Clock) -> String? {
    guard case .draft(let draft, let recovery?) = self else { return nil }
    return recovery.notice(of: draft, clock)
  }

  /// The error of its file; `nil` if it can be read.
  package var damage: String? {
    guard case .damaged(let file, let error) = self else { return nil }
    return "« \(file.oneLine) » ne peut pas être lu. \(error)".withFrenchSpaces
  }
}

extension [Listing] {
  package var drafts: [Draft] { compactMap(\.draft) }

  package var damages: [String] { compactMap(\.damage) }
}
