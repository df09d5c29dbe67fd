internal import FoundationEssentials

/// Sets the clipboard of the user’s machine with OSC 52, which also works over ssh.
///
/// A terminal that does not know the sequence might print it, so it is sent only where it is known
/// to be safe: terminfo declares it, or the terminal is tmux, which handles or ignores it as
/// configured. GNU screen prints sequences that are too long, so it gets none.
package enum ClipboardSequence {
  /// Greatest length of a text in bytes: terminals discard sequences of more than 100 000 bytes, or
  /// hang.
  package static let limit = 74_994

  /// Whether to send the sequence. `isDescribed` tells that terminfo declares it.
  static func isTaken(isDescribed: Bool, _ environment: [String: String]) -> Bool {
    (isDescribed || environment["TMUX"] != nil) && environment["STY"] == nil
  }

  /// `nil` if `text` is too long, or empty, which would clear the clipboard.
  static func bytes(setting text: String) -> [UInt8]? {
    guard !text.isEmpty, text.utf8.count <= limit else { return nil }
    // End with BEL, as terminfo entries do.
    return Array("\u{1B}]52;c;\(Data(text.utf8).base64EncodedString())\u{07}".utf8)
  }
}
