extension TextEditor {
  /// The Enter key in a text of several lines: an item of a list is followed by the next one, and an
  /// empty item gives way to an empty line, which ends the list. One edit, so one step of undoing.
  package mutating func breakLine() -> TextEdit? {
    guard isMultiline, selection == nil, let marker = ListMarker(atStartOf: lineBeforeCaret) else {
      return insert("\n")
    }
    let item = lineBeforeCaret.utf8.dropFirst(marker.length)
    let isEmpty = caret == lineEnd && item.allSatisfy { $0 == UInt8(ascii: " ") }
    guard isEmpty else { return insert("\n" + marker.next) }
    return replace((caret - lineBeforeCaret.utf8.count)..<caret, with: "", manner: .atOnce)
  }

  private var lineBeforeCaret: Substring {
    text.part(layout.lineStart(ofRow: caretRow, in: text)..<caret)
  }

  private var lineEnd: Int { layout.lineEnd(ofRow: caretRow, in: text) }
}

/// What an item of a list begins with: "- ", "* ", "• ", "– ", or a number as in "1. " and "1) ",
/// with the blanks before it.
struct ListMarker {
  /// Bytes that it takes.
  let length: Int
  /// The marker of the item after this one.
  let next: String

  /// The longest number that counts items; more digits are a year, or an amount.
  private static let digits = 3

  /// `nil` where `line` begins with something else.
  init?(atStartOf line: Substring) {
    let indent = line.prefix { $0 == " " || $0 == "\t" }
    let rest = line[indent.endIndex...]
    let number = rest.prefix { $0.isASCII && $0.isWholeNumber }
    let sign = rest[number.endIndex...].first
    let isItem =
      number.isEmpty
      ? sign.map("-*•–".contains) ?? false
      : number.count <= Self.digits && sign.map(".)".contains) ?? false
    guard isItem, let sign, let blank = rest[number.endIndex...].dropFirst().first,
      blank == " " || blank == "\u{A0}" || blank == "\t"
    else { return nil }
    let counted = Int(number).map { String($0 + 1) } ?? ""
    next = indent + counted + String([sign, blank])
    length = indent.utf8.count + number.utf8.count + sign.utf8.count + blank.utf8.count
  }
}
