internal import FormModel

/// The parsed lines of a settings file. Accepts three kinds of TOML line: `key = "text"`,
/// `key = true` or `false`, and `key = 12`.
package struct SettingsLines: Sendable {
  package enum Value: Equatable, Sendable {
    case text(String)
    case flag(Bool)
    case number(Int)
  }

  package struct Member: Sendable {
    package let key: String
    package let value: Value
    /// 1-based.
    package let line: Int
  }

  package let members: [Member]

  package init(_ text: String) throws(SettingsFault) {
    var members: [Member] = []
    var seen: Set<String> = []
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      let number = index + 1
      guard let (key, value) = try Self.member(String(line).trimmed, line: number) else { continue }
      guard seen.insert(key).inserted else { throw .twice(key, line: number) }
      members.append(Member(key: key, value: value, line: number))
    }
    self.members = members
  }

  /// Parses one line. Returns `nil` for an empty line or a comment.
  private static func member(
    _ line: String,
    line number: Int
  ) throws(SettingsFault) -> (key: String, value: Value)? {
    if line.isEmpty || line.first == "#" { return nil }
    guard let equals = line.firstIndex(of: "=") else { throw .notUnderstood(line: number) }
    let key = String(line[..<equals]).trimmed
    let rest = String(line[line.index(after: equals)...]).trimmed
    guard !key.isEmpty else { throw .notUnderstood(line: number) }
    let word = String(rest.prefix { $0 != "#" }).trimmed
    if let flag = Bool(word) { return (key, .flag(flag)) }
    if let count = Int(word) { return (key, .number(count)) }
    guard rest.first == "\"", let end = rest.dropFirst().firstIndex(of: "\"") else {
      throw .notUnderstood(line: number)
    }
    let behind = String(rest[rest.index(after: end)...]).trimmed
    guard behind.isEmpty || behind.first == "#" else {
      throw .notUnderstood(line: number)
    }
    return (key, .text(String(rest[rest.index(after: rest.startIndex)..<end])))
  }
}
