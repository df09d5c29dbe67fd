package import FormModel
internal import JSONText

/// A line of a table with its line number and cells.
package typealias TableLine = CSVText.Row

/// A foreign table to be imported into a list of the form, with the assignment of columns to
/// questions.
package struct ListTable: Sendable {
  package enum Meaning: Equatable, Sendable {
    case field(Field)
    /// The 1-based row of a parent list; the outermost list is 0.
    case parent(Int)
    /// A key, a row number or the producer of an export, which is ignored without a message.
    case key
    /// The column for other members of an export, as JSON.
    case rest
    case none
  }

  /// How the meaning was determined.
  package enum Reason: Equatable, Sendable {
    case heading, contents, choice
  }

  package struct Column: Equatable, Sendable {
    /// The heading, or else the column letter.
    package let name: String
    package internal(set) var meaning: Meaning
    package internal(set) var reason: Reason
    /// The first non-empty cell.
    package let sample: String
    /// The number of non-empty cells.
    package let count: Int

    package var field: Field? { if case .field(let field) = meaning { field } else { nil } }
  }

  package let list: FormList
  package private(set) var columns: [Column] = []
  /// The number of heading lines.
  package private(set) var headings = 0
  /// Whether the first line was taken for headings only because it resembles none of the lines below it.
  package private(set) var isHeadingGuessed = false
  private let all: [TableLine]
  private let names: ColumnNames
  private let keys: [String]
  private let isCode: @Sendable (String) -> Bool
  let isFrench: Bool

  /// Blank lines are ignored. With `isFrench`, ambiguous dates have the day first.
  package init(_ lines: [TableLine], _ list: FormList, in form: Form, isFrench: Bool) {
    self.list = list
    self.isFrench = isFrench
    isCode = form.isCode
    all = lines.filter { line in !line.cells.allSatisfy(\.isBlankCell) }
    keys = TableSchema.all(of: form).first { $0.node.name == list.key }?.keys ?? []
    names = ColumnNames(list, keys: keys + ProducerCells.names + [TableNode.restColumn])
    let known = names.headings(in: all)
    let isGuessed = known == 0 && hasForeignHeading
    setHeadings(isGuessed ? 1 : known)
    isHeadingGuessed = isGuessed
  }

  /// Whether the first line names columns in words of its own: they are none of the values below them, and none
  /// is a value, or could be one with a slip in it.
  private var hasForeignHeading: Bool {
    guard let first = all.first, all.count > 1,
      first.cells.allSatisfy({ cell in
        !cell.contains { $0.isNumber || $0 == "@" }
          && !fields.contains { $0.kind.isTold && says(cell, $0.kind) }
      })
    else { return false }
    return first.cells.indices.contains { index in
      guard !first[index].isBlankCell else { return false }
      return fields.contains { field in
        field.kind.isTold && !says(first[index], field.kind)
          && share(of: field.kind, in: index, of: all.dropFirst()) >= 0.8
      }
    }
  }

  /// The lines that become rows.
  package var lines: ArraySlice<TableLine> { all.dropFirst(headings) }

  /// The questions that a column can answer.
  package var fields: [Field] { list.group.fields.filter(\.kind.isCell) }

  /// Sets the number of heading lines and recomputes the columns.
  package mutating func setHeadings(_ count: Int) {
    headings = min(max(0, count), all.count)
    isHeadingGuessed = false
    let width = all.map(\.cells.count).max() ?? 0
    columns = (0..<width).map { index in
      let cells = lines.map { $0[index] }.filter { !$0.isBlankCell }
      return Column(
        name: heading(index) ?? "colonne \(index.columnLetters)",
        meaning: .none,
        reason: .contents,
        sample: cells.first ?? "",
        count: cells.count
      )
    }
    matchHeadings()
    matchContents()
  }

  /// Assigns a field to a column and removes it from any other column.
  package mutating func assign(_ field: Field?, to column: Int) {
    for index in columns.indices where field != nil && columns[index].field === field {
      columns[index].meaning = .none
    }
    columns[column].meaning = field.map { .field($0) } ?? .none
    columns[column].reason = .choice
  }

  /// The heading closest to the rows that matches a question, or else the last heading line.
  private func heading(_ index: Int) -> String? {
    all.prefix(headings).reversed().map { $0[index].trimmed }
      .first { !$0.isEmpty && names.best($0) != nil }
      ?? all.prefix(headings).last.map { $0[index].trimmed }.flatMap { $0.isEmpty ? nil : $0 }
  }

  private mutating func matchHeadings() {
    for index in columns.indices {
      guard let heading = heading(index), let key = names.key(heading) else { continue }
      columns[index].reason = .heading
      columns[index].meaning =
        if key == TableNode.restColumn {
          .rest
        } else {
          parentKeys.firstIndex(of: key).map { .parent($0) } ?? .key
        }
    }
    for level in [NameMatch.same, .likely] {
      for field in fields where !isTaken(field) {
        let found = columns.indices.filter { index in
          columns[index].meaning == .none
            && heading(index).flatMap { names.match($0, field) } == level
        }
        guard let index = found.first, found.count == 1 || level == .same else { continue }
        (columns[index].meaning, columns[index].reason) = (.field(field), .heading)
      }
    }
  }

  /// The columns with the rows of parent lists, outermost first.
  package var parentKeys: [String] { Array(keys.dropLast().suffix(list.parents.count)) }

  private func isTaken(_ field: Field) -> Bool { columns.contains { $0.field === field } }

  private mutating func matchContents() {
    for field in fields where !isTaken(field) && field.kind.isTold {
      let shares = columns.indices.map { index in
        columns[index].meaning == .none ? share(of: field.kind, in: index, of: lines) : 0
      }
      guard let best = shares.max(), best >= 0.6, let index = shares.firstIndex(of: best) else {
        continue
      }
      (columns[index].meaning, columns[index].reason) = (.field(field), .contents)
    }
    guard let name = list.group.fields.first(where: { $0.key == list.group.nameKey }),
      !isTaken(name)
    else { return }
    // The name is usually the longest text of a row.
    let lengths = columns.indices.map { index in
      columns[index].meaning == .none && !lines.map { $0[index] }.areCounting
        ? lines.reduce(0) { $0 + $1[index].utf8.count } : 0
    }
    guard let longest = lengths.max(), longest > 0, let index = lengths.firstIndex(of: longest)
    else { return }
    (columns[index].meaning, columns[index].reason) = (.field(name), .contents)
  }

  /// The share of cells that are values of this kind.
  private func share(of kind: Kind, in index: Int, of lines: ArraySlice<TableLine>) -> Double {
    let cells = lines.map { $0[index] }.filter { !$0.isBlankCell }
    if cells.isEmpty { return 0 }
    let read = cells.prefix(200).count { says($0, kind) }
    return Double(read) / Double(min(cells.count, 200))
  }

  /// Whether a cell is a value of this kind.
  private func says(_ cell: String, _ kind: Kind) -> Bool {
    guard let value = kind.value(ofForeign: .string(cell)), kind.rejection(of: value) == nil else {
      return false
    }
    return kind != .code || isCode(value.string ?? "")
  }
}

extension Kind {
  /// Whether values of this kind can be recognised.
  fileprivate var isTold: Bool {
    switch self {
    case .text(let kind): kind.codec.isMark || kind.codec.datum.form == .date
    case .choice(.oneOf): true
    // Numbers, texts and yes or no could be anything.
    case .choice, .rows, .group: false
    }
  }
}
