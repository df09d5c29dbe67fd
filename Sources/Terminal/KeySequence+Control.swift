/// CSI sequences, which begin with `ESC [`.
extension KeySequence {
  /// Longer than any sequence that terminals send.
  private static let longest = 1024

  /// Reads `ESC [`, parameters and a final byte.
  static func readControlSequence(_ bytes: ArraySlice<UInt8>) -> Outcome {
    var index = bytes.startIndex + 2
    // F1 to F5 of the Linux console are `ESC [ [ A` to `E`.
    if index < bytes.endIndex, bytes[index] == 0x5B { return readConsoleKey(bytes) }
    while index < bytes.endIndex, (0x20...0x3F).contains(bytes[index]) {
      // rxvt ends sequences of shifted keys with a dollar sign.
      if bytes[index] == 0x24, bytes[index - 1] & 0xF0 == 0x30, bytes[bytes.startIndex + 2] != 0x3F
      {
        break
      }
      index += 1
    }
    let length = index + 1 - bytes.startIndex
    guard index < bytes.endIndex else {
      return length < longest ? .unfinished : .noise(length: length - 1)
    }
    let final = bytes[index]
    // Truncated: the byte belongs to something else.
    guard (0x20..<0x7F).contains(final) else { return .noise(length: length - 1) }
    let text = bytes[bytes.startIndex + 2..<index]
    // The X10 mouse encoding. The program asks for the SGR encoding below, which has no coordinate
    // limit.
    if final == 0x4D, text.isEmpty { return bytes.count < 6 ? .unfinished : .noise(length: 6) }
    if let mouse = mouse(text, final) { return .mouse(mouse, length: length) }
    return meaning(text, final, length: length)
  }

  private static func readConsoleKey(_ bytes: ArraySlice<UInt8>) -> Outcome {
    guard let final = bytes.dropFirst(3).first else { return .unfinished }
    guard (0x20..<0x7F).contains(final) else { return .noise(length: 3) }
    let number = Int(final) - 0x40
    return (1...5).contains(number) ? .key(.function(number), length: 4) : .noise(length: 4)
  }

  private static func meaning(_ text: ArraySlice<UInt8>, _ final: UInt8, length: Int) -> Outcome {
    var numbers = text
    // xterm can be configured to mark modified keys with `>`.
    if numbers.first == 0x3E, final == 0x7E || letter(final) != nil {
      numbers = numbers.dropFirst()
    }
    guard numbers.allSatisfy({ (0x30...0x3B).contains($0) }) else { return .noise(length: length) }
    let parameters = Parameters(numbers)
    if final == 0x5F { return windowsKey(parameters, length: length) }
    if final == 0x7E, parameters[0] == 200 { return .startOfPaste(length: length) }
    // kitty also reports key releases.
    if parameters[1, 1] == 3 { return .noise(length: length) }
    if final == 0x75 { return typed(parameters, length: length) }
    guard let key = key(parameters, final) else { return .noise(length: length) }
    return .key(key, length: length)
  }

  private static func key(_ numbers: Parameters, _ final: UInt8) -> Key? {
    let modifiers = modifiers(numbers[1])
    switch final {
    case 0x7E where numbers[0] == 27: return typed(numbers[2], modifiers)
    case 0x7E: return numbered(numbers[0]).map { Key($0, modifiers) }
    case 0x24: return numbered(numbers[0]).map { Key($0, .shift) }
    case 0x5E: return numbered(numbers[0]).map { Key($0, .control) }
    case 0x40: return numbered(numbers[0]).map { Key($0, [.shift, .control]) }
    case 0x5A: return Key(.tab, modifiers.union(.shift))
    case 0x61...0x64: return arrow(final - 0x20).map { Key($0, .shift) }
    // A cursor position report looks like F3.
    case 0x52 where numbers[0] > 1: return nil
    default:
      // Older terminals send the modifiers as the first parameter.
      let first = numbers.count == 1 ? Self.modifiers(numbers[0]) : modifiers
      return letter(final).map { Key($0, first) }
    }
  }

  /// SGR mouse report: `ESC [ <`, then button, column, row, and `M` for press or `m` for release.
  private static func mouse(_ text: ArraySlice<UInt8>, _ final: UInt8) -> Mouse? {
    let numbers = text.dropFirst()
    guard text.first == 0x3C, final | 0x20 == 0x6D,
      numbers.allSatisfy({ (0x30...0x3B).contains($0) })
    else { return nil }
    let values = Parameters(numbers)
    return Mouse(code: values[0], column: values[1], row: values[2], isPress: final == 0x4D)
  }
}
