package import Drafts
internal import FormModel

extension Listing {
  /// `nil` for one that is damaged.
  package var draft: Draft? { if case .draft(let draft, _) = self { draft } else { nil } }

  /// What a command that lists it says beside; `nil` where there is nothing.
  package func notice(_ clock: Clock) -> String? {
    guard case .draft(let draft, let recovery?) = self else { return nil }
    return recovery.notice(of: draft, clock)
  }

  /// What is wrong with its file; `nil` for one that can be read.
  package var damage: String? {
    guard case .damaged(let file, let fault) = self else { return nil }
    return "« \(file.oneLine) » ne peut pas être lu. \(fault)".withFrenchSpaces
  }
}

extension [Listing] {
  package var drafts: [Draft] { compactMap(\.draft) }

  package var damages: [String] { compactMap(\.damage) }
}
