internal import FormModel
internal import Terminal

/// The suggestions below a text in focus.
///
/// The down arrow enters the list. Enter accepts the first suggestion if the text means it. All
/// other keys ignore the list.
struct SuggestionList: Equatable {
  static let limit = 6
  /// The minimum width of a detail, in cells: less would not distinguish two suggestions.
  private static let leastDetail = 6

  private var suggestions: [Suggestion] = []
  /// Whether Escape has closed the list, until the down arrow or the next edit.
  private var isClosed = false
  /// The index of the suggestion under the cursor; `nil` while the caret is in the text.
  private(set) var cursor: Int?

  var chosen: Suggestion? { cursor.map { suggestions[$0] } }
  /// The suggestions on the screen.
  private var shown: [Suggestion] { isClosed ? [] : suggestions }
  var isEmpty: Bool { shown.isEmpty }
  var isReopenable: Bool { isClosed && !suggestions.isEmpty }
  /// The suggestion that Enter accepts while the caret is in the text.
  var meant: Suggestion? { cursor == nil ? shown.first.flatMap { $0.isMeant ? $0 : nil } : nil }

  init() {}

  init(_ suggestions: [Suggestion]) {
    self.suggestions = Array(suggestions.prefix(Self.limit))
  }

  mutating func close() { (isClosed, cursor) = (true, nil) }

  /// Reopens the list and moves the cursor. Returns whether the cursor is in the list afterwards.
  mutating func move(by step: Int) -> Bool {
    isClosed = false
    let index = (cursor ?? -1) + step
    cursor = index < 0 ? nil : min(index, suggestions.count - 1)
    return cursor != nil
  }

  /// Moves the cursor to a row of the list. Returns `false` if there is no suggestion.
  mutating func point(at row: Int) -> Bool {
    guard shown.indices.contains(row) else { return false }
    cursor = row
    return true
  }

  func lines(width: Int) -> [Line] {
    shown.enumerated().map { index, suggestion in
      let role: Role = index == cursor ? .selected : .plain
      // The title has priority; the detail gets the rest of the row.
      let title = Wrapping.cut(suggestion.title, width: width)
      var line = Line(spans: [
        .init(column: 0, text: title, role: role, bed: index == cursor ? width : 0)
      ])
      if index == cursor {
        line = line.adding(Sign.pointer, .border, column: -1)
      }
      let column = Wrapping.width(title) + 2
      guard width - column >= Self.leastDetail else { return line }
      return line.adding(
        Wrapping.cutList(
          suggestion.detail.split(separator: " · ").map(String.init),
          separator: " · ",
          width: width - column
        ),
        index == cursor ? .selected : .dimmed,
        column: column
      )
    }
  }
}
