internal import FormModel

/// A match with its context on one line.
extension AnswerSearch.Match {
  package var hit: String {
    String(text[index(range.lowerBound)..<index(range.upperBound)]).oneLine
  }

  /// Whole words before the match, with an ellipsis if there are more. `measure` returns the width
  /// of a text.
  package func wordsBefore(atMost room: Int, measure: (String) -> Int) -> String {
    let before = String(text[..<index(range.lowerBound)].suffix(max(0, room) + 1))
    let isWhole = before.utf8.count == range.lowerBound && measure(before) <= room
    if isWhole { return before.oneLine }
    var words = before.oneLine[...]
    while !words.isEmpty, measure(String(words)) > room - 1 || words.first != " " {
      words.removeFirst()
    }
    return "… " + words.drop { $0 == " " }
  }

  /// Up to `limit` characters after the match, without reading the rest of a long text.
  package func textBehind(atMost limit: Int) -> String {
    String(text[index(range.upperBound)...].prefix(limit)).oneLine
  }

  private func index(_ offset: Int) -> String.Index {
    text.utf8.index(text.startIndex, offsetBy: offset)
  }
}
