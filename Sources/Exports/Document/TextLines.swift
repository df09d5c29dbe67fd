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

  /// The lines with a blank between them.
  var onOneLine: String {
    text.utf8.contains(0x0A) ? joined(separator: " ") : text
  }

  package func makeIterator() -> Iterator { Iterator(rest: text.utf8[...]) }

  package struct Iterator: IteratorProtocol {
    fileprivate var rest: Substring.UTF8View?

    package mutating func next() -> String? {
      guard let lines = rest else { return nil }
      guard let end = lines.firstIndex(of: 0x0A) else {
        rest = nil
        return String(Substring(lines))
      }
      rest = lines[lines.index(after: end)...]
      return String(Substring(lines[..<end]))
    }
  }
}

extension String {
  /// Converts all line ends to `\n` and several empty lines to one.
  fileprivate var withEvenLines: String {
    var text = self
    let lines = text.withUTF8 { bytes -> [UInt8]? in
      var lines = EvenLines()
      var start = 0
      while let (end, length) = EvenLines.lineEnd(in: bytes, from: start) {
        if start == 0 { lines.reserve(bytes.count) }
        lines.put(UnsafeBufferPointer(rebasing: bytes[start..<end]))
        start = end + length
      }
      if start == 0 { return nil }
      lines.bytes += bytes[start...]
      return lines.bytes
    }
    return lines.map { String(decoding: $0, as: UTF8.self) } ?? self
  }
}

private struct EvenLines {
  fileprivate var bytes: [UInt8] = []
  private var isAfterBlank = false

  mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

  /// Adds a line that has an end.
  mutating func put(_ line: UnsafeBufferPointer<UInt8>) {
    let isBlank = line.allSatisfy { $0 == 0x20 || $0 == 0x09 }
    if !isBlank { bytes += line }
    if !isBlank || !isAfterBlank { bytes.append(0x0A) }
    isAfterBlank = isBlank
  }

  /// The next line end from `start` on, with its length in bytes; `nil` if there is none.
  static func lineEnd(
    in bytes: UnsafeBufferPointer<UInt8>,
    from start: Int
  ) -> (offset: Int, length: Int)? {
    for offset in start..<bytes.count {
      // Most bytes are letters.
      if (0x20...0x7F).contains(bytes[offset]) { continue }
      let length = lineEnd(in: bytes, at: offset)
      if length > 0 { return (offset, length) }
    }
    return nil
  }

  /// The length in bytes of the line end at `offset`; 0 if there is none.
  static func lineEnd(in bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int {
    let next = offset + 1 < bytes.count ? bytes[offset + 1] : 0
    switch bytes[offset] {
    case 0x0D: return next == 0x0A ? 2 : 1
    case 0x0A...0x0C: return 1
    case 0xC2: return next == 0x85 ? 2 : 0
    case 0xE2 where next == 0x80 && offset + 2 < bytes.count:
      return (0xA8...0xA9).contains(bytes[offset + 2]) ? 3 : 0
    default: return 0
    }
  }
}
