internal import UseCases
internal import FormModel
internal import JSONText
internal import Terminal

/// The widget of a list: its rows by section, filtered by words, and the entry that adds a row.
///
/// It draws only the rows in its viewport, so that drawing a long list costs no more.
struct RowsBox {
  let group: Group
  private(set) var table: RowTable
  private(set) var filter = RowFilter()
  /// The indices of the marked rows, which commands for several rows apply to.
  var marks: Set<Int> = []
  /// The names of the collapsed sections.
  private var folded: Set<String> = []
  /// The positions of the cursor, from the top.
  private(set) var entries: [Entry] = []
  var entryIndex = 0
  /// Whether characters extend the filter instead of being commands; the caret is then at its end.
  var isFiltering = false
  /// A read-only list has no entry that adds a row.
  var isReadOnly = false {
    didSet { if isReadOnly != oldValue { arrange() } }
  }
  var isFocused = true
  /// The open choice of an answer for the chosen rows.
  var answering: ChoiceBox?
  /// The number of spans drawn above the options of `answering`.
  var partsAboveOptions = 0
  /// For each span of the options, the index of its option.
  var optionsByPart: [Int] = []
  /// The viewport as last drawn.
  var window = Window()
  /// The cached columns; they depend on the rows, the width and whether rows are marked.
  private var columns: (at: RowColumns, width: Int, hasMarks: Bool)?
  private var widths = RowWidths()
  /// The texts of the rows drawn so far, cut to `width`, by row; no element at all before the first.
  private var cuts: (texts: [String?], width: Int) = ([], 0)

  enum Entry: Equatable {
    case section(String, rows: Int)
    case row(Int)
    case add
  }

  struct Window {
    var first = 0
    var height = 1
    /// The index of the entry in each row of the widget; `nil` for a row above the entries.
    var drawn: [Int?] = []
  }

  init(_ group: Group, _ rows: [JSON]) {
    self.group = group
    table = RowTable(group, rows)
    arrange()
  }

  // MARK: Rows

  /// Replaces the rows and keeps the cached data of those that did not change.
  mutating func update(_ rows: [JSON]) {
    let cursor = cursor
    // The marks and the pending answer refer to the old rows.
    marks = []
    answering = nil
    let change = RowsDifference(from: table.rows, to: rows)
    table = RowTable(group, rows, after: (table, change))
    filter.look(at: table, after: change)
    columns = nil
    widths.forget(change)
    cuts.texts = table.rows.indices.map { row in
      let isKept = row < change.head || change.isInPlace && row >= change.changed.upperBound
      return isKept ? textThatIsCut(of: row) : nil
    }
    arrange()
    self.cursor = cursor
  }

  private mutating func arrange() {
    let rows = filter.rows ?? Array(table.rows.indices)
    if table.sections.isEmpty {
      entries = rows.map { .row($0) }
    } else {
      var bySection = [[Int]](repeating: [], count: table.sections.count)
      for row in rows { bySection[table.sectionIndices[row]].append(row) }
      entries = zip(table.sections, bySection).flatMap { section, rows -> [Entry] in
        if rows.isEmpty { return [] }
        let shown = isFolded(section) ? [] : rows
        return [.section(section, rows: rows.count)] + shown.map { .row($0) }
      }
    }
    if filter.isEmpty, !isReadOnly { entries.append(.add) }
    entryIndex = max(0, min(entryIndex, entries.count - 1))
  }

  /// Lists all rows in order, without sections.
  mutating func flatten() {
    entries = table.rows.indices.map { .row($0) } + (isReadOnly ? [] : [.add])
  }

  /// The index of the row under the cursor; the row count on the entry that adds one, else -1.
  var cursor: Int {
    get {
      guard entries.indices.contains(entryIndex) else { return -1 }
      return switch entries[entryIndex] {
      case .row(let row): row
      case .add: table.rows.count
      case .section: -1
      }
    }
    set {
      guard newValue >= 0 else { return }
      let wanted: Entry = newValue < table.rows.count ? .row(newValue) : .add
      if let found = entries.firstIndex(of: wanted) {
        entryIndex = found
      } else if case .row(let row) = wanted, filter.isEmpty {
        // The section of the row is collapsed.
        folded.remove(table.section(of: row))
        arrange()
        entryIndex = entries.firstIndex(of: wanted) ?? entryIndex
      } else if wanted == .add {
        // There is no entry that adds a row: the end of the list is its last entry.
        entryIndex = max(0, entries.count - 1)
      }
    }
  }

  var isOnRow: Bool { table.rows.indices.contains(cursor) }
  var isOnAdd: Bool { entries.indices.contains(entryIndex) && entries[entryIndex] == .add }
  var isOnSection: Bool { section != nil }

  /// The section whose heading is under the cursor, if any.
  var section: String? {
    guard entries.indices.contains(entryIndex), case .section(let name, _) = entries[entryIndex]
    else {
      return nil
    }
    return name
  }

  /// Whether there are more entries than visible rows, so that page keys scroll the list.
  var scrolls: Bool { entries.count > window.height }

