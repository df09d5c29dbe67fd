internal import Filling
internal import FormModel
internal import TextEditing

/// Where words stand in a text that the spelling program does not know.
///
/// What is typed moves them by numbers alone: words are looked for when the keys have rested.
struct SpellingMarks {
  /// UTF-8 offsets, in their order.
  private(set) var ranges: [Range<Int>] = []
  /// The state of `AnswerBook.changes` that they were found in; `nil` where the text was not looked at yet.
  private(set) var state: Int?
  /// What is said of them below the text; made once, as it is shown with every key.
  private(set) var hint = ""
  /// The same where there is little room.
  private(set) var shortHint = ""

  init() {}

  init(_ ranges: [Range<Int>], state: Int) {
    (self.ranges, self.state) = (ranges, state)
    guard !ranges.isEmpty else { return }
    shortHint = "à vérifier : \(TextBindings.spelling.keys[0].name)".withFrenchSpaces
    hint = "\(ranges.count) \(shortHint)"
  }

  /// Moves with an edit of the text; a word that it touches is looked at anew later.
  mutating func follow(_ edit: TextEdit) {
    guard !ranges.isEmpty else { return }
    let end = edit.offset + edit.removed.utf8.count
    let shift = edit.inserted.utf8.count - edit.removed.utf8.count
    for place in ranges.indices.reversed() {
      let range = ranges[place]
      if range.lowerBound > end {
        ranges[place] = range.lowerBound + shift..<range.upperBound + shift
      } else if range.upperBound >= edit.offset {
        ranges.remove(at: place)
      } else {
        return
      }
    }
  }

  /// Those that have something in `part`.
  func inside(_ part: Range<Int>) -> ArraySlice<Range<Int>> {
    let first = place(behind: part.lowerBound)
    var last = first
    while last < ranges.count, ranges[last].lowerBound < part.upperBound { last += 1 }
    return ranges[first..<last]
  }

  /// The first that ends behind an offset; of the text's end, the first of all.
  func next(from offset: Int) -> Range<Int>? {
    let place = place(behind: offset)
    return ranges.indices.contains(place) ? ranges[place] : ranges.first
  }

  /// Takes away those that `isMeant` is true of.
  mutating func remove(where isMeant: (Range<Int>) -> Bool) {
    guard let state else { return }
    self = SpellingMarks(ranges.filter { !isMeant($0) }, state: state)
  }

  private func place(behind offset: Int) -> Int {
    var (low, high) = (0, ranges.count)
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound > offset { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
