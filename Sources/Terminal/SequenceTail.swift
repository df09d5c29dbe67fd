/// What follows an ESC that was reported as the Escape key: the rest of its sequence, or typed
/// text.
enum SequenceTail: Equatable {
  case none
  /// More bytes are needed.
  case unfinished
  /// A complete key or report.
  case sequence(length: Int)
  /// The start of a paste or of a reply.
  case start

  /// Classifies `bytes`, which begin with the ESC. `atOnce` tells that what followed it arrived in
  /// one piece, as typed text does not.
  static func read(_ bytes: ArraySlice<UInt8>, atOnce: Bool) -> SequenceTail {
    switch bytes.dropFirst().first {
    case 0x5B: readControlSequence(bytes, atOnce: atOnce)
    // Words can begin with `O`.
    case 0x4F: atOnce && bytes.count > 2 ? readSingleShift(bytes) : .none
    case 0x5D where bytes.count == 2: .unfinished
    case 0x5D: startsString(bytes) ? .start : .none
    case 0x50, 0x58, 0x5E, 0x5F:
      startsString(bytes) && (hasEnd(bytes) || isAnswer(bytes)) ? .start : .none
    default: .none
    }
  }

  private static func readControlSequence(
    _ bytes: ArraySlice<UInt8>,
    atOnce: Bool
  ) -> SequenceTail {
    switch KeySequence.read(bytes) {
    case .key(_, let length), .keys(_, let length), .mouse(_, let length),
      .surrogate(_, let length):
      .sequence(length: length)
    case .noise(let length):
      isReport(bytes.prefix(length), atOnce: atOnce) ? .sequence(length: length) : .none
    case .startOfPaste: .start
    case .unfinished: .unfinished
    case .startOfString: .none
    }
  }

  private static func readSingleShift(_ bytes: ArraySlice<UInt8>) -> SequenceTail {
    guard case .key(_, let length) = KeySequence.read(bytes), length >= 3 else { return .none }
    return .sequence(length: length)
  }

  /// Whether it is a bracket, numbers and a final byte of reports and keys. Focus reports have the
  /// final byte only.
  private static func isReport(_ bytes: ArraySlice<UInt8>, atOnce: Bool) -> Bool {
    guard let final = bytes.last else { return false }
    return bytes.count > 3
      ? "Rcntuy~mMx_ABCDFHPQS".utf8.contains(final) : atOnce && "IO".utf8.contains(final)
  }

  private static func startsString(_ bytes: ArraySlice<UInt8>) -> Bool {
    if case .startOfString = KeySequence.read(bytes) { true } else { false }
  }

  private static func hasEnd(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.contains(0x07) || bytes.firstRange(of: [0x1B, 0x5C]) != nil
  }

  /// Whether it is a reply in its usual form, to a query of a setting or of graphics.
  private static func isAnswer(_ bytes: ArraySlice<UInt8>) -> Bool {
    let marks = bytes.dropFirst().first == 0x50 ? "0123456789>!+$" : "G"
    return bytes.dropFirst(2).first.map { marks.utf8.contains($0) } ?? false
  }
}
