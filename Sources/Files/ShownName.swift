extension String {
  /// Fit for a message: file names are not ours, and must not command a terminal.
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
