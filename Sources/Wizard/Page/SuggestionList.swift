internal import FormModel
internal import Terminal

/// Proposals below a field being typed in. An arrow leads into them; Enter takes the first where that is
/// what is meant; all other keys pass them over.
struct SuggestionList: Equatable {
  static let limit = 6
  /// Fewer cells are too few to tell a name from others.
  private static let leastDetail = 6

  private var suggestions: [Suggestion] = []
  /// Whether Escape has put them away, until an arrow down or the next letter.
  private var isClosed = false
  /// The one under the cursor; `nil` while the person is typing.
  private(set) var cursor: Int?

  var chosen: Suggestion? { cursor.map { suggestions[$0] } }
  /// Those on the screen.
  private var shown: [Suggestion] { isClosed ? [] : suggestions }
  var isEmpty: Bool { shown.isEmpty }
  var isReopenable: Bool { isClosed && !suggestions.isEmpty }
  /// What Enter takes while the person is typing.
  var meant: Suggestion? { cursor == nil ? shown.first.flatMap { $0.isMeant ? $0 : nil } : nil }

  init() {}

  init(_ suggestions: [Suggestion]) {
    self.suggestions = Array(suggestions.prefix(Self.limit))
  }

  mutating func close() { (isClosed, cursor) = (true, nil) }

  /// Whether the cursor stands in the list afterwards.
  mutating func move(by step: Int) -> Bool {
    isClosed = false
    let place = (cursor ?? -1) + step
    cursor = place < 0 ? nil : min(place, suggestions.count - 1)
    return cursor != nil
  }

  /// Has the cursor on the proposal in a row; whether there is one.
  mutating func point(at row: Int) -> Bool {
    guard shown.indices.contains(row) else { return false }
    cursor = row
    return true
  }

  func lines(width: Int) -> [Line] {
    shown.enumerated().map { index, suggestion in
      let role: Role = index == cursor ? .selected : .plain
      // The name whole; what tells it from others has the rest.
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
