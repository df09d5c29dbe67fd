/// Tells the two forms of the arrow keys apart, `ESC [` and `ESC O`, of which PuTTY sends with Ctrl the
/// one that it does not send without.
///
/// The program asks for the first. A terminal that sends the second up and down before it has sent any of
/// the first does not do as it is asked.
struct ArrowMode {
  private enum Form { case unknown, asked, other }

  private var form = Form.unknown

  /// The key that `bytes` were read as, with Ctrl where they say so.
  mutating func settled(_ key: Key, _ bytes: ArraySlice<UInt8>) -> Key {
    guard bytes.count == 3, bytes.first == 0x1B, let final = bytes.last, 0x41...0x44 ~= final else {
      return key
    }
    if bytes.dropFirst().first == 0x5B {
      form = .asked
    } else if final <= 0x42 {
      if form == .unknown { form = .other }
    } else if form != .other {
      return Key(key.code, key.modifiers.union(.control))
    }
    return key
  }
}
