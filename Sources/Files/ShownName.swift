extension String {
  /// The text with control and format characters replaced by U+FFFD: file names are foreign input
  /// and must not send commands to a terminal.
  package var shown: String {
    if utf8.allSatisfy({ 0x20...0x7E ~= $0 }) { return self }
    let scalars = unicodeScalars.map { scalar -> Unicode.Scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: "\u{FFFD}"
      default: scalar
      }
    }
    return String(String.UnicodeScalarView(scalars))
  }
}

package func quoted(_ text: String) -> String { "«\u{A0}\(text.shown)\u{A0}»" }
