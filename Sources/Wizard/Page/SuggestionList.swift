internal import FormModel
internal import Terminal

/// Proposals below a field being typed in. They are there to be taken or passed over: only an arrow
/// leads into them.
struct SuggestionList: Equatable {
  static let limit = 6

  private(set) var suggestions: [Suggestion] = []
  /// The one under the cursor; `nil` while the person is typing.
  private(set) var cursor: Int?

  var chosen: Suggestion? { cursor.map { suggestions[$0] } }
  var isEmpty: Bool { suggestions.isEmpty }

  init() {}

  init(_ suggestions: [Suggestion]) {
    self.suggestions = Array(suggestions.prefix(Self.limit))
  }

  /// Whether the cursor stands in the list afterwards.
  mutating func move(by step: Int) -> Bool {
    let place = (cursor ?? -1) + step
    cursor = place < 0 ? nil : min(place, suggestions.count - 1)
    return cursor != nil
  }

  /// Has the cursor on the proposal in a row; whether there is one.
  mutating func point(at row: Int) -> Bool {
    guard suggestions.indices.contains(row) else { return false }
    cursor = row
    return true
  }

  func lines(width: Int) -> [Line] {
    suggestions.enumerated().map { index, suggestion in
      let role: Role = index == cursor ? .selected : .plain
      let room = max(width * 3 / 5, width - Wrapping.width(suggestion.detail) - 3)
      let title = Wrapping.cut(suggestion.title, width: room)
      let line = Line(spans: [
        .init(column: 0, text: "  " + title, role: role, bed: index == cursor ? width : 0)
      ])
      return line.adding(
        Wrapping.cut(suggestion.detail, width: max(4, width - Wrapping.width(title) - 4)),
        index == cursor ? .selected : .dimmed,
        column: Wrapping.width(title) + 4
      )
    }
  }
}
