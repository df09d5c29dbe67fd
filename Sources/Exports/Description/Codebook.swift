internal import FormModel
internal import JSONText

/// The columns of tables and the meaning of their codes, for people.
struct Codebook {
  private let tables: [DescribedTable]

  init(_ tables: [DescribedTable]) { self.tables = tables }

  /// The paragraphs of a Markdown file, from its second level on.
  var markdown: [String] { ["## Les colonnes"] + tables.map(columns) + listed }

  /// A list of options with the columns that have it.
  typealias List = (columns: [(table: String, column: String)], choices: [Choice])

  /// Each distinct list of options once.
  var lists: [List] {
    var found: [List] = []
    for table in tables {
      for column in table.columns where !column.content.choices.isEmpty {
        let (name, choices) = ((table.package.name, column.key), column.content.choices)
        if let index = found.firstIndex(where: { $0.choices == choices }) {
          found[index].columns.append(name)
        } else {
          found.append(([name], choices))
        }
      }
    }
    return found
  }

  private func columns(of table: DescribedTable) -> String {
    let fields = (table.package.schema["fields"]?.array ?? []).compactMap(\.object)
    let lines = zip(fields, table.columns).map { field, column in
      let isRequired = field["constraints"]?.object?["required"] == .bool(true)
      let kind = column.content.words + (isRequired ? ", toujours rempli" : "")
      let example = field["example"]?.cell.map { " Exemple\u{A0}: `\($0)`." } ?? ""
      return
        "- `\(column.key)` (\(kind))\u{A0}: \(column.title.sentence.inMarkdown) \(column.ownHelp.inMarkdown)\(example)"
    }
    return "### `\(table.fileName)`\n\n" + lines.joined(separator: "\n")
  }

  /// The options of each list once, with the columns that have them.
  private var listed: [String] {
    if lists.isEmpty { return [] }
    return ["## Les valeurs des listes"]
      + lists.map { list in
        let columns = list.columns.map { "`\($0.column)` (\($0.table).csv)" }
        return "### \(columns.joined(separator: ", "))\n\n"
          + list.choices.map { choice in
            let definition = choice.definition.isEmpty ? "" : " \(choice.definition.inMarkdown)"
            return "- `\(choice.key)`\u{A0}: \(choice.label.sentence.inMarkdown)\(definition)"
          }
          .joined(separator: "\n")
      }
  }
}

extension SheetColumn {
  /// The explanation without the options, which a list of their own explains.
  fileprivate var ownHelp: String {
    let listed = Kind.oneOf(content.choices).codebook
    let several = Kind.severalOf(content.choices).codebook
    for words in [several, listed] where !content.choices.isEmpty && help.hasSuffix(words) {
      return String(help.dropLast(words.count))
    }
    return help
  }
}

extension SheetColumn.Content {
  /// The type in words.
  fileprivate var words: String {
    switch self {
    case .key, .text, .longText: "texte"
    case .number: "nombre"
    case .date: "date"
    case .time: "date et heure"
    case .yesNo: "true ou false"
    case .oneOf: "une valeur d’une liste"
    case .severalOf: "valeurs d’une liste, séparées par |"
    }
  }

  /// The options with stored keys of their own.
  fileprivate var choices: [Choice] {
    switch self {
    case .oneOf(let choices), .severalOf(let choices): choices
    case .key, .text, .longText, .number, .date, .time, .yesNo: []
    }
  }
}

extension String {
  /// Markdown of the text on one line.
  var inMarkdown: String { [printableLine].markdown }

  /// The text with a full stop if it has no end of its own.
  var sentence: String { ".?!".contains(last ?? " ") ? self : self + "." }
}

extension JSON {
  /// The value as in a cell, on one line.
  fileprivate var cell: String? {
    switch self {
    case .string(let text): text.printableLine
    case .number(let digits): digits
    case .bool(let isTrue): isTrue ? "true" : "false"
    case .null, .array, .object: nil
    }
  }
}
