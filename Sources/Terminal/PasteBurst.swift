/// Detects pastes that the terminal does not bracket, so that a pasted newline does not act as
/// Enter and a pasted tab does not change the field.
struct PasteBurst: Sendable {
  /// Whether the terminal is known to bracket pastes. Unbracketed bursts are then nearly always
  /// keys that a slow line delayed.
  let isMarked: Bool

  /// - Parameter marksPaste: whether the terminal is known to bracket pastes.
  init(marksPaste: Bool) {
    isMarked = marksPaste
  }

  /// Whether a burst may begin a paste; `isPaste` decides once no more bytes arrive.
  func mayBeginPaste(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count >= (isMarked ? Self.longestTyping : 2), Self.isText(bytes) else {
      return false
    }
    if isPaste(bytes) { return true }
    return !isMarked && bytes.contains { $0 >= 0x20 } && bytes.contains(where: Self.separates)
  }

  /// Whether a complete burst was a paste.
  ///
  /// It is if text follows a newline or a tab. On a terminal that never brackets pastes, so is a
  /// burst longer than anybody types.
  func isPaste(_ bytes: ArraySlice<UInt8>) -> Bool {
    let separates = isMarked ? Self.endsLine : Self.separates
    if let offset = bytes.firstIndex(where: separates),
      bytes[offset...].contains(where: { $0 >= 0x20 })
    {
      return true
    }
    return !isMarked && bytes.count >= Self.longestBurst
  }

  /// Whether the bytes contain only text, tabs and line ends.
  static func isText(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.allSatisfy { $0 >= 0x20 && $0 != 0x7F || separates($0) }
  }

  private static let longestTyping = 64
  private static let longestBurst = 16

  private static func endsLine(_ byte: UInt8) -> Bool { byte == 0x0D || byte == 0x0A }

  private static func separates(_ byte: UInt8) -> Bool { byte == 0x09 || endsLine(byte) }
}
