/// A page in the language of man, with the macros of man(7).
struct Roff {
  private(set) var text = ""

  /// The page's name, its section, and what stands at its foot.
  init(title: String, section: Int, source: String) {
    // Neither French nor English hyphens, whatever language man runs in, and no stretched blanks.
    text = ".TH \(title) \(section) \"\" \"\(Self.escaped(source))\" \"\"\n.nh\n.ad l\n"
  }

  mutating func heading(_ words: String) { text += ".SH \"\(Self.escaped(words))\"\n" }

  /// As it is, below a heading.
  mutating func line(_ words: String) { text += Self.escaped(words) + "\n" }

  mutating func paragraph(_ words: String) { text += ".PP\n\(Self.escaped(words))\n" }

  /// `term` in bold, and what is to be said of it, moved in.
  mutating func item(_ term: String, _ words: [String]) {
    text += ".TP\n\\fB\(Self.escaped(term))\\fR\n"
    text += words.map { Self.escaped($0) + "\n" }.joined(separator: ".sp\n")
  }

  /// Lines that are broken where they are too long, the rest moved in.
  mutating func usage(_ lines: [String]) {
    text += ".PD 0\n" + lines.map { ".HP 4\n\(Self.escaped($0))\n" }.joined() + ".PD\n"
  }

  /// Items that belong to the one before.
  mutating func nested(_ write: (inout Roff) -> Void) {
    text += ".RS\n"
    write(&self)
    text += ".RE\n"
  }

  /// Lines that stay as they are.
  mutating func example(_ lines: [String]) {
    text += ".PP\n.RS\n.nf\n" + lines.map { Self.escaped($0) + "\n" }.joined() + ".fi\n.RE\n"
  }

  /// A line with nothing in it that man would take for its own.
  private static func escaped(_ words: String) -> String {
    var line = ""
    for character in words {
      switch character {
      case "\\": line += "\\e"
      case "-": line += "\\-"
      case "\"": line += "\\(dq"
      case "\n": line += " "
      // No sign of its own in the plainest locale.
      case "…": line += "..."
      case "\u{A0}", "\u{202F}": line += "\\ "
      default: line.append(character)
      }
    }
    return line.hasPrefix(".") || line.hasPrefix("'") ? "\\&" + line : line
  }
}
