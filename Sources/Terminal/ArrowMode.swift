/// Tells the two forms of arrow keys, `ESC [` and `ESC O`, apart. With Ctrl, PuTTY sends the form
/// that it does not use without.
///
/// The program asks for `ESC [`. A terminal that sends `ESC O` for up or down before any `ESC [`
/// ignores that request.
struct ArrowMode {
  private enum Form { case unknown, asked, other }

  private var form = Form.unknown

  /// The key read from `bytes`, with Ctrl added if their form means it.
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
