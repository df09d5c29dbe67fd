internal import UseCases
internal import FormModel
internal import JSONText
internal import Terminal

/// Draws the list in focus: one line for each row in the viewport, the current row in full.
extension RowsBox {
  /// `errors` returns the number of errors in a row.
  mutating func block(width: Int, height: Int, errors: (Int) -> Int) -> Block {
    var block = Block()
    let columns = columns(width: width)
    addHead(columns, width: width, height: height, to: &block)
    let heads = block.lines.count
    window.drawn = Array(repeating: nil, count: heads)
    let room = max(1, height - heads)
    let typing = isFiltering ? block.caret : nil
    if isOnRow { cutText(of: cursor, columns) }
    let whole = wholeRows(columns, width: width, room: room, errors: errors)
    let open = whole == nil ? openRow(columns, width: width, room: room, errors: errors) : []
    scroll(room: room, open: whole.map { _ in 1 } ?? open.count)
    var index = whole == nil ? window.first : 0
    while block.lines.count < height, entries.indices.contains(index) {
      let isCurrent = index == entryIndex && answering == nil
      if case .row(let row) = entries[index] { cutText(of: row, columns) }
      let lines =
        whole?[index]
        ?? (index == entryIndex
          ? open
          : [line(of: entries[index], columns, isCurrent: isCurrent, width: width, errors: errors)])
      for (part, line) in lines.prefix(height - block.lines.count).enumerated() {
        block.add(line, isCurrent: isCurrent && part == 0)
        window.drawn.append(index)
      }
      index += 1
    }
    if let typing { block.caret = typing }
    if entries.isEmpty, filter.isEmpty { block.add(.blank, isCurrent: true) }
    if entries.isEmpty, !filter.isEmpty {
      block.add(
        .text(
          Wrapping.cut(
            "Aucune ligne n’a ces mots : Échap les enlève.".withFrenchSpaces,
            width: width
          ),
          .warning
        )
      )
    }
    return block
  }

  private mutating func scroll(room: Int, open: Int) {
    window.height = room
    let total = entries.count - 1 + open
    if entryIndex < window.first { window.first = entryIndex }
    if entryIndex - window.first + open > room {
      window.first = min(entryIndex, entryIndex + open - room)
    }
    // There are no empty rows below the last entry.
    window.first = max(0, min(window.first, total - room))
    if entryIndex < window.first { window.first = entryIndex }
  }

  // MARK: Head

  private mutating func addHead(
    _ columns: RowColumns,
    width: Int,
    height: Int,
    to block: inout Block
  ) {
    if var choice = answering {
      block.add(
        rows: Wrapping.rows(
          "\(question) pour \(group.noun.counted(chosen.count)) :".withFrenchSpaces,
          width: width
        ),
        .label
      )
      partsAboveOptions = block.lines.reduce(0) { $0 + $1.spans.count }
      let options = choice.block(nil, width: width)
      optionsByPart = options.optionsByPart
      block.add(options, indent: 0)
      answering = choice
      return
    }
    if !filter.isEmpty {
      let start = "Mots\u{A0}: "
      let found = filter.rows?.count ?? 0
      let count = "\(found) sur \(table.rows.count)"
      let room = max(4, width - Wrapping.width(start) - Wrapping.width(count) - 2)
      let typed = String(filter.typed.suffix(room))
      let column = Wrapping.width(start) + Wrapping.width(typed)
      if isFiltering || entries.isEmpty {
        block.caret = Position(row: 0, column: min(column, width - 1))
      }
      block.add(
        Line(spans: [
          .init(column: 0, text: start, role: .label),
          .init(column: Wrapping.width(start), text: typed, role: .field, bed: room),
          .init(column: width - Wrapping.width(count), text: count, role: .dimmed),
        ])
      )
    } else if entries.count > height || !marks.isEmpty {
      block.add(
        .text(Wrapping.cutList(summary, separator: RowSummary.separator, width: width), .dimmed)
      )
    }
    if Self.hasTitles(height), !table.rows.isEmpty, let titles = columns.titles(table) {
      block.add(titles)
    }
  }

