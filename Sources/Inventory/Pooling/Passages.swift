/// The lines of a text: what people wrote is mostly one remark to a line.
enum Passages {
  /// Passes each line with more than blanks to `use`. `text` is UTF-8.
  @inline(__always)
  static func forEach(
    in text: UnsafeRawBufferPointer,
    _ use: (UnsafeRawBufferPointer) -> Void
  ) {
    var start = 0
    var isBlank = true
    for (offset, byte) in text.enumerated() {
      if byte == 0x0A || byte == 0x0D {
        if !isBlank { use(UnsafeRawBufferPointer(rebasing: text[start..<offset])) }
        (start, isBlank) = (offset + 1, true)
      } else if byte > 0x20 {
        isBlank = false
      }
    }
    if !isBlank { use(UnsafeRawBufferPointer(rebasing: text[start...])) }
  }

  static func count(in text: UnsafeRawBufferPointer) -> Int {
    var count = 0
    forEach(in: text) { _ in count += 1 }
    return count
  }

  static func all(of text: String) -> [String] {
    var text = text
    var lines: [String] = []
    text.withUTF8 { utf8 in
      forEach(in: UnsafeRawBufferPointer(utf8)) {
        lines.append(String(decoding: $0, as: UTF8.self))
      }
    }
    return lines
  }
}
