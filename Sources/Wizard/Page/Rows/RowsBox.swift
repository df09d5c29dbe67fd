internal import Filling
internal import FormModel
internal import JSONText
internal import Terminal

/// A list of groups being looked through: its rows, gathered by section and narrowed by words, and the entry
/// that adds one. It draws what the window has room for, so that a thousand rows cost what three do.
struct RowsBox {
  let group: Group
  private(set) var table: RowTable
  private(set) var filter = RowFilter()
  /// Rows that one answer is to be given to.
  var marks: Set<Int> = []
  /// Sections of which the rows are put away.
  private var folded: Set<String> = []
  /// What can be walked through, from the top.
  private(set) var entries: [Entry] = []
  var place = 0
  /// Whether letters go on with the words that are looked for; the caret stands behind them then.
  var isFiltering = false
  /// Whether nothing can be added.
  var isReadOnly = false {
    didSet { if isReadOnly != oldValue { arrange() } }
  }
  /// Whether it is drawn with the focus.
  var isFocused = true
  /// The answer that is being chosen for several rows.
  var answering: ChoiceBox?
  /// The number of spans drawn above its options.
  var partsAboveOptions = 0
  /// The option of each span below them.
  var optionsByPart: [Int] = []
  /// The first entry in view, and the entries that the last drawing showed in each of its rows.
  var window = Window()
  /// Where the columns stand, as long as neither the rows nor the width change.
  private var columns: (at: RowColumns, width: Int, hasMarks: Bool)?
  private var widths = RowWidths()
  /// The texts of rows cut to a width, as far as they have been in view, by row.
  private var cuts: (texts: [Int: String], width: Int) = ([:], 0)

  enum Entry: Equatable {
    case section(String, rows: Int)
    case row(Int)
    case add
  }

  struct Window {
    var first = 0
    var height = 1
    /// By row of the widget; `nil` where no entry stands.
    var drawn: [Int?] = []
  }

  init(_ group: Group, _ rows: [JSON]) {
    self.group = group
    table = RowTable(group, rows)
    arrange()
  }

  // MARK: Rows

