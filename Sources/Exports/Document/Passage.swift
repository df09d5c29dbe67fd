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
  private var place = 0

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
    while place < lines.count {
      if lines[place].isBlankLine {
        close()
        place += 1
      } else if let list = list() {
        close()
        passages.append(list)
      } else {
        paragraph.append(lines[place])
        place += 1
      }
    }
    close()
    return passages
  }

  /// Parses the list that begins here; `nil` if there is none. A single number is no list, since it
  /// may be a date or a chapter.
  private mutating func list() -> Passage? {
    guard depth < 6, let first = ListMarker(atStartOf: lines[place][...]) else { return nil }
    let start = place
    var items: [[Passage]] = []
    var marker: ListMarker? = first
    while let here = marker {
      items.append(item(behind: here))
      marker = next(after: here)
    }
    if first.number != nil, items.count < 2 {
      place = start
      return nil
    }
    return .list(first: first.number, items: items)
  }

  /// Parses the item that begins here, including lines with more indentation than its marker.
  private mutating func item(behind marker: ListMarker) -> [Passage] {
    var inner = [String(lines[place].utf8.dropFirst(marker.length)) ?? ""]
    place += 1
    while place < lines.count {
      let blank = lines[place].isBlankLine ? 1 : 0
      guard place + blank < lines.count else { break }
      let line = lines[place + blank]
      let indent = line.utf8.prefix { $0 == 0x20 || $0 == 0x09 }.count
      guard indent > marker.indent else { break }
      if blank > 0 { inner.append("") }
      inner.append(String(line.utf8.dropFirst(Swift.min(indent, marker.length))) ?? "")
      place += blank + 1
    }
    var reader = PassageReader(inner, depth: depth + 1)
    return reader.passages()
  }

  /// The marker of the next item, possibly after an empty line.
  private mutating func next(after marker: ListMarker) -> ListMarker? {
    let blank = place < lines.count && lines[place].isBlankLine ? 1 : 0
    guard place + blank < lines.count,
      let next = ListMarker(atStartOf: lines[place + blank][...]),
      next.indent == marker.indent, next.number == marker.number.map({ $0 + 1 })
    else { return nil }
    place += blank
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
