internal import Files

/// A member `key = value` of a TOML file.
///
/// Only texts, lists of texts, `true`, `false` and whole numbers are read. A library for all of TOML
/// would make the program half as large again and slower to start, for a few keys.
package struct TomlMember: Equatable, Sendable {
  package enum Value: Equatable, Sendable {
    case text(String)
    case texts([String])
    case flag(Bool)
    case number(Int)
  }

  package let key: String
  package let value: Value
  /// Where it begins, counted from 1.
  package let line: Int

  /// The members in their order; no key is there twice.
  package static func members(of text: String) throws(TomlError) -> [TomlMember] {
    var members: [TomlMember] = []
    var reader = TomlReader(text)
    while let member = try reader.next() {
      if members.contains(where: { $0.key == member.key }) {
        throw .twice(member.key, line: member.line)
      }
      members.append(member)
    }
    return members
  }
}

/// Reads the members of a TOML file one after the other.
private struct TomlReader {
  private var rest: Substring
  private var line = 1

  init(_ text: String) { rest = text[...] }

  mutating func next() throws(TomlError) -> TomlMember? {
    skipBlank(acrossLines: true)
    guard !rest.isEmpty else { return nil }
    let start = line
    let key = rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }
    rest = rest.dropFirst(key.count)
    skipBlank()
    guard !key.isEmpty, take("=") else { throw .notUnderstood(line: start) }
    skipBlank()
    let value = try value(from: start)
    skipBlank()
    guard rest.first?.isNewline ?? true else { throw .notUnderstood(line: start) }
    return TomlMember(key: String(key), value: value, line: start)
  }

  private mutating func value(from start: Int) throws(TomlError) -> TomlMember.Value {
    if take("[") { return .texts(try texts(from: start)) }
    if let text = quotedText() { return .text(text) }
    let word = rest.prefix { !$0.isWhitespace && $0 != "#" }
    rest = rest.dropFirst(word.count)
    if let flag = Bool(String(word)) { return .flag(flag) }
    if let number = Int(word) { return .number(number) }
    throw .notUnderstood(line: start)
  }

  /// The rest of a list, which may have several lines and a comma at its end.
  private mutating func texts(from start: Int) throws(TomlError) -> [String] {
    var texts: [String] = []
    while true {
      skipBlank(acrossLines: true)
      if take("]") { return texts }
      guard let text = quotedText() else { throw .notUnderstood(line: start) }
      texts.append(text)
      skipBlank(acrossLines: true)
      if !take(","), rest.first != "]" { throw .notUnderstood(line: start) }
    }
  }

  /// A text in quotation marks of one kind, without escapes.
  private mutating func quotedText() -> String? {
    guard let mark = rest.first, mark == "\"" || mark == "'" else { return nil }
    let inside = rest.dropFirst()
    guard let end = inside.firstIndex(of: mark) else { return nil }
    let text = inside[..<end]
    if text.contains(where: { $0.isNewline || $0 == "\\" && mark == "\"" }) { return nil }
    rest = inside[inside.index(after: end)...]
    return String(text)
  }

  private mutating func take(_ sign: Character) -> Bool {
    guard rest.first == sign else { return false }
    rest = rest.dropFirst()
    return true
  }

  /// Skips blanks and a comment.
  private mutating func skipBlank(acrossLines: Bool = false) {
    while let first = rest.first {
      if first == "#" {
        rest = rest.drop { !$0.isNewline }
      } else if first == " " || first == "\t" || acrossLines && first.isNewline {
        if first.isNewline { line += 1 }
        rest = rest.dropFirst()
      } else {
        return
      }
    }
  }
}
