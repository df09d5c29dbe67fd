/// Key events of the Windows console, which sends them if an earlier program enabled
/// win32-input-mode: `ESC [ virtual key ; scan code ; UTF-16 ; is down ; modifiers ; repeats _`.
extension KeySequence {
  private struct State: OptionSet {
    let rawValue: Int
    static let rightAlt = State(rawValue: 0x01)
    static let leftAlt = State(rawValue: 0x02)
    static let rightControl = State(rawValue: 0x04)
    static let leftControl = State(rawValue: 0x08)
    static let shift = State(rawValue: 0x10)
  }

  static func windowsKey(_ numbers: Parameters, length: Int) -> Outcome {
    let isDown = numbers[3] == 1
    // Alt with digits on the keypad produces the character when Alt is released.
    guard isDown || numbers[0] == 18 && numbers[2] != 0 else { return .noise(length: length) }
    guard let unit = UInt16(exactly: numbers[2]) else { return .noise(length: length) }
    if UTF16.isLeadSurrogate(unit) || UTF16.isTrailSurrogate(unit) {
      return .surrogate(unit, length: length)
    }
    let state = isDown ? State(rawValue: numbers[4]) : []
    guard let key = key(virtual: numbers[0], unit, state) else { return .noise(length: length) }
    // A held key. The terminal may send any count, so it is limited.
    let repeats = min(numbers[5], 100)
    return repeats > 1
      ? .keys(Array(repeating: key, count: repeats), length: length) : .key(key, length: length)
  }

  private static func key(virtual: Int, _ unit: UInt16, _ state: State) -> Key? {
    var modifiers: Key.Modifiers = []
    if state.contains(.shift) { modifiers.insert(.shift) }
    // AltGr is reported as Ctrl and Alt together, but only its character counts.
    let isAltGr = state.contains([.rightAlt, .leftControl]) && unit >= 0x20
    if !isAltGr {
      if !state.isDisjoint(with: [.rightAlt, .leftAlt]) { modifiers.insert(.alt) }
      if !state.isDisjoint(with: [.rightControl, .leftControl]) { modifiers.insert(.control) }
    }
    if let code = named(virtual) { return Key(code, modifiers) }
    guard let scalar = Unicode.Scalar(unit) else { return nil }
    switch unit {
    case 0: return virtual == 32 && modifiers.contains(.control) ? .ctrl(" ") : nil
    case 0x01..<0x20:
      var key = control(UInt8(unit))
      if modifiers.contains(.alt) { key.modifiers.insert(.alt) }
      return key
    case 0x7F..<0xA0: return nil
    // Shift and Caps Lock are already applied to the character.
    default: return character(scalar, modifiers.subtracting(.shift))
    }
  }

  private static func named(_ virtual: Int) -> Key.Code? {
    switch virtual {
    case 8: .backspace
    case 9: .tab
    case 13: .enter
    case 27: .escape
    case 33: .pageUp
    case 34: .pageDown
    case 35: .end
    case 36: .home
    case 37: .left
    case 38: .up
    case 39: .right
    case 40: .down
    case 45: .insert
    case 46: .delete
    case 112...135: .function(virtual - 111)
    default: nil
    }
  }
}
