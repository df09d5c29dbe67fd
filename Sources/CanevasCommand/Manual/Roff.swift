/// A page in roff with the macros of man(7).
struct Roff {
  private(set) var text = ""

  /// Title, section and footer of the page.
  init(title: String, section: Int, source: String) {
    // Disable hyphenation, whatever the language of man, and justification.
    text = ".TH \(title) \(section) \"\" \"\(Self.escaped(source))\" \"\"\n.nh\n.ad l\n"
  }

  mutating func heading(_ words: String) { text += ".SH \"\(Self.escaped(words))\"\n" }

  /// A line of text below a heading.
  mutating func line(_ words: String) { text += Self.escaped(words) + "\n" }

  mutating func paragraph(_ words: String) { text += ".PP\n\(Self.escaped(words))\n" }

  /// `term` in bold, followed by indented paragraphs.
  mutating func item(_ term: String, _ words: [String]) {
    text += ".TP\n\\fB\(Self.escaped(term))\\fR\n"
    text += words.map { Self.escaped($0) + "\n" }.joined(separator: ".sp\n")
  }

  /// Lines with a hanging indent when they wrap.
  mutating func usage(_ lines: [String]) {
    text += ".PD 0\n" + lines.map { ".HP 4\n\(Self.escaped($0))\n" }.joined() + ".PD\n"
  }

  /// Items nested in the previous one.
  mutating func nested(_ write: (inout Roff) -> Void) {
    text += ".RS\n"
    write(&self)
    text += ".RE\n"
  }

  /// Lines without filling.
  mutating func example(_ lines: [String]) {
    text += ".PP\n.RS\n.nf\n" + lines.map { Self.escaped($0) + "\n" }.joined() + ".fi\n.RE\n"
  }

  /// Escapes everything that roff would interpret.
  private static func escaped(_ words: String) -> String {
    var line = ""
    for character in words {
      switch character {
      case "\\": line += "\\e"
      case "-": line += "\\-"
      case "\"": line += "\\(dq"
      case "\n": line += " "
      // The C locale has no ellipsis.
      case "…": line += "..."
      case "\u{A0}", "\u{202F}": line += "\\ "
      default: line.append(character)
      }
    }
    return line.hasPrefix(".") || line.hasPrefix("'") ? "\\&" + line : line
  }
}
