extension String {
  /// The same text with its blanks before `: ; ? ! »` and after `«` made unbreakable, as French
  /// typography asks. Definitions are written with plain blanks, which an editor shows.
  package var withFrenchSpaces: String {
    var scalars = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in unicodeScalars {
      if ":;?!»".unicodeScalars.contains(scalar), previous == " " {
        scalars.removeLast()
        scalars.append("\u{A0}")
      }
      scalars.append(previous == "«" && scalar == " " ? "\u{A0}" : scalar)
      previous = scalar
    }
    return String(scalars)
  }
}
