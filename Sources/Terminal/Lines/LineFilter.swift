/// Removes key sequences from piped input, which nobody edits.
package enum LineFilter {
  private static let escape: UInt8 = 0x1B

  /// `bytes` without control sequences; the text of bracketed pastes is kept.
  package static func withoutSequences(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    guard bytes.contains(escape) else { return Array(bytes) }
    var rest = bytes
    var text: [UInt8] = []
    while let first = rest.first {
      if first != escape {
        let letters = rest.prefix { $0 != escape }
        text += letters
        rest = rest[letters.endIndex...]
      } else {
        rest = rest.dropFirst(length(ofSequence: rest))
      }
    }
    return text
  }

  private static func length(ofSequence bytes: ArraySlice<UInt8>) -> Int {
    switch KeySequence.read(bytes) {
    // ESC and Alt with a letter are no text either.
    case .key(_, let length), .keys(_, let length), .mouse(_, let length),
      .surrogate(_, let length), .noise(let length), .startOfPaste(let length):
      return length
    case .startOfString(let length):
      let rest = bytes.dropFirst(length)
      guard let end = rest.firstIndex(where: { $0 == 0x07 || $0 == escape }) else {
        return bytes.count
      }
      let isBackslash = rest[end] == escape && rest[(end + 1)...].first == 0x5C
      return end - bytes.startIndex + (rest[end] == 0x07 ? 1 : isBackslash ? 2 : 0)
    case .unfinished: return bytes.count
    }
  }
}
