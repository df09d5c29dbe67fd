/// The byte sequence of one key.
enum KeySequence {
  enum Outcome: Equatable {
    case key(Key, length: Int)
    /// Several characters of one key, or the repeats of a held key.
    case keys([Key], length: Int)
    case mouse(Mouse, length: Int)
    /// One surrogate of a character above U+FFFF, from a terminal that sends UTF-16.
    case surrogate(UInt16, length: Int)
    /// An unrequested report, an unsupported key, or bytes that are not UTF-8.
    case noise(length: Int)
    case startOfPaste(length: Int)
    /// The start of a reply of the terminal, which has its own terminator.
    case startOfString(length: Int)
    /// More bytes are needed.
    case unfinished
  }

  /// Reads the key at the start of `bytes`, which must not be empty.
  static func read(_ bytes: ArraySlice<UInt8>) -> Outcome {
    let start = bytes.startIndex
    switch bytes[start] {
    case 0x1B: return readEscape(bytes)
    case 0x20..<0x7F:
      return .key(.character(Character(Unicode.Scalar(bytes[start]))), length: 1)
    case 0x80...: return readScalar(bytes)
    default: return .key(control(bytes[start]), length: 1)
    }
  }

  /// The keys of the control characters except ESC. Terminals send DEL or BS for Backspace, so
  /// Ctrl-H is Backspace everywhere.
  static func control(_ byte: UInt8) -> Key {
    switch byte {
    case 0x00: .ctrl(" ")
    case 0x08, 0x7F: .backspace
    case 0x09: .tab
    case 0x0D: .enter
    case 0x01...0x1A: .ctrl(Character(Unicode.Scalar(byte | 0x60)))
    default: .ctrl(Character(Unicode.Scalar(byte | 0x40)))
    }
  }

  private static func readScalar(_ bytes: ArraySlice<UInt8>) -> Outcome {
    let length =
      switch bytes[bytes.startIndex] {
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 1
      }
    let encoded = bytes.prefix(length)
    let tail = encoded.dropFirst().prefix { $0 & 0xC0 == 0x80 }
    if length > 1, tail.count + 1 == encoded.count, encoded.count < length { return .unfinished }
    guard tail.count == length - 1, let text = String(validating: encoded, as: UTF8.self),
      let scalar = text.unicodeScalars.first, scalar.value >= 0xA0
    else { return .noise(length: 1 + tail.count) }
    return .key(.character(Character(scalar)), length: length)
  }

  private static func readEscape(_ bytes: ArraySlice<UInt8>) -> Outcome {
    let rest = bytes.dropFirst()
    guard let first = rest.first else { return .unfinished }
    switch first {
    case 0x5B: return readControlSequence(bytes)
    case 0x4F: return readSingleShift(bytes)
    case 0x1B:
      // Alt with a key that is itself a sequence, or else Escape twice.
      guard let second = rest.dropFirst().first else { return .unfinished }
      guard second == 0x5B || second == 0x4F else { return .key(.escape, length: 1) }
    default:
      if let string = readStartOfString(bytes) { return string }
    }
    switch read(rest) {
    case .key(var key, let length):
      key.modifiers.insert(.alt)
      return .key(key, length: length + 1)
    case .noise(let length), .mouse(_, let length), .keys(_, let length), .surrogate(_, let length):
      return .noise(length: length + 1)
    case .startOfPaste, .startOfString: return .key(.escape, length: 1)
    case .unfinished: return .unfinished
    }
  }

