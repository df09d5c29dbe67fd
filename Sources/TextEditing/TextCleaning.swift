extension String {
  /// The text as the editor stores it: line ends are newlines, and control characters are removed
  /// except the tab.
  ///
  /// In a single line, line ends become blanks (none at the end), and tabs are removed too. The
  /// result is a native string, so that an index at an offset is found in constant time.
  func cleaned(multiline: Bool) -> String {
    var given = self
    return given.withUTF8 { bytes in
      var cleaner = Cleaner(bytes, multiline: multiline)
      return String(decoding: cleaner.run(), as: UTF8.self)
    }
  }
}

private struct Cleaner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let multiline: Bool
  private var cleaned: [UInt8] = []
  /// Line ends of a single line that become blanks once a character follows.
  private var held = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>, multiline: Bool) {
    self.bytes = bytes
    self.multiline = multiline
  }

  mutating func run() -> [UInt8] {
    cleaned.reserveCapacity(bytes.count)
    var offset = 0
    while offset < bytes.count {
      let (length, kind) = unit(at: offset)
      switch kind {
      case .kept: keep(bytes[offset])
      case .lineEnd: endLine()
      case .hyphen: for byte in "\u{2011}".utf8 { keep(byte) }
      case .dropped: break
      }
      offset += length
    }
    return cleaned
  }

  private enum Kind { case kept, lineEnd, hyphen, dropped }

  /// What to do with the byte at `offset`, or with the whole line end or control character that
  /// starts there, and its length in bytes.
  private func unit(at offset: Int) -> (length: Int, Kind) {
    let next = offset + 1 < bytes.count ? bytes[offset + 1] : 0
    switch bytes[offset] {
    case 0x0D: return (next == 0x0A ? 2 : 1, .lineEnd)
    // Word processors also end lines with a vertical tab, pages with a form feed and columns with
    // SO; spreadsheets use record separators.
    case 0x0A...0x0C, 0x0E, 0x1C...0x1D: return (1, .lineEnd)
    // The non-breaking hyphen of word processors.
    case 0x1E: return (1, .hyphen)
    case 0x09: return (1, .kept)
    case 0..<0x20, 0x7F: return (1, .dropped)
    case 0xC2 where next < 0xA0: return (2, next == 0x85 ? .lineEnd : .dropped)
    case 0xE2 where next == 0x80 && (0xA8...0xA9).contains(bytes[offset + 2]):
      return (3, .lineEnd)
    default: return (1, .kept)
    }
  }

  private mutating func endLine() {
    if multiline { cleaned.append(0x0A) } else { held += 1 }
  }

  private mutating func keep(_ byte: UInt8) {
    if held > 0 {
      cleaned.append(contentsOf: repeatElement(0x20, count: held))
      held = 0
    }
    cleaned.append(byte == 0x09 && !multiline ? 0x20 : byte)
  }
}
