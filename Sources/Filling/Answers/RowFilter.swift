internal import FormModel
internal import TextFolding

/// Rows found by words while these are typed: a further letter looks only at what the letters before it
/// found, and taking it back finds that again.
package struct RowFilter: Sendable {
  package private(set) var typed = ""
  /// What each beginning of `typed` found, the shortest first.
  private var found: [[Int]] = []
  /// What the rows are found by, made once.
  private var searched: [[UInt8]] = []
  private var numbers: [String] = []

  package init() {}

  package var isEmpty: Bool { typed.isEmpty }

  /// The places of the rows found; `nil` where nothing is looked for.
  package var places: [Int]? { found.last }

  package var isPrepared: Bool { !searched.isEmpty }

  package mutating func prepare(_ table: RowTable) {
    guard searched.count != table.rows.count else { return }
    searched = table.rows.indices.map { table.searched($0) }
    numbers = table.rows.indices.map { table.number(of: $0) }
  }

  /// The rows have changed: the same words look at them anew.
  package mutating func look(at table: RowTable) {
    let words = typed
    self = RowFilter()
    for letter in words { append(letter, table) }
  }

  /// Returns `false`, changing nothing, if the words would exceed `AnswerSearch.longest`.
  @discardableResult
  package mutating func append(_ letter: Character, _ table: RowTable) -> Bool {
    guard typed.utf8.count + letter.utf8.count <= AnswerSearch.longest else { return false }
    prepare(table)
    typed.append(letter)
    let words = Self.folded(typed)
    let before = found.last ?? Array(table.rows.indices)
    found.append(before.filter { place in words.allSatisfy { searched[place].contains($0) } })
    return true
  }

  package mutating func removeLast() {
    guard !typed.isEmpty else { return }
    typed.removeLast()
    found.removeLast()
  }

  package mutating func removeAll() {
    typed = ""
    found = []
  }

  /// The rows that have all of these words; all rows for no words.
  package static func places(of words: String, in table: RowTable) -> [Int] {
    let words = folded(words)
    return table.rows.indices.filter { place in
      let searched = table.searched(place)
      return words.allSatisfy { searched.contains($0) }
    }
  }

  private static func folded(_ words: String) -> [[UInt8]] {
    FoldedText(words).bytes.split(separator: UInt8(ascii: " ")).map(Array.init)
  }

  /// The row whose number was typed, where one has it.
  package var numbered: Int? {
    let number = typed.trimmed
    return found.last?.first { numbers[$0] == number }
  }
}

extension [UInt8] {
  fileprivate func contains(_ words: [UInt8]) -> Bool {
    guard let first = words.first else { return true }
    return withUnsafeBufferPointer { bytes in
      words.withUnsafeBufferPointer { words in
        var place = 0
        while place <= bytes.count - words.count {
          if bytes[place] == first {
            var length = 1
            while length < words.count, bytes[place + length] == words[length] { length += 1 }
            if length == words.count { return true }
          }
          place += 1
        }
        return false
      }
    }
  }
}
