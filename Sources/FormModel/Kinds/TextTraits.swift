package import JSONText

/// How much room a typed answer takes.
package enum TextShape: Equatable, Sendable {
  /// Several lines.
  case paragraphs
  /// One line, of any length.
  case line
  /// A field of so many terminal cells.
  case short(cells: Int)
}

/// What a typed answer is in a table or a schema.
package struct Datum: Sendable {
  package enum Form: Sendable { case text, link, date, integer, number }

  package let form: Form
  /// A regular expression that every valid value matches. It is weaker than the codec's own check,
  /// so that a schema never rejects what the form accepts.
  package let pattern: String?
  /// A value as in a cell.
  package let sample: JSON

  package init(_ form: Form, pattern: String? = nil, sample: JSON) {
    (self.form, self.pattern, self.sample) = (form, pattern, sample)
  }
}
