package import FormModel
internal import TextFolding

/// Incremental filter of rows by words.
///
/// A further letter only searches the rows found so far, and deleting it restores the earlier
/// result.
package struct RowFilter: Sendable {
  package private(set) var typed = ""
  /// The result for each prefix of `typed`, shortest first, with its length in characters. A combining accent
  /// does not lengthen the text.
  private var found: [(length: Int, rows: [Int])] = []
  /// The searchable text of each row, computed once.
  private var searched: [[UInt8]] = []
  private var numbers: [String] = []

  package init() {}

  package var isEmpty: Bool { typed.isEmpty }

  /// The indices of the rows found; `nil` if nothing is typed.
  package var rows: [Int]? { found.last?.rows }

  package var isPrepared: Bool { !searched.isEmpty }

  package mutating func prepare(_ table: RowTable) {
    guard searched.count != table.rows.count else { return }
    searched = table.rows.indices.map { table.searched($0) }
    numbers = table.rows.indices.map { table.number(of: $0) }
  }

  /// Repeats the search after the rows have changed. Where the others kept their indices, it is repeated in
  /// those that changed only. Texts that nobody searches are not kept: they take as much memory as the list.
  package mutating func look(at table: RowTable, after change: RowsDifference) {
    guard !isEmpty, change.isInPlace else {
      let words = typed
      self = RowFilter()
      for letter in words { append(letter, table) }
      return
    }
    for row in change.changed {
      searched[row] = table.searched(row)
      numbers[row] = table.number(of: row)
    }
    found = found.map { length, rows in
      let words = Self.folded(String(typed.prefix(length)))
      let head = rows.prefix { $0 < change.changed.lowerBound }
      let tail = rows[head.count...].drop { $0 < change.changed.upperBound }
      return (length, Array(head) + change.changed.filter { matches(words, $0) } + tail)
    }
  }

  private func matches(_ words: [[UInt8]], _ row: Int) -> Bool {
    words.allSatisfy { searched[row].contains($0) }
  }

  /// Returns `false`, changing nothing, if the words would exceed `AnswerSearch.longest`.
  @discardableResult
  package mutating func append(_ letter: Character, _ table: RowTable) -> Bool {
    guard typed.utf8.count + letter.utf8.count <= AnswerSearch.longest else { return false }
    prepare(table)
    typed.append(letter)
    let words = Self.folded(typed)
    while let last = found.last, last.length >= typed.count { found.removeLast() }
    let before = found.last?.rows ?? Array(table.rows.indices)
    let rows = before.filter { matches(words, $0) }
    found.append((typed.count, rows))
    return true
  }

  package mutating func removeLast() {
    guard !typed.isEmpty else { return }
    typed.removeLast()
    while let last = found.last, last.length > typed.count { found.removeLast() }
  }

  package mutating func removeAll() {
    typed = ""
    found = []
  }

  /// The indices of rows with all these words; all rows if there are none.
  package static func rows(of words: String, in table: RowTable) -> [Int] {
    let words = folded(words)
    return table.rows.indices.filter { row in
      let searched = table.searched(row)
      return words.allSatisfy { searched.contains($0) }
    }
  }

  private static func folded(_ words: String) -> [[UInt8]] {
    FoldedText(words).bytes.split(separator: UInt8(ascii: " ")).map(Array.init)
  }

  /// The row whose number was typed, if there is one.
  package var numbered: Int? {
    let number = typed.trimmed
    return rows?.first { numbers[$0] == number }
  }
}

extension [UInt8] {
  fileprivate func contains(_ words: [UInt8]) -> Bool {
    guard let first = words.first else { return true }
    return withUnsafeBufferPointer { bytes in
      words.withUnsafeBufferPointer { words in
        var offset = 0
        while offset <= bytes.count - words.count {
          if bytes[offset] == first {
            var length = 1
            while length < words.count, bytes[offset + length] == words[length] { length += 1 }
            if length == words.count { return true }
          }
          offset += 1
        }
        return false
      }
    }
  }
}
