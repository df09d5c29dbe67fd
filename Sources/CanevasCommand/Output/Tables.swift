internal import Drafts
internal import FormModel
internal import JSONText
internal import Referentiel
internal import TextWidth
internal import UseCases

/// Formats rows of cells in aligned columns.
enum Table {
  static func text(_ rows: [[String]]) -> String {
    var widths: [Int] = []
    for row in rows {
      for (column, cell) in row.enumerated() {
        if column == widths.count { widths.append(0) }
        widths[column] = max(widths[column], width(cell))
      }
    }
    return rows.map { row in
      // Omit trailing blanks.
      guard let last = row.lastIndex(where: { !$0.isEmpty }) else { return "\n" }
      var line = ""
      for (column, cell) in row[...last].enumerated() {
        line += column == last ? cell : cell + blanks(widths[column] - width(cell) + 2)
      }
      return line + "\n"
    }
    .joined()
  }

  private static func width(_ cell: String) -> Int { cell.reduce(0) { $0 + Glyph($1).width } }

  private static func blanks(_ count: Int) -> String { String(repeating: " ", count: count) }
}

extension [Draft] {
  func table(in context: CommandContext) -> String {
    let beginnings = Beginnings(of: map(\.id))
    let lookalikes = Lookalikes(self, context.form, context.clock)
    return Table.text(
      map { draft in
        let summary = context.summary(of: draft)
        return [
          beginnings[draft.id].oneLine,
          (summary.nom ?? "Sans nom").oneLine + (lookalikes[draft].map { " (\($0))" } ?? ""),
          "\(summary.completeness.percent)\u{A0}%", draft.stateName,
          context.clock.localTime(draft.modifieLe).dayAndTime,
        ]
      }
    )
  }
}

extension [DraftVersion] {
  /// `authors` made them; `nil` stands for an unknown one.
  func table(by authors: [String?], _ clock: Clock) -> String {
    Table.text(
      zip(self, authors).map { version, author in
        let kind =
          switch version.kind {
          case .draft: ""
          case .finalised(let number): "version\u{A0}\(number) finalisée"
          case .sent: "envoyée"
          case .received: "reçue"
          case .unreadable: "illisible"
          }
        return [
          String(version.number), clock.localTime(version.moment).dayAndTime,
          author?.oneLine ?? "", kind,
        ]
      }
    )
  }
}

extension [NamedProblem] {
  /// The problems as in the review.
  var report: String {
    if isEmpty { return "Rien à corriger : ce canevas peut être finalisé.\n".withFrenchSpaces }
    return map { found in
      "\(found.word) · \(found.name.oneLine)\n    \(found.problem.message.oneLine)\n"
    }
    .joined()
  }
}

extension [Collectivite] {
  var table: String {
    Table.text(
      map { found in
        [found.nom, found.code, found.nature, found.departement ?? found.pays ?? ""]
      }
    )
  }
}

extension Collectivite {
  /// The JSON for scripts. Its keys are a stable interface.
  var json: JSON {
    .object([
      "nom": .string(nom), "code": code.isEmpty ? .null : .string(code),
      "type": .string(type.rawValue),
      "departement": departement.map { .string($0) } ?? .null,
    ])
  }
}

/// Unambiguous prefixes of ids, of at least eight characters.
struct Beginnings {
  private var lengths: [String: Int] = [:]

  init(of ids: [String]) {
    // The longest common prefix of an id is shared with a neighbour in sorted order.
    let sorted = Set(ids).sorted { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }
    for (one, other) in zip(sorted, sorted.dropFirst()) {
      let shared = zip(one, other).prefix { $0 == $1 }.count
      for id in [one, other] { lengths[id] = max(lengths[id] ?? 0, shared + 1) }
    }
  }

  subscript(id: String) -> String { String(id.prefix(max(8, lengths[id] ?? 0))) }
}
