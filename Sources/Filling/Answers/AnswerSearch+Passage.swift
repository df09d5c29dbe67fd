internal import FormModel

/// What was found, with the text around it, in one line.
extension AnswerSearch.Match {
  package var hit: String {
    String(text[index(place.lowerBound)..<index(place.upperBound)]).oneLine
  }

  /// Whole words, with an ellipsis where there are more; `measure` tells how much room they take.
  package func wordsBefore(atMost room: Int, measure: (String) -> Int) -> String {
    let before = String(text[..<index(place.lowerBound)].suffix(max(0, room) + 1))
    let isWhole = before.utf8.count == place.lowerBound && measure(before) <= room
    if isWhole { return before.oneLine }
    var words = before.oneLine[...]
    while !words.isEmpty, measure(String(words)) > room - 1 || words.first != " " {
      words.removeFirst()
    }
    return "… " + words.drop { $0 == " " }
  }

  /// As much as `limit` characters, though a long text has more.
  package func textBehind(atMost limit: Int) -> String {
    String(text[index(place.upperBound)...].prefix(limit)).oneLine
  }

  private func index(_ offset: Int) -> String.Index {
    text.utf8.index(text.startIndex, offsetBy: offset)
  }
}
