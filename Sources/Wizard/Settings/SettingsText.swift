internal import FormModel
internal import Terminal

/// The settings' file as text: what it says of other things, and how it is written, stays.
extension Settings {
  /// `text` with these settings in it. Comments stay, and so does a line whose value is the same.
  package func written(into text: String) -> String {
    // By scalars: to a string, the line end of Windows is one character.
    var lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map { String(String.UnicodeScalarView($0)) }
    // What is behind the last line feed is no line.
    if lines.last?.isEmpty ?? false { lines.removeLast() }
    for key in Key.allCases {
      let value = value(of: key)
      if let place = lines.firstIndex(where: { Self.key(of: $0) == key.rawValue }) {
        // Without a value it becomes a comment, which keeps what stands behind it.
        lines[place] =
          value.map { Self.line(lines[place], saying: $0) } ?? Self.comment + lines[place]
      } else if let value, value != Settings().value(of: key) {
        // Reuses the line that was commented out, so that the file does not grow.
        if let place = lines.lastIndex(where: { Self.isPutAway(key, in: $0) }) {
          lines[place] = Self.line(
            String(lines[place].dropFirst(Self.comment.count)),
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

  /// As it is written behind the equals sign; `nil` where there is to be no line.
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

  /// The same line with another value, and the comment behind it.
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

  /// Of a value without quotes: where its comment begins, or the blanks before it.
  private static func end(of value: Substring) -> String.Index {
    var end = value.firstIndex(of: "#") ?? value.endIndex
    while end > value.startIndex, value[value.index(before: end)].isWhitespace {
      end = value.index(before: end)
    }
    return end
  }
}