  /// The cached columns, measured again only if they are no longer valid.
  mutating func columns(width: Int) -> RowColumns {
    let hasMarks = !marks.isEmpty
    if let columns, columns.width == width, columns.hasMarks == hasMarks { return columns.at }
    let measured = RowColumns(table, &widths, width: width, hasMarks: hasMarks)
    columns = (measured, width, hasMarks)
    return measured
  }

  /// Cuts the text of a row to the text column and caches it.
  mutating func cutText(of row: Int, _ columns: RowColumns) {
    let width = columns.text.count
    if cuts.width != width { cuts = (Array(repeating: nil, count: table.rows.count), width) }
    if cuts.texts[row] == nil {
      cuts.texts[row] = Wrapping.cutAtWord(table.text(of: row), width: width)
    }
  }

  /// `nil` if `cutText` was not called for the row.
  func textThatIsCut(of row: Int) -> String? {
    cuts.texts.indices.contains(row) ? cuts.texts[row] : nil
  }

  // MARK: Walking

  mutating func handle(_ code: Key.Code) -> WidgetReply {
    isFiltering = false
    switch code {
    case .up: return entryIndex == 0 ? .leave(.above) : move(to: entryIndex - 1)
    case .down: return entryIndex >= entries.count - 1 ? .leave(.next) : move(to: entryIndex + 1)
    case .home: return move(to: 0)
    case .end: return move(to: entries.count - 1)
    case .pageUp where scrolls: return move(to: entryIndex - max(1, window.height - 1))
    case .pageDown where scrolls: return move(to: entryIndex + max(1, window.height - 1))
    case .left: return fold(true)
    case .right: return fold(false)
    default: return .ignored
    }
  }

  private mutating func move(to index: Int) -> WidgetReply {
    self.entryIndex = max(0, min(entries.count - 1, index))
    return .done
  }

  /// Moves the cursor to the entry in a row of the widget. Returns `false` if there is none.
  ///
  /// `resting` is the index of the list row there if the list was last drawn without the focus.
  mutating func point(row: Int, resting: Int?) -> Bool {
    if window.drawn.isEmpty {
      if let resting { cursor = resting }
      return resting != nil
    }
    guard window.drawn.indices.contains(row), let entry = window.drawn[row] else { return false }
    isFiltering = false
    entryIndex = entry
    return true
  }

  /// Whether a row of the widget is the first row of an entry.
  func begins(row: Int) -> Bool {
    guard answering == nil, window.drawn.indices.contains(row), let entry = window.drawn[row] else {
      return false
    }
    return row == 0 || window.drawn[row - 1] != entry
  }

  /// The index that the row under the cursor moves to; `nil` if the adjacent entry is not a row.
  func neighbour(_ way: RowChange) -> Int? {
    let other = way == .moveUp ? entryIndex - 1 : entryIndex + 1
    guard isOnRow, entries.indices.contains(other), case .row(let row) = entries[other] else {
      return nil
    }
    return row
  }

  // MARK: Sections

  private mutating func fold(_ isFolded: Bool) -> WidgetReply {
    guard !table.sections.isEmpty, filter.isEmpty, !isOnAdd else { return .ignored }
    let name = section ?? table.section(of: cursor)
    if isFolded { folded.insert(name) } else { folded.remove(name) }
    arrange()
    entryIndex = entries.firstIndex { $0.isSection(name) } ?? entryIndex
    return .done
  }

  mutating func toggleFold() {
    guard let section else { return }
    _ = fold(!folded.contains(section))
  }

  /// Collapses all sections, or expands all if one is collapsed, and removes the filter.
  ///
  /// Returns `false` if the list has no sections.
  mutating func toggleAllFolds() -> Bool {
    guard !table.sections.isEmpty else { return false }
    let name = section ?? (isOnRow ? table.section(of: cursor) : table.sections[0])
    folded = folded.isEmpty ? Set(table.sections) : []
    filter.removeAll()
    arrange()
    entryIndex = entries.firstIndex { $0.isSection(name) } ?? 0
    return true
  }

  func isFolded(_ section: String) -> Bool { folded.contains(section) && filter.isEmpty }

  // MARK: Words

  mutating func prepareFilter() { filter.prepare(table) }

  /// Returns `false` if the filter is too long for another letter.
  mutating func filter(by letter: Character) -> Bool {
    let cursor = cursor
    guard filter.append(letter, table) else { return false }
    narrow(near: filter.numbered ?? cursor)
    return true
  }

  /// Removes the last letter of the filter. Returns `false` if the filter is empty.
  mutating func unfilter() -> Bool {
    guard !filter.isEmpty else { return false }
    let cursor = cursor
    filter.removeLast()
    narrow(near: cursor)
    return true
  }

  mutating func endFilter() -> Bool {
    guard !filter.isEmpty else { return false }
    let cursor = cursor
    filter.removeAll()
    narrow(near: cursor)
    return true
  }

  private mutating func narrow(near row: Int) {
    isFiltering = !filter.isEmpty
    arrange()
    entryIndex = entries.firstIndex { if case .row = $0 { true } else { false } } ?? 0
    cursor = row
  }
}

extension RowsBox.Entry {
  fileprivate func isSection(_ name: String) -> Bool {
    if case .section(name, _) = self { true } else { false }
  }
}
