internal import TextEditing

/// A structural part of a text.
indirect enum Passage: Equatable {
  /// Consecutive lines.
  case paragraph([String])
  /// The number of the first item, if the list is numbered, and the content of each item.
  case list(first: Int?, items: [[Passage]])

  /// Parses lines into passages, with nested lists up to a limited depth.
  static func all(in lines: some Sequence<String>) -> [Passage] {
    var reader = PassageReader(Array(lines), depth: 0)
    return reader.passages()
  }
}

extension TextLines {
  var passages: [Passage] { Passage.all(in: self) }
}

private struct PassageReader {
  private let lines: [String]
  private let depth: Int
  private var index = 0

  init(_ lines: [String], depth: Int) {
    (self.lines, self.depth) = (lines, depth)
  }

  mutating func passages() -> [Passage] {
    var passages: [Passage] = []
    var paragraph: [String] = []
    func close() {
      if !paragraph.isEmpty { passages.append(.paragraph(paragraph)) }
      paragraph = []
    }
    while index < lines.count {
      if lines[index].isBlankLine {
        close()
        index += 1
      } else if let list = list() {
        close()
        passages.append(list)
      } else {
        paragraph.append(lines[index])
        index += 1
      }
    }
    close()
    return passages
  }

  /// Parses the list that begins here; `nil` if there is none. A single number is no list, since it
  /// may be a date or a chapter.
  private mutating func list() -> Passage? {
    guard depth < 6, let first = ListMarker(atStartOf: lines[index][...]) else { return nil }
    let start = index
    var items: [[Passage]] = []
    var marker: ListMarker? = first
    while let here = marker {
      items.append(item(behind: here))
      marker = next(after: here)
    }
    if first.number != nil, items.count < 2 {
      index = start
      return nil
    }
    return .list(first: first.number, items: items)
  }

  /// Parses the item that begins here, including lines with more indentation than its marker.
  private mutating func item(behind marker: ListMarker) -> [Passage] {
    var inner = [String(lines[index].utf8.dropFirst(marker.length)) ?? ""]
    index += 1
    while index < lines.count {
      let blank = lines[index].isBlankLine ? 1 : 0
      guard index + blank < lines.count else { break }
      let line = lines[index + blank]
      let indent = line.utf8.prefix { $0 == 0x20 || $0 == 0x09 }.count
      guard indent > marker.indent else { break }
      if blank > 0 { inner.append("") }
      inner.append(String(line.utf8.dropFirst(Swift.min(indent, marker.length))) ?? "")
      index += blank + 1
    }
    var reader = PassageReader(inner, depth: depth + 1)
    return reader.passages()
  }

  /// The marker of the next item, possibly after an empty line.
  private mutating func next(after marker: ListMarker) -> ListMarker? {
    let blank = index < lines.count && lines[index].isBlankLine ? 1 : 0
    guard index + blank < lines.count,
      let next = ListMarker(atStartOf: lines[index + blank][...]),
      next.indent == marker.indent, next.number == marker.number.map({ $0 + 1 })
    else { return nil }
    index += blank
    return next
  }
}

extension String {
  fileprivate var isBlankLine: Bool {
    // Most lines begin with a letter, which needs no look at properties of Unicode.
    if let first = utf8.first, (0x21...0x7E).contains(first) { return false }
    return allSatisfy(\.isWhitespace)
  }
}
