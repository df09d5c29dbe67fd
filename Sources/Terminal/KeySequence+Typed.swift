/// Keys sent as a code point: xterm’s modifyOtherKeys and the kitty protocol.
extension KeySequence {
  /// `ESC [ key:shifted:base ; modifiers:event ; text u`.
  static func typed(_ numbers: Parameters, length: Int) -> Outcome {
    let modifiers = modifiers(numbers[1])
    if modifiers.subtracting(.shift).isEmpty {
      // Prefer the text of the key if the terminal sends it: shifted symbols depend on the layout.
      let text = (0..<numbers.partCount(of: 2)).compactMap { scalar(numbers[2, $0]) }
      if text.count == 1 { return .key(.character(Character(text[0])), length: length) }
      if text.count > 1 {
        return .keys(text.map { .character(Character($0)) }, length: length)
      }
      if modifiers == .shift, let shifted = scalar(numbers[0, 1]) {
        return .key(.character(Character(shifted)), length: length)
      }
    }
    guard let key = typed(numbers[0], modifiers) else { return .noise(length: length) }
    return .key(key, length: length)
  }

  /// A named key or the character with this number. Shift is already applied to a character: it
  /// gives the upper-case letter.
  static func typed(_ number: Int, _ modifiers: Key.Modifiers) -> Key? {
    switch number {
    case 0x09: return Key(.tab, modifiers)
    case 0x0D: return Key(.enter, modifiers)
    case 0x1B: return Key(.escape, modifiers.subtracting(.shift))
    case 0x08, 0x7F: return Key(.backspace, modifiers)
    case 57344...63743: return functional(number).map { unshifted($0, modifiers) }
    default: return scalar(number).flatMap { character($0, modifiers) }
    }
  }

  static func character(_ scalar: Unicode.Scalar, _ modifiers: Key.Modifiers) -> Key? {
    let rest = modifiers.subtracting(.shift)
    let text = Character(scalar)
    let cased =
      if rest.contains(.control) {
        text.lowercased()
      } else if modifiers.contains(.shift) {
        text.uppercased()
      } else {
        String(text)
      }
    // Ignore an upper-case form of two letters, as for ß; no key types it.
    return Key(.character(cased.count == 1 ? Character(cased) : text), rest)
  }

  private static func scalar(_ number: Int) -> Unicode.Scalar? {
    guard let scalar = UInt32(exactly: number).flatMap(Unicode.Scalar.init) else { return nil }
    return (0x20..<0x7F).contains(number) || number >= 0xA0 ? scalar : nil
  }

  /// kitty’s code points for the keypad and for F13 and above.
  private static func functional(_ number: Int) -> Key.Code? {
    switch number {
    case 57376...57398: .function(number - 57363)
    case 57399...57408: .character(Character(Unicode.Scalar(UInt8(number - 57399 + 0x30))))
    case 57409: .character(".")
    case 57410: .character("/")
    case 57411: .character("*")
    case 57412: .character("-")
    case 57413: .character("+")
    case 57414: .enter
    case 57415: .character("=")
    case 57416: .character(",")
    case 57417: .left
    case 57418: .right
    case 57419: .up
    case 57420: .down
    case 57421: .pageUp
    case 57422: .pageDown
    case 57423: .home
    case 57424: .end
    case 57425: .insert
    case 57426: .delete
    default: nil
    }
  }
}
