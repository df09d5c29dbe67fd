internal import FormModel

/// The printable lines of a text, with no-break spaces as French typography requires. Paragraphs
/// are separated by one empty line, never by more.
///
/// The lines are split on demand: as separate strings, ten megabytes of line ends would take a
/// hundred times as much memory.
package struct TextLines: Equatable, Sendable, Sequence, ExpressibleByArrayLiteral {
  /// Lines are separated by `\n`, without one at the end.
  private let text: String

  init(_ text: String) {
    self.text = text.printable.withEvenLines.withFrenchSpaces
  }

  package init(arrayLiteral lines: String...) {
    text = lines.joined(separator: "\n")
  }

  package func makeIterator() -> AnyIterator<String> {
    var rest: Substring.UTF8View? = text.utf8[...]
    return AnyIterator {
      guard let lines = rest else { return nil }
      let end = lines.firstIndex(of: 0x0A) ?? lines.endIndex
      rest = end == lines.endIndex ? nil : lines[lines.index(after: end)...]
      return String(Substring(lines[..<end]))
    }
  }
}

extension String {
  /// Converts all line ends to `\n` and several empty lines to one.
  fileprivate var withEvenLines: String {
    var text = self
    let lines = text.withUTF8 { bytes -> [UInt8] in
      var lines = EvenLines()
      lines.reserve(bytes.count)
      var place = 0
      while place < bytes.count {
        let length = EvenLines.lineEnd(in: bytes, at: place)
        if length > 0 { lines.end() } else { lines.put(bytes[place]) }
        place += Swift.max(1, length)
      }
      return lines.bytes
    }
    return String(decoding: lines, as: UTF8.self)
  }
}

private struct EvenLines {
  private(set) var bytes: [UInt8] = []
  private var start = 0
  private var isBlank = true
  private var isAfterBlank = false

  mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

  mutating func put(_ byte: UInt8) {
    bytes.append(byte)
    if byte != 0x20, byte != 0x09 { isBlank = false }
  }

  mutating func end() {
    if isBlank { bytes.removeSubrange(start...) }
    if !isBlank || !isAfterBlank { bytes.append(0x0A) }
    (start, isAfterBlank, isBlank) = (bytes.count, isBlank, true)
  }

  /// The length in bytes of the line end at `place`; 0 if there is none.
  static func lineEnd(in bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> Int {
    let next = place + 1 < bytes.count ? bytes[place + 1] : 0
    switch bytes[place] {
    case 0x0D: return next == 0x0A ? 2 : 1
    case 0x0A...0x0C: return 1
    case 0xC2: return next == 0x85 ? 2 : 0
    case 0xE2 where next == 0x80 && place + 2 < bytes.count:
      return (0xA8...0xA9).contains(bytes[place + 2]) ? 3 : 0
    default: return 0
    }
  }
}
