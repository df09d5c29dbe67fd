package import Drafts
package import FormModel

/// Distinguishes drafts that look the same in a list: copies, and conflicting texts of one draft.
package struct Lookalikes {
  private var words: [String: String] = [:]

  package init(_ drafts: [Draft], _ form: Form, _ clock: Clock) {
    let groups = Dictionary(grouping: drafts) { draft in
      Looks(owner: form.ownerName(of: draft.answers), subject: form.subjectName(of: draft.answers))
    }
    for alike in groups.values where alike.count > 1 {
      let ordered = alike.sorted { ($0.creeLe, $0.id) < ($1.creeLe, $1.id) }
      for (index, draft) in ordered.enumerated() {
        let begun = clock.localTime(draft.creeLe).dayAndTime
        let file = DraftID.isWellFormed(draft.id) ? "" : "fichier « \(Self.end(of: draft.id)) », "
        words[draft.id] =
          "\(file)n°\u{A0}\(index + 1) sur \(ordered.count), commencé le \(begun)"
          .withFrenchSpaces
      }
    }
  }

  /// "n° 2 sur 3, commencé le 14/03/2025 à 10:42"; `nil` if no other draft looks the same.
  package subscript(draft: Draft) -> String? { words[draft.id] }

  /// The end of a file’s name, where a sync tool says what the copy is.
  private static func end(of name: String) -> String {
    name.count > 24 ? "…" + String(name.suffix(20)).excerpt : name.excerpt
  }

  private struct Looks: Hashable {
    let owner: String?
    let subject: String?
  }
}
