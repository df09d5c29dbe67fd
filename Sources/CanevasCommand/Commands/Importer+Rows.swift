internal import ArgumentParser
internal import Drafts
internal import Exports
internal import Files
internal import FormModel
internal import Importing
internal import JSONText
internal import UseCases

/// Imports rows of tables into a list of a draft.
struct RowsImport {
  let ref: String
  let list: FormList
  /// The 1-based row of the parent list.
  let rank: Int?

  /// The result for a file.
  struct Outcome {
    let file: String
    let table: ListTable
    let guesses: [String]
    let reading: RowsReading
    let strays: [RowsReading.Row]
    let count: Int
    /// In text form: "concertations[0].propositions".
    let place: Path

    var isWhole: Bool { reading.unread.isEmpty && strays.isEmpty }
  }

  func run(_ files: [String], in context: CommandContext) throws -> [Outcome] {
    var outcomes: [Outcome] = []
    _ = try context.change(ref) { draft, _ in
      if draft.etat == .finalise { throw CommandError.finalRows(ref: ref) }
      for file in files {
        let outcome = try add(file, to: &draft, in: context)
        outcomes.append(outcome)
      }
    }
    return outcomes
  }

  private func add(_ path: String, to draft: inout Draft, in context: CommandContext) throws
    -> Outcome
  {
    let file = try TableFile(try context.path(path), for: list, on: context.disk)
    let table = ListTable(file.lines, list, in: context.form, isFrench: file.isFrench)
    let reading = table.reading(in: context.form)
    let parents = try parents(in: draft.answers, table, reading)
    let arrival = RowsArrival(reading, into: list, parents: parents)
    let outcome = Outcome(
      file: path,
      table: table,
      guesses: file.guesses,
      reading: reading,
      strays: arrival.strays(in: draft.answers),
      count: arrival.count(in: draft.answers),
      place: list.path(in: parents)
    )
    draft.answers = arrival.added(to: draft.answers, of: context.form)
    return outcome
  }

  /// The parent rows to use if the table does not name them: the only ones, or the one given by
  /// `rank`.
  private func parents(in answers: Answers, _ table: ListTable, _ reading: RowsReading)
    throws(CommandError) -> [Int]
  {
    var indices: [Int] = []
    for (level, above) in list.parents.enumerated() {
      let count = answers.rows(at: above.path(in: indices)).count
      if level == 0, let rank {
        guard (1...max(1, count)).contains(rank) else {
          throw .noSuchRow(above.group.noun, rank: rank, count: count)
        }
        indices.append(rank - 1)
        continue
      }
      let saysEach = !reading.rows.isEmpty && reading.rows.allSatisfy { $0.parents[level] != nil }
      if count > 1, !saysEach {
        throw .whichRow(
          above.group.noun,
          count: count,
          column: table.parentKeys[level],
          level: level
        )
      }
      indices.append(0)
    }
    return indices
  }
}

extension RowsImport.Outcome {
  /// What was added, assumed and converted.
  var text: String {
    let noun = table.list.group.noun
    var lines = [
      "\(file.oneLine) : \(noun.counted(count)) \(noun.agreeing("ajouté", count)) (\(place))."
    ]
    lines += said.map { "  \($0)" }
    for column in table.columns where column.count > 0 && column.meaning != .key {
      lines.append("  " + column.sentence)
    }
    lines += reading.remarks.map { "  \($0)" }
    return lines.map { $0.withFrenchSpaces + "\n" }.joined()
  }

  /// What was guessed of the file and of its first line.
  private var said: [String] {
    let heading = "La première ligne est prise pour les titres des colonnes, et n’est pas ajoutée."
    return guesses + (table.isHeadingGuessed ? [heading] : [])
  }

  /// What could not be read, and is kept as it stands, or went nowhere.
  var complaints: [String] {
    reading.unread.map { unread in
      "ligne \(unread.line), \(unread.column.excerpt) : « \(unread.written.excerpt) » est gardé tel quel. \(unread.words)"
        .withFrenchSpaces
    }
      + strays.map { row in
        "ligne \(row.line) : le brouillon n’a pas \(table.list.parents.last?.group.noun.withArticle ?? "de ligne") de ce rang ; la ligne n’est pas ajoutée."
          .withFrenchSpaces
      }
  }

  func json(ref: String) -> JSON {
    .object([
      "ref": .string(ref), "fichier": .string(file), "liste": .string(table.list.key),
      "entetes": .number(table.headings), "chemin": .string(place.description),
      "ajoutees": .number(count),
      "colonnes": .array(
        table.columns.map { column in
          .object([
            "titre": .string(column.name),
            "champ": column.field.map { .string($0.key) } ?? .null,
            "reconnue": column.field == nil ? .null : .string(column.reason.key),
            "cellules": .number(column.count),
          ])
        }
      ),
      "remarques": .array((said + reading.remarks.map(\.description)).map { .string($0) }),
      "a_verifier": .array(
        reading.unread.map { unread in
          .object([
            "ligne": .number(unread.line), "colonne": .string(unread.column),
            "valeur": .string(unread.written), "message": .string(unread.words),
          ])
        }
      ),
      "ecartees": .array(strays.map { .number($0.line) }),
    ])
  }
}

extension ListTable.Column {
  fileprivate var sentence: String {
    switch meaning {
    case .field(let field):
      "« \(name.excerpt) » : \(field.title) (\(reason.words))"
    case .parent: "« \(name.excerpt) » : la ligne à laquelle chacune se rattache"
    case .rest: "« \(name.excerpt) » : ce qui n’a pas de colonne"
    case .key, .none:
      "« \(name.excerpt) » : pas reprise (\(count) \(count == 1 ? "cellule" : "cellules"))"
    }
  }
}

extension ListTable.Reason {
  fileprivate var words: String {
    switch self {
    case .heading: "à son titre"
    case .contents: "à son contenu"
    case .choice: "choisi"
    }
  }

  fileprivate var key: String {
    switch self {
    case .heading: "titre"
    case .contents: "contenu"
    case .choice: "choix"
    }
  }
}