  private var question: String { group.overview?.answer?.title ?? "Réponse" }

  /// "246 propositions, 3 marquées · tapez pour chercher · Espace marque · = répond".
  private var summary: [String] {
    let marked = marks.count.counted(
      group.noun.agreeing("marqué"),
      "marqué" + (group.noun.isFeminine ? "es" : "s")
    )
    let count = [group.noun.counted(table.rows.count), marked].compactMap(\.self).joined(
      separator: ", "
    )
    let keys =
      ["tapez pour chercher"] + (answer == nil ? [] : ["Espace marque", "=\u{A0}répond"])
    return [count] + keys
  }

  // MARK: Rows

  func line(
    of entry: Entry,
    _ columns: RowColumns,
    isCurrent: Bool,
    width: Int,
    errors: (Int) -> Int
  ) -> Line {
    switch entry {
    case .add:
      return .entry("+ ajouter \(group.noun.withArticle)", isCurrent: isCurrent, width: width)
    case .section(let name, let rows):
      return .entry(heading(name, rows: rows), isCurrent: isCurrent, .heading, width: width)
    case .row(let row):
      return self.row(row, columns, isCurrent: isCurrent, width: width, errors: errors(row))
    }
  }

  private func heading(_ name: String, rows: Int) -> String {
    let title = name.isEmpty ? group.nameOfNoSection : name
    return "\(isFolded(name) ? "[+]" : "[-]") \(title) · \(group.noun.counted(rows))"
  }

  func row(
    _ row: Int,
    _ columns: RowColumns,
    isCurrent: Bool,
    width: Int,
    errors: Int
  ) -> Line {
    let role: Role = isCurrent ? .selected : .value
    let warning = errors == 0 ? "" : Self.warning
    let room = columns.text.count - Wrapping.width(warning)
    let text =
      columns.state == nil && columns.cells.isEmpty
      ? RowSummary(table.rows[row], index: row, of: group)
        .line(in: room, width: { Wrapping.width($0) }) { Wrapping.cut($0, width: $1) }
      : (warning.isEmpty ? textThatIsCut(of: row) : nil)
        ?? Wrapping.cutAtWord(table.text(of: row), width: room)
    return parts(of: row, text, columns, role, warning)
  }

  func parts(
    of row: Int,
    _ text: String,
    _ columns: RowColumns,
    _ role: Role,
    _ warning: String
  ) -> Line {
    // One highlight, which also covers the gaps between the columns.
    let end = max(
      columns.text.upperBound,
      columns.cells.last?.cells.upperBound ?? 0,
      columns.state?.upperBound ?? 0
    )
    var line = Line(spans: [])
    if role == .selected { line = line.adding("", role, column: 0, bed: end) }
    if columns.marks > 0 {
      line = line.adding(marks.contains(row) ? "[x]" : "[ ]", role, column: 0)
    }
    let number = Wrapping.cut(table.number(of: row), width: columns.number - 2) + "."
    // One span for number and text, so that they are read aloud and clicked as one.
    let start = columns.marks
    let gap = String(repeating: " ", count: max(1, columns.number - Wrapping.width(number)))
    line = line.adding(number + gap + text, role, column: start)
    if !warning.isEmpty {
      line = line.adding(warning, .error, column: columns.text.lowerBound + Wrapping.width(text))
    }
    for part in columns.cells {
      let words = table.words(part.column.field, of: row)
      if words.isEmpty { continue }
      line = line.adding(
        Wrapping.cutAtWord(words, width: part.cells.count),
        role,
        column: part.cells.lowerBound
      )
    }
    if let state = columns.state {
      let words = table.state(of: row)
      if !words.isEmpty {
        line = line.adding(
          Wrapping.cutAtWord(words, width: state.count),
          role,
          column: state.lowerBound
        )
      }
    }
    return line
  }
}
