internal import Exports
internal import FormModel
internal import OfficeReading
internal import TextEditing

/// The lines of an answer in a document.
///
/// Each line knows its paragraph and starts with its list marker if it is a list item.
struct WrittenText {
  private struct Line {
    let text: String
    let paragraph: Int
    let isItem: Bool
  }

  private var lines: [Line] = []

  init(_ paragraphs: [TextDocument.Paragraph]) {
    for (number, paragraph) in paragraphs.enumerated() {
      let parts = paragraph.text.split(separator: "\n", omittingEmptySubsequences: false)
      for (index, part) in parts.enumerated() {
        let text = String(part).trimmed
        if text.isEmpty { continue }
        let sign = index == 0 ? paragraph.item.map(Self.sign) ?? "" : ""
        lines.append(.init(text: sign + text, paragraph: number, isItem: paragraph.item != nil))
      }
    }
  }

  private static func sign(_ item: TextDocument.Item) -> String {
    String(repeating: "  ", count: min(item.depth, 9)) + (item.number.map { "\($0). " } ?? "- ")
  }

  var isEmpty: Bool { lines.isEmpty }

  /// All lines joined by blanks.
  var line: String { lines.map { $0.text.trimmed }.joined(separator: " ") }

  /// Whether the lines equal those that were sent, ignoring blanks and the form of list markers.
  func isSame(as shown: TextLines) -> Bool {
    lines.map { Self.key($0.text) } == shown.filter { !$0.trimmed.isEmpty }.map(Self.key)
  }

  /// Normalises blanks and the list marker of a line for comparison.
  private static func key(_ line: String) -> String {
    var text = line[...]
    var sign = ""
    if let marker = ListMarker(atStartOf: text) {
      text = Substring(String(text.utf8.dropFirst(marker.length)) ?? "")
      sign = marker.number.map { "\($0). " } ?? "- "
    }
    return sign + text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Returns the whole text. Lines that occur in `old` keep its spelling and the empty lines
  /// between them.
  func text(after old: String) -> String {
    let before = old.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(
      String.init
    )
    var indices: [String: [Int]] = [:]
    let filled = before.indices.filter { !before[$0].trimmed.isEmpty }
    for index in filled.reversed() { indices[Self.key(before[index]), default: []].append(index) }
    let next = Dictionary(zip(filled, filled.dropFirst())) { first, _ in first }
    var text = ""
    var last: Int?
    for (number, line) in lines.enumerated() {
      let index = indices[Self.key(line.text)]?.popLast()
      if number > 0 {
        let above = lines[number - 1]
        if let last, let index, next[last] == index {
          text += String(repeating: "\n", count: index - last)
        } else {
          let isTogether = above.paragraph == line.paragraph || line.isItem || above.isItem
          text += isTogether ? "\n" : "\n\n"
        }
      }
      text += index.map { before[$0] } ?? line.text
      last = index
    }
    return text
  }
}
