/// Tells a paste from typing where the terminal does not mark it, lest a pasted newline act as the
/// Enter key: text with an Enter that is followed at once by more text.
struct PasteBurst: Sendable {
  /// The bytes from which on such a burst is a paste. Where pastes are marked, shorter ones are
  /// keys that were held back by a slow line.
  let minimum: Int

  /// - Parameter marksPaste: whether the terminal is known to mark pastes.
  init(marksPaste: Bool) {
    minimum = marksPaste ? 64 : 2
  }

  func isPaste(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count >= minimum, let enter = bytes.firstIndex(where: Self.endsLine) else {
      return false
    }
    return bytes[enter...].contains { $0 >= 0x20 } && Self.isText(bytes)
  }

  /// Whether there is nothing but text and ends of lines. A tab moves to the next field; text that
  /// has one is taken as keys.
  static func isText(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.allSatisfy { $0 >= 0x20 && $0 != 0x7F || endsLine($0) }
  }

  private static func endsLine(_ byte: UInt8) -> Bool { byte == 0x0D || byte == 0x0A }
}
