internal import FoundationEssentials

/// The clipboard of the machine that the terminal stands on, set from here: OSC 52, which goes through
/// ssh as every other output does.
///
/// A terminal that does not know the sequence might show it. So it is sent only to one that is known
/// to take it in: its description says so, or it is tmux, which does or leaves it alone as it was told
/// to. GNU screen shows what is too long for it, and is sent none.
package enum ClipboardSequence {
  /// Bytes of the longest text: terminals forget sequences of more than 100 000 bytes, or stop.
  package static let limit = 74_994

  /// Whether it may be sent; `isDescribed` where the terminal's description has it.
  static func isTaken(isDescribed: Bool, _ environment: [String: String]) -> Bool {
    (isDescribed || environment["TMUX"] != nil) && environment["STY"] == nil
  }

  /// `nil` for what is too long; an empty text would empty the clipboard.
  static func bytes(setting text: String) -> [UInt8]? {
    guard !text.isEmpty, text.utf8.count <= limit else { return nil }
    // Ended as the descriptions of terminals have it.
    return Array("\u{1B}]52;c;\(Data(text.utf8).base64EncodedString())\u{07}".utf8)
  }
}
