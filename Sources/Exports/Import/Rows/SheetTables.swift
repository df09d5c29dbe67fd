package import FormModel
internal import TextFolding

/// The sheets of a workbook as tables of a package.
package struct SheetTables {
  private let sheets: [String: [TableLine]]

  /// The lines of each sheet, by name.
  package init(_ sheets: [(name: String, lines: [TableLine])]) {
    let texts = Self.longTexts(sheets.first { $0.name == LongTexts.name }?.lines ?? [])
    self.sheets = Dictionary(
      sheets.map { name, lines in (name, lines.map { $0.with(texts) }) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// The sheets with tables, without explanations and lists of options.
  package var names: [String] {
    sheets.keys.filter { ![ReadMeSheet.name, Offerings.name, LongTexts.name].contains($0) }.sorted()
  }

  package func lines(of name: String) -> [TableLine] { sheets[name] ?? [] }

  /// Whether the sheets are those of an export.
  package func isExport(of form: Form) -> Bool {
    let root = TableSchema.all(of: form).first
    return root.flatMap { schema in
      sheets[schema.node.name].map { Self.head(of: $0, schema) != nil }
    } ?? false
  }

  /// The table of a schema in CSV form, with keys in its first line; `nil` if there is no such
  /// sheet.
  func table(_ schema: TableSchema) -> CSVText.Table? {
    guard let lines = sheets[schema.node.name], let head = Self.head(of: lines, schema) else {
      return nil
    }
    // Dates typed in a workbook are assumed to have the day first.
    return Self.table(lines, below: head, UInt8(ascii: ";")) { $0.formulaSafe }
  }

  /// Converts a sheet that was saved as CSV, with labels above the keys; `nil` if the keys come
  /// first, as in an exported table.
  static func asTable(_ saved: CSVText.Table, _ schema: TableSchema) -> CSVText.Table? {
    guard let first = saved.rows.first, let head = head(of: saved.rows, schema), head != first
    else { return nil }
    return table(saved.rows, below: head, saved.separator) { $0 }
  }

  private static func table(
    _ lines: [TableLine],
    below head: TableLine,
    _ separator: UInt8,
    _ cell: (String) -> String
  ) -> CSVText.Table {
    CSVText.Table(
      rows: [head]
        + lines.drop { $0.line <= head.line }.map {
          TableLine(line: $0.line, cells: $0.cells.map(cell))
        },
      encoding: .utf8,
      separator: separator
    )
  }

  /// The line of keys, or the line of labels converted to keys if the former was deleted.
  private static func head(of lines: [TableLine], _ schema: TableSchema) -> TableLine? {
    let beginning = lines.prefix(5)
    if let keys = beginning.first(where: { line in
      schema.keys.allSatisfy(line.trimmedCells.contains)
    }) {
      return keys
    }
    let named = schema.columns.map { (key: $0.key, words: $0.title.foldedWords) }
    for line in beginning {
      let cells = line.cells.map { cell in
        let words = cell.foldedWords
        return named.first { $0.words == words }?.key ?? cell
      }
      if schema.keys.allSatisfy(cells.contains) { return TableLine(line: line.line, cells: cells) }
    }
    return nil
  }

  /// By number.
  private static func longTexts(_ lines: [TableLine]) -> [Int: String] {
    var pieces: [Int: [(part: Int, text: String)]] = [:]
    for line in lines {
      guard let number = Int(line[0]), let part = Int(line[1]) else { continue }
      pieces[number, default: []].append((part, line[2]))
    }
    return pieces.mapValues { $0.sorted { $0.part < $1.part }.map(\.text).joined() }
  }
}

extension TableLine {
  fileprivate var trimmedCells: [String] { cells.map { $0.withoutInvisibles.trimmed } }

  /// Replaces references to long texts by the texts.
  fileprivate func with(_ texts: [Int: String]) -> TableLine {
    if texts.isEmpty { return self }
    return TableLine(
      line: line,
      cells: cells.map { cell in LongTexts.number(in: cell).flatMap { texts[$0] } ?? cell }
    )
  }
}
