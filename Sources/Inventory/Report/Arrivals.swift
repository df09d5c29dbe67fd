internal import Exports
internal import FormModel

/// The part of the report about files: received, new, rejected.
struct Arrivals {
  let pool: Pool
  let followUp: FollowUp
  let duplicates: [Duplicate]

  private static let wrongTitle = "Canevas avec des erreurs ou des réponses illisibles"

  /// The canevas with invalid or unreadable answers.
  private var wrong: [PooledCanevas] {
    pool.entries.map(\.newest).filter { ($0.findings?.wrong ?? 0) > 0 }
  }

  func write(into page: inout Markup) {
    let replaced = pool.entries.flatMap { entry in
      zip(entry.replaced, entry.reasons).map { (old: $0, newest: entry.newest, reason: $1) }
    }
    let received = pool.entries.count + replaced.count
    page.element(
      "p",
      "Canevas reçus\u{A0}: \(FrenchNumber.text(received)). Retenus\u{A0}: "
        + "\(FrenchNumber.text(pool.entries.count)). Remplacés par une version plus récente\u{A0}: "
        + "\(FrenchNumber.text(replaced.count)). Fichiers refusés\u{A0}: "
        + "\(FrenchNumber.text(pool.rejects.count)). \(Self.wrongTitle)\u{A0}: "
        + "\(FrenchNumber.text(wrong.count))."
    )
    if !pool.passedOver.isEmpty {
      page.element("p", "Passés sans être lus\u{A0}: \(pool.passedOver.text).", ["class": "basis"])
    }
    if !pool.remarks.isEmpty {
      page.element(
        "p",
        "Lus autrement que dans les fichiers\u{A0}: \(FrenchNumber.text(pool.remarks.count)) "
          + "(\(RemarkTable.fileName)).",
        ["class": "basis"]
      )
    }
    if let counts = followUp.counts { since(counts, into: &page) }
    part("Fichiers remplacés", "remplaces.csv", replaced, &page) { file in
      "\(file.old.file) (version \(file.old.facts.version)), remplacé par \(file.newest.file)\u{A0}: "
        + file.reason.words
    }
    part("Doublons possibles", "doublons.csv", duplicates, &page) { pair in
      let (one, other) = (pool.entries[pair.one].newest, pool.entries[pair.other].newest)
      let reasons = pair.reasons.map { $0 == .title ? "intitulé proche" : "mêmes dates" }
      return "\(one.facts.owners.first?.nom ?? "")\u{A0}: \(reasons.joined(separator: " et ")) "
        + "(\(one.file) et \(other.file))"
    }
    part(Self.wrongTitle, "suivi.csv, colonnes erreurs et illisibles", wrong, &page) { canevas in
      let counts = [
        (canevas.findings?.count(.error) ?? 0, "à corriger"),
        (canevas.findings?.count(.unreadable) ?? 0, "illisibles"),
      ]
      let words = counts.filter { $0.0 > 0 }.map { "\(FrenchNumber.text($0.0)) \($0.1)" }
      return "\(canevas.facts.owners.first?.nom ?? "Sans nom")\u{A0}: réponses "
        + "\(words.joined(separator: ", ")) (\(canevas.file))"
    }
    for kind in [CanevasFindings.Kind.contact, .unknown, .reason] {
      let found = pool.entries.map(\.newest).filter { ($0.findings?.count(kind) ?? 0) > 0 }
      part("À relire\u{A0}: \(kind.words)", "alertes.csv", found, &page) { canevas in
        "\(canevas.facts.owners.first?.nom ?? "Sans nom") (\(canevas.file))"
      }
    }
    part("Fichiers refusés", "rejets.csv", pool.rejects, &page) {
      "\($0.file)\u{A0}: \($0.words)"
    }
  }

  private func since(_ counts: [FollowUp.State: Int], into page: inout Markup) {
    for state in FollowUp.State.allCases where state != .same {
      let items: [String] =
        state == .gone
        ? followUp.gone
        : pool.entries.filter { followUp.state(of: $0.newest) == state }.map { entry in
          let facts = entry.newest.facts
          return [
            facts.owners.first?.nom, facts.concertations.first?.title, "version \(facts.version)",
          ]
          .compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: ", ")
        }
      part("\(FollowUp.title)\u{A0}: \(state.label)", "suivi.csv", items, &page) { $0 }
    }
    page.element(
      "p",
      "Revenus sans changement\u{A0}: \(FrenchNumber.text(counts[.same] ?? 0)).",
      ["class": "basis"]
    )
  }

  private func part<Item>(
    _ title: String,
    _ file: String,
    _ items: [Item],
    _ page: inout Markup,
    _ words: (Item) -> String
  ) {
    if items.isEmpty { return }
    page.raw("\n")
    page.element("div", ["class": "lists"]) { page in
      page.element("h3") { page in
        page.put(title)
        page.raw(" ")
        page.element("span", "(\(FrenchNumber.text(items.count)))", ["class": "basis"])
      }
      if items.count > Tally.shown {
        page.element(
          "p",
          "Les \(Tally.shown)\u{A0}premiers. Tous sont dans \(file).",
          ["class": "note"]
        )
      }
      page.element("ol") { page in
        for item in items.prefix(Tally.shown) { page.element("li", words(item)) }
      }
    }
    page.raw("\n")
  }
}