  /// Reads SS3, `ESC O` and a letter: a keypad key, or a cursor key in application mode.
  private static func readSingleShift(_ bytes: ArraySlice<UInt8>) -> Outcome {
    // Some terminals put the modifiers before the letter.
    let digits = bytes.dropFirst(2).prefix { (0x30...0x3B).contains($0) }
    guard digits.count < 8, digits.endIndex < bytes.endIndex else {
      return digits.count < 8 ? .unfinished : .noise(length: 2 + digits.count)
    }
    let length = 3 + digits.count
    let final = bytes[digits.endIndex]
    guard (0x20..<0x7F).contains(final) else {
      return digits.isEmpty ? .key(.alt("O"), length: 2) : .noise(length: length - 1)
    }
    let parameters = Parameters(digits)
    let modifiers = modifiers(parameters.count == 1 ? parameters[0] : parameters[1])
    // Keypad keys type what is printed on them.
    if let printed = keypad(final) { return .key(unshifted(printed, modifiers), length: length) }
    // The arrow keys with Ctrl in rxvt.
    if let arrow = arrow(final - 0x20), final >= 0x61 {
      return .key(Key(arrow, .control), length: length)
    }
    guard let code = letter(final) ?? numberedByLetter(final) else { return .noise(length: length) }
    return .key(Key(code, modifiers), length: length)
  }

  /// F5 to F12 of PuTTY’s VT100+ keyboard, which go on behind F4 of a VT100.
  private static func numberedByLetter(_ final: UInt8) -> Key.Code? {
    (0x54...0x5B).contains(final) ? .function(Int(final) - 0x4F) : nil
  }

  private static func keypad(_ final: UInt8) -> Key.Code? {
    switch final {
    case 0x20: .character(" ")
    case 0x4D: .enter
    case 0x49: .tab
    case 0x6A...0x79: .character(Character(Unicode.Scalar(final - 0x40)))
    default: nil
    }
  }

  /// Reads the start of a reply (OSC, DCS, APC, PM or SOS); `nil` if it is Alt with a character,
  /// which begins the same way.
  private static func readStartOfString(_ bytes: ArraySlice<UInt8>) -> Outcome? {
    let next = bytes.dropFirst(2).first
    switch bytes[bytes.startIndex + 1] {
    case 0x5D:
      guard let next else { return .unfinished }
      return (0x30...0x39).contains(next) || next == 0x6C || next == 0x4C
        ? .startOfString(length: 2) : nil
    case 0x50:
      guard let next else { return .unfinished }
      return (0x21...0x3F).contains(next) ? .startOfString(length: 2) : nil
    case 0x58, 0x5E, 0x5F:
      guard let next else { return .unfinished }
      return (0x20..<0x7F).contains(next) ? .startOfString(length: 2) : nil
    default: return nil
    }
  }
}

// MARK: Common parts

extension KeySequence {
  /// Decodes xterm’s modifier number, which is the bit set plus one; the fourth bit is Meta.
  /// kitty’s bits for Caps Lock and Num Lock are ignored, because they are already applied.
  static func modifiers(_ number: Int) -> Key.Modifiers {
    guard (2...256).contains(number) else { return [] }
    let bits = number - 1
    var modifiers = Key.Modifiers(rawValue: UInt8(bits & 7))
    if bits & 0b11_1000 != 0 { modifiers.insert(.alt) }
    return modifiers
  }

  /// A key without Shift if it is a character, because Shift is already applied to it.
  static func unshifted(_ code: Key.Code, _ modifiers: Key.Modifiers) -> Key {
    if case .character = code {
      Key(code, modifiers.subtracting(.shift))
    } else {
      Key(code, modifiers)
    }
  }

  static func arrow(_ final: UInt8) -> Key.Code? {
    switch final {
    case 0x41: .up
    case 0x42: .down
    case 0x43: .right
    case 0x44: .left
    default: nil
    }
  }

  static func letter(_ final: UInt8) -> Key.Code? {
    switch final {
    case 0x46: .end
    case 0x48: .home
    case 0x50...0x53: .function(Int(final) - 0x4F)
    default: arrow(final)
    }
  }

  static func numbered(_ number: Int) -> Key.Code? {
    switch number {
    case 1, 7: .home
    case 2: .insert
    case 3: .delete
    case 4, 8: .end
    case 5: .pageUp
    case 6: .pageDown
    // The numbers have gaps where keyboards of the VT220 had gaps between the function keys.
    case 11...15: .function(number - 10)
    case 17...21: .function(number - 11)
    case 23...26: .function(number - 12)
    case 28, 29: .function(number - 13)
    case 31...34: .function(number - 14)
    default: nil
    }
  }
}
