extension String {
  /// Lower case without accents, for looking words up.
  package var folded: String {
    var folded = ""
    for scalar in lowercased().decomposedScalars
    where scalar.properties.generalCategory != .nonspacingMark {
      folded.unicodeScalars.append(scalar == "’" ? "'" : scalar == "\u{A0}" ? " " : scalar)
    }
    return folded
  }

  /// Letters apart from their accents, for the letters that French has.
  private var decomposedScalars: [Unicode.Scalar] {
    let letters: [Unicode.Scalar: Unicode.Scalar] = [
      "à": "a", "â": "a", "ä": "a", "é": "e", "è": "e", "ê": "e", "ë": "e", "î": "i", "ï": "i",
      "ô": "o", "ö": "o", "ù": "u", "û": "u", "ü": "u", "ÿ": "y", "ç": "c",
    ]
    return unicodeScalars.map { letters[$0] ?? $0 }
  }
}
