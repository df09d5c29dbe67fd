/// The text of a paste as the terminal sent it.
enum PasteText {
  /// Converts line ends to `\n`, since terminals send `\r` for each. Separators of word processors
  /// are kept for the text editor to interpret; other control characters and invalid UTF-8 are
  /// removed.
  static func clean(_ bytes: ArraySlice<UInt8>) -> String {
    var kept: [UInt8] = []
    kept.reserveCapacity(bytes.count)
    var previous: UInt8 = 0
    for byte in bytes {
      switch byte {
      case 0x0D: kept.append(0x0A)
      case 0x0A: if previous != 0x0D { kept.append(0x0A) }
      case 0x09, 0x0B, 0x0C, 0x0E, 0x1C...0x1F, 0x20..<0x7F, 0x80...: kept.append(byte)
      default: break
      }
      previous = byte
    }
    return String(validating: kept, as: UTF8.self) ?? decodingValid(kept)
  }

  private static func decodingValid(_ bytes: [UInt8]) -> String {
    var text = String.UnicodeScalarView()
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    while true {
      switch parser.parseScalar(from: &iterator) {
      case .valid(let scalar): text.append(Unicode.UTF8.decode(scalar))
      case .error: continue
      case .emptyInput: return String(text)
      }
    }
  }
}
