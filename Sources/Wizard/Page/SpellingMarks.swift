internal import UseCases
internal import FormModel
internal import TextEditing

/// The ranges of the words that the spelling program does not know.
///
/// An edit only shifts them; the text is checked again when typing pauses.
struct SpellingMarks {
  /// UTF-8 offsets in ascending order.
  private(set) var ranges: [Range<Int>] = []
  /// The value of `AnswerBook.changes` when the text was checked; `nil` before the first check.
  private(set) var state: Int?
  /// The hint below the text, made once because every key draws it.
  private(set) var hint = ""
  /// A shorter hint for where there is little room.
  private(set) var shortHint = ""

  init() {}

  init(_ ranges: [Range<Int>], state: Int) {
    (self.ranges, self.state) = (ranges, state)
    guard !ranges.isEmpty else { return }
    shortHint = "à vérifier : \(TextBindings.spelling.keys[0].name)".withFrenchSpaces
    hint = "\(ranges.count) \(shortHint)"
  }

  /// Shifts the ranges after an edit. A word that it touches is unmarked until the next check.
  mutating func follow(_ edit: TextEdit) {
    guard !ranges.isEmpty else { return }
    let end = edit.offset + edit.removed.utf8.count
    let shift = edit.inserted.utf8.count - edit.removed.utf8.count
    for index in ranges.indices.reversed() {
      let range = ranges[index]
      if range.lowerBound > end {
        ranges[index] = range.lowerBound + shift..<range.upperBound + shift
      } else if range.upperBound >= edit.offset {
        ranges.remove(at: index)
      } else {
        return
      }
    }
  }

  /// The ranges that overlap `part`.
  func inside(_ part: Range<Int>) -> ArraySlice<Range<Int>> {
    let first = index(behind: part.lowerBound)
    var last = first
    while last < ranges.count, ranges[last].lowerBound < part.upperBound { last += 1 }
    return ranges[first..<last]
  }

  /// The first range that ends after `offset`, else the first of all.
  func next(from offset: Int) -> Range<Int>? {
    let index = index(behind: offset)
    return ranges.indices.contains(index) ? ranges[index] : ranges.first
  }

  /// Removes the ranges for which `isMeant` returns `true`.
  mutating func remove(where isMeant: (Range<Int>) -> Bool) {
    guard let state else { return }
    self = SpellingMarks(ranges.filter { !isMeant($0) }, state: state)
  }

  private func index(behind offset: Int) -> Int {
    var (low, high) = (0, ranges.count)
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound > offset { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
