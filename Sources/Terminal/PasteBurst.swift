/// Tells a paste from typing where the terminal does not mark it, lest a pasted end of a line act as
/// the Enter key and a pasted tab lead to the next field.
struct PasteBurst: Sendable {
  /// Whether the terminal is known to mark pastes: what comes unmarked is then nearly always keys that
  /// a slow line held back.
  let isMarked: Bool

  /// - Parameter marksPaste: whether the terminal is known to mark pastes.
  init(marksPaste: Bool) {
    isMarked = marksPaste
  }

  /// Whether what came at once may be the beginning of a paste, which is told once no more comes.
  func mayBeginPaste(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count >= (isMarked ? Self.longestTyping : 2), Self.isText(bytes) else {
      return false
    }
    if isPaste(bytes) { return true }
    return !isMarked && bytes.contains { $0 >= 0x20 } && bytes.contains(where: Self.separates)
  }

  /// Whether a burst that is over was a paste: an end of a line, or a tab, that more text follows; and
  /// where pastes are never marked, more letters than anybody types at once.
  func isPaste(_ bytes: ArraySlice<UInt8>) -> Bool {
    let separates = isMarked ? Self.endsLine : Self.separates
    if let place = bytes.firstIndex(where: separates),
      bytes[place...].contains(where: { $0 >= 0x20 })
    {
      return true
    }
    return !isMarked && bytes.count >= Self.longestBurst
  }

  /// Whether there is nothing but text, tabs and ends of lines.
  static func isText(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.allSatisfy { $0 >= 0x20 && $0 != 0x7F || separates($0) }
  }

  private static let longestTyping = 64
  private static let longestBurst = 16

  private static func endsLine(_ byte: UInt8) -> Bool { byte == 0x0D || byte == 0x0A }

  private static func separates(_ byte: UInt8) -> Bool { byte == 0x09 || endsLine(byte) }
}
