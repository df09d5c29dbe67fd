package import Drafts
package import FormModel

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

  /// By its id, what tells a draft from others of the same name: when it was begun, and where that is the
  /// same too, as for two texts of one draft, the beginning of its id.
  package func distinctions(_ form: Form, _ clock: Clock) -> [String: String] {
    let named = Dictionary(grouping: drafts) { draft in
      [form.ownerName(of: draft.answers), form.subjectName(of: draft.answers)]
    }
    let beginnings = Beginnings(of: drafts.map(\.id))
    var words: [String: String] = [:]
    for alike in named.values where alike.count > 1 {
      let begun = Dictionary(grouping: alike) { clock.localTime($0.creeLe).dayAndTime }
      for (moment, drafts) in begun {
        for draft in drafts {
          words[draft.id] =
            (drafts.count > 1 ? "n° \(beginnings[draft.id]) · " : "") + "commencé le \(moment)"
        }
      }
    }
    return words
  }
}