  /// Takes the rows as they are now. What is known of those that did not change is kept.
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
    cuts.texts = cuts.texts.filter { row, _ in
      row < change.head || change.isInPlace && row >= change.changed.upperBound
    }
    arrange()
    self.cursor = cursor
  }

  private mutating func arrange() {
    let rows = filter.places ?? Array(table.rows.indices)
    if table.sections.isEmpty {
      entries = rows.map { .row($0) }
    } else {
      var bySection = [[Int]](repeating: [], count: table.sections.count)
      for row in rows { bySection[table.sectionPlaces[row]].append(row) }
      entries = zip(table.sections, bySection).flatMap { section, rows -> [Entry] in
        if rows.isEmpty { return [] }
        let shown = isFolded(section) ? [] : rows
        return [.section(section, rows: rows.count)] + shown.map { .row($0) }
      }
    }
    if filter.isEmpty, !isReadOnly { entries.append(.add) }
    place = max(0, min(place, entries.count - 1))
  }

  /// One row below the other, whatever sections they are of.
  mutating func flatten() {
    entries = table.rows.indices.map { .row($0) } + (isReadOnly ? [] : [.add])
  }

  /// The place in the list of the row under the cursor; the number of rows on the entry that adds one, and
  /// -1 on what is neither.
  var cursor: Int {
    get {
      guard entries.indices.contains(place) else { return -1 }
      return switch entries[place] {
      case .row(let row): row
      case .add: table.rows.count
      case .section: -1
      }
    }
    set {
      guard newValue >= 0 else { return }
      let wanted: Entry = newValue < table.rows.count ? .row(newValue) : .add
      if let found = entries.firstIndex(of: wanted) {
        place = found
      } else if case .row(let row) = wanted, filter.isEmpty {
        // It is put away with its section.
        folded.remove(table.section(of: row))
        arrange()
        place = entries.firstIndex(of: wanted) ?? place
      } else if wanted == .add {
        // Nothing can be added: the end of the list is its last row.
        place = max(0, entries.count - 1)
      }
    }
  }

  var isOnRow: Bool { table.rows.indices.contains(cursor) }
  var isOnAdd: Bool { entries.indices.contains(place) && entries[place] == .add }
  var isOnSection: Bool { section != nil }

  /// The section of the heading under the cursor.
  var section: String? {
    guard entries.indices.contains(place), case .section(let name, _) = entries[place] else {
      return nil
    }
    return name
  }

  /// Whether page keys belong to the list: there is more of it than is seen.
  var scrolls: Bool { entries.count > window.height }

  /// Measured once: a key goes through no more rows than it draws.
  mutating func columns(width: Int) -> RowColumns {
    let hasMarks = !marks.isEmpty
    if let columns, columns.width == width, columns.hasMarks == hasMarks { return columns.at }
    let measured = RowColumns(table, &widths, width: width, hasMarks: hasMarks)
    columns = (measured, width, hasMarks)
    return measured
  }

  /// Cuts the text of a row for these columns.
  mutating func cutText(of row: Int, _ columns: RowColumns) {
    let width = columns.text.count
    if cuts.width != width { cuts = ([:], width) }
    if cuts.texts[row] == nil {
      cuts.texts[row] = Wrapping.cutAtWord(table.text(of: row), width: width)
    }
  }

  /// `nil` where `cutText` was not called.
  func textThatIsCut(of row: Int) -> String? { cuts.texts[row] }

  // MARK: Walking

  mutating func handle(_ code: Key.Code) -> WidgetReply {
    isFiltering = false
    switch code {
    case .up: return place == 0 ? .leave(.above) : move(to: place - 1)
    case .down: return place >= entries.count - 1 ? .leave(.next) : move(to: place + 1)
    case .home: return move(to: 0)
    case .end: return move(to: entries.count - 1)
    case .pageUp where scrolls: return move(to: place - max(1, window.height - 1))
    case .pageDown where scrolls: return move(to: place + max(1, window.height - 1))
    case .left: return fold(true)
    case .right: return fold(false)
    default: return .ignored
    }
  }

  private mutating func move(to place: Int) -> WidgetReply {
    self.place = max(0, min(entries.count - 1, place))
    return .done
  }

  /// Has the cursor on what stands in a row of the widget; whether something does. `resting` is the row of the
  /// list that stood there where it was drawn at rest.
  mutating func point(row: Int, resting: Int?) -> Bool {
    if window.drawn.isEmpty {
      if let resting { cursor = resting }
      return resting != nil
    }
    guard window.drawn.indices.contains(row), let entry = window.drawn[row] else { return false }
    isFiltering = false
    place = entry
    return true
  }

  /// Whether an entry begins in a row of the widget, and does not go on there.
  func begins(row: Int) -> Bool {
    guard answering == nil, window.drawn.indices.contains(row), let entry = window.drawn[row] else {
      return false
    }
    return row == 0 || window.drawn[row - 1] != entry
  }

  /// The row that the one under the cursor changes places with.
  func neighbour(_ way: RowChange) -> Int? {
    let other = way == .moveUp ? place - 1 : place + 1
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
    place = entries.firstIndex { $0.isSection(name) } ?? place
    return .done
  }

  mutating func toggleFold() {
    guard let section else { return }
    _ = fold(!folded.contains(section))
  }

  /// Puts the rows of all sections away, or shows them all again.
  mutating func toggleAllFolds() -> Bool {
    guard !table.sections.isEmpty else { return false }
    let name = section ?? (isOnRow ? table.section(of: cursor) : table.sections[0])
    folded = folded.isEmpty ? Set(table.sections) : []
    filter.removeAll()
    arrange()
    place = entries.firstIndex { $0.isSection(name) } ?? 0
    return true
  }

  func isFolded(_ section: String) -> Bool { folded.contains(section) && filter.isEmpty }

  // MARK: Words

  mutating func prepareFilter() { filter.prepare(table) }

  /// Returns `false` if the words are too long for another letter.
  mutating func filter(by letter: Character) -> Bool {
    let cursor = cursor
    guard filter.append(letter, table) else { return false }
    narrow(near: filter.numbered ?? cursor)
    return true
  }

  /// Takes the last letter back; false where there is none.
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
    place = entries.firstIndex { if case .row = $0 { true } else { false } } ?? 0
    cursor = row
  }
}

extension RowsBox.Entry {
  fileprivate func isSection(_ name: String) -> Bool {
    if case .section(name, _) = self { true } else { false }
  }
}
