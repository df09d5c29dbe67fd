internal import FormModel
internal import Terminal

/// Editing the settings file as text, which preserves comments and formatting.
extension Settings {
  /// Returns `text` with these settings. Comments and lines with an unchanged value are kept.
  package func written(into text: String) -> String {
    // Splits by Unicode scalars, because CRLF is a single Character in Swift.
    var lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map { String(String.UnicodeScalarView($0)) }
    // The text after a final line feed is not a line.
    if lines.last?.isEmpty ?? false { lines.removeLast() }
    for key in Key.allCases {
      let value = value(of: key)
      if let index = lines.firstIndex(where: { Self.key(of: $0) == key.rawValue }) {
        // Without a value the line is commented out, which keeps its end-of-line comment.
        lines[index] =
          value.map { Self.line(lines[index], saying: $0) } ?? Self.comment + lines[index]
      } else if let value, value != Settings().value(of: key) {
        // Reuses the line that was commented out, so that the file does not grow.
        if let index = lines.lastIndex(where: { Self.isPutAway(key, in: $0) }) {
          lines[index] = Self.line(
            String(lines[index].dropFirst(Self.comment.count)),
            saying: value
          )
        } else {
          lines.append("\(key.rawValue) = \(value)")
        }
      }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private static let comment = "# "

  /// Whether a line is a valid line of this setting that was commented out.
  private static func isPutAway(_ key: Key, in line: String) -> Bool {
    guard line.hasPrefix(comment) else { return false }
    let rest = String(line.dropFirst(comment.count))
    return Self.key(of: rest) == key.rawValue && (try? read(rest)) != nil
  }

  /// The value as written after the equals sign; `nil` if the key has no line.
  private func value(of key: Key) -> String? {
    switch key {
    case .theme: theme.map { "\"\($0.rawValue)\"" }
    case .souris: "\(mouse)"
    case .orthographe: "\(spelling)"
    case .nom: name.isEmpty ? nil : "\"\(name)\""
    }
  }

  private static func key(of line: String) -> String? {
    let line = line.trimmed
    guard line.first != "#", let equals = line.firstIndex(of: "=") else { return nil }
    return String(line[..<equals]).trimmed
  }

  /// Replaces the value of a line, and keeps its end-of-line comment.
  private static func line(_ line: String, saying value: String) -> String {
    guard let equals = line.firstIndex(of: "=") else { return line }
    let start = line.index(after: equals)
    let blanks = line[start...].prefix { $0 == " " || $0 == "\t" }
    let old = line[blanks.endIndex...]
    let quoted = old.dropFirst().firstIndex(of: "\"")
    let isQuoted = old.first == "\"" && quoted != nil
    let end = isQuoted ? line.index(after: quoted ?? old.endIndex) : Self.end(of: old)
    return String(line[..<blanks.endIndex]) + value + line[end...]
  }

  /// The end of an unquoted value: the start of its comment, or of the blanks before that.
  private static func end(of value: Substring) -> String.Index {
    var end = value.firstIndex(of: "#") ?? value.endIndex
    while end > value.startIndex, value[value.index(before: end)].isWhitespace {
      end = value.index(before: end)
    }
    return end
  }
}
