/// The bytes of one key.
enum KeySequence {
  enum Outcome: Equatable {
    case key(Key, length: Int)
    case mouse(Mouse, length: Int)
    /// A report nobody asked for, a key without a meaning here, bytes that are not UTF-8.
    case noise(length: Int)
    case startOfPaste(length: Int)
    /// More bytes are needed to tell.
    case unfinished
  }

  /// Reads the key at the start of `bytes`, which are not empty.
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

  /// The keys of the control characters, escape apart. Backspace is DEL here and BS there, and
  /// so Ctrl-H is Backspace everywhere.
  private static func control(_ byte: UInt8) -> Key {
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
      // Alt with a key that is itself a sequence; else the escape key, twice.
      guard let second = rest.dropFirst().first else { return .unfinished }
      guard second == 0x5B || second == 0x4F else { return .key(.escape, length: 1) }
    default: break
    }
    switch read(rest) {
    case .key(var key, let length):
      key.modifiers.insert(.alt)
      return .key(key, length: length + 1)
    case .noise(let length), .mouse(_, let length): return .noise(length: length + 1)
    case .startOfPaste: return .key(.escape, length: 1)
    case .unfinished: return .unfinished
    }
  }

  /// `ESC O` and a letter, of a keypad or a cursor key in application mode.
  private static func readSingleShift(_ bytes: ArraySlice<UInt8>) -> Outcome {
    // Some terminals put modifiers before the letter.
    let digits = bytes.dropFirst(2).prefix { (0x30...0x3B).contains($0) }
    guard digits.count < 8, digits.endIndex < bytes.endIndex else {
      return digits.count < 8 ? .unfinished : .noise(length: 2 + digits.count)
    }
    let length = 3 + digits.count
    let final = bytes[digits.endIndex]
    guard (0x20..<0x7F).contains(final) else {
      return digits.isEmpty ? .key(.alt("O"), length: 2) : .noise(length: length - 1)
    }
    let numbers = Parameters(digits)
    let modifiers = modifiers(numbers.count == 1 ? numbers[0] : numbers[1])
    switch final {
    case 0x4D: return .key(Key(.enter, modifiers), length: length)
    case 0x49: return .key(Key(.tab, modifiers), length: length)
    case 0x58: return .key(.character("="), length: length)
    case 0x6A...0x79:
      return .key(.character(Character(Unicode.Scalar(final - 0x40))), length: length)
    case 0x61...0x64:
      return .key(Key(arrow(final - 0x61), .control), length: length)
    default:
      guard let code = letter(final) else { return .noise(length: length) }
      return .key(Key(code, modifiers), length: length)
    }
  }

  /// `ESC [`, parameters, and a byte that says what they are of.
  private static func readControlSequence(_ bytes: ArraySlice<UInt8>) -> Outcome {
    var index = bytes.startIndex + 2
    // The Linux console's F1 to F5 are `ESC [ [ A` to `E`.
    if index < bytes.endIndex, bytes[index] == 0x5B {
      guard index + 1 < bytes.endIndex else { return .unfinished }
      let number = Int(bytes[index + 1]) - 0x40
      return (1...5).contains(number) ? .key(.function(number), length: 4) : .noise(length: 4)
    }
    while index < bytes.endIndex, (0x20...0x3F).contains(bytes[index]) {
      // rxvt ends a sequence with shift by a dollar sign.
      if bytes[index] == 0x24, bytes[index - 1] & 0xF0 == 0x30, bytes[bytes.startIndex + 2] != 0x3F
      {
        break
      }
      index += 1
    }
    let length = index + 1 - bytes.startIndex
    guard index < bytes.endIndex else {
      return length < 64 ? .unfinished : .noise(length: length - 1)
    }
    let final = bytes[index]
    // Cut off by something else, which is not its business.
    guard (0x20..<0x7F).contains(final) else { return .noise(length: length - 1) }
    let text = bytes[bytes.startIndex + 2..<index]
    // A mouse as terminals told it of old; asked for is the form below, which has no bounds.
    if final == 0x4D, text.isEmpty { return bytes.count < 6 ? .unfinished : .noise(length: 6) }
    if let mouse = mouse(text, final) { return .mouse(mouse, length: length) }
    guard text.allSatisfy({ (0x30...0x3B).contains($0) }) else { return .noise(length: length) }
    let numbers = Parameters(text)
    if final == 0x7E, numbers[0] == 200 { return .startOfPaste(length: length) }
    guard let key = key(numbers, final) else { return .noise(length: length) }
    return .key(key, length: length)
  }

  /// `ESC [ <`, a number for what was done, column and row, and whether a button went down.
  private static func mouse(_ text: ArraySlice<UInt8>, _ final: UInt8) -> Mouse? {
    let numbers = text.dropFirst()
    guard text.first == 0x3C, final | 0x20 == 0x6D,
      numbers.allSatisfy({ (0x30...0x3B).contains($0) })
    else { return nil }
    let values = Parameters(numbers)
    return Mouse(code: values[0], column: values[1], row: values[2], isPress: final == 0x4D)
  }

  private static func key(_ numbers: Parameters, _ final: UInt8) -> Key? {
    let modifiers = modifiers(numbers[1])
    switch final {
    case 0x7E where numbers[0] == 27: return typed(numbers[2], modifiers)
    case 0x75: return typed(numbers[0], modifiers)
    case 0x7E: return numbered(numbers[0]).map { Key($0, modifiers) }
    case 0x24: return numbered(numbers[0]).map { Key($0, .shift) }
    case 0x5E: return numbered(numbers[0]).map { Key($0, .control) }
    case 0x40: return numbered(numbers[0]).map { Key($0, [.shift, .control]) }
    case 0x5A: return Key(.tab, modifiers.union(.shift))
    case 0x61...0x64: return Key(arrow(final - 0x61), .shift)
    // The answer to where the cursor is looks like F3.
    case 0x52 where numbers[0] > 1: return nil
    default: return letter(final).map { Key($0, modifiers) }
    }
  }

  /// xterm's number for modifiers is one more than their bits; its fourth is Meta.
  private static func modifiers(_ number: Int) -> Key.Modifiers {
    guard (2...16).contains(number) else { return [] }
    let bits = UInt8(number - 1)
    return Key.Modifiers(rawValue: bits & 7 | (bits & 8) >> 2)
  }

  private static func arrow(_ number: UInt8) -> Key.Code {
    switch number {
    case 0: .up
    case 1: .down
    case 2: .right
    default: .left
    }
  }

  private static func letter(_ final: UInt8) -> Key.Code? {
    switch final {
    case 0x41...0x44: arrow(final - 0x41)
    case 0x46: .end
    case 0x48: .home
    case 0x50...0x53: .function(Int(final) - 0x4F)
    default: nil
    }
  }

  private static func numbered(_ number: Int) -> Key.Code? {
    switch number {
    case 1, 7: .home
    case 2: .insert
    case 3: .delete
    case 4, 8: .end
    case 5: .pageUp
    case 6: .pageDown
    // The numbers leave gaps, as the rows of function keys once did.
    case 11...15: .function(number - 10)
    case 17...21: .function(number - 11)
    case 23...26: .function(number - 12)
    case 28, 29: .function(number - 13)
    case 31...34: .function(number - 14)
    default: nil
    }
  }

  /// A key told by its character, where the terminal does so.
  private static func typed(_ number: Int, _ modifiers: Key.Modifiers) -> Key? {
    switch number {
    case 0x09: return Key(.tab, modifiers)
    case 0x0D: return Key(.enter, modifiers)
    case 0x1B: return Key(.escape, modifiers)
    case 0x08, 0x7F: return Key(.backspace, modifiers)
    case 0x20..<0x7F, 0xA0..<0xE000, 0xF900...:
      guard let scalar = UInt32(exactly: number).flatMap(Unicode.Scalar.init) else { return nil }
      return Key(.character(Character(scalar)), modifiers)
    default: return nil
    }
  }

  /// The numbers of a sequence, 0 where there is none; what follows a colon refines, and is left.
  private struct Parameters {
    private var numbers = (0, 0, 0)
    private(set) var count = 0

    init(_ text: ArraySlice<UInt8>) {
      for part in text.split(separator: 0x3B, omittingEmptySubsequences: false).prefix(3) {
        let number = part.prefix { $0 != 0x3A }.prefix(8).reduce(0) { $0 * 10 + Int($1 - 0x30) }
        switch count {
        case 0: numbers.0 = number
        case 1: numbers.1 = number
        default: numbers.2 = number
        }
        count += 1
      }
    }

    subscript(index: Int) -> Int {
      switch index {
      case 0: numbers.0
      case 1: numbers.1
      default: numbers.2
      }
    }
  }
}
