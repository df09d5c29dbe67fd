package import JSONText

/// Any text, preserved exactly.
package struct FreeText: TextCodec {
  private let isLong: Bool

  package init(isLong: Bool) { self.isLong = isLong }

  package var isProse: Bool { true }
  package var shape: TextShape { isLong ? .paragraphs : .line }

  package var datum: Datum {
    Datum(
      .text,
      sample: isLong
        ? "Texte libre.\nIl peut tenir sur plusieurs lignes." : "Texte libre, en quelques mots"
    )
  }

  package func value(ofNumber number: JSON) -> JSON? {
    if case .number(let spelling) = number { .string(spelling) } else { nil }
  }

  package func reading(_ typed: String) throws(Rejection) -> JSON { .string(typed) }
}
