/// The appearance of text.
package struct Attributes: Hashable, Sendable {
  /// Index in the terminal’s palette; `nil` for the terminal’s default colour.
  package var foreground: Int?
  package var background: Int?
  package var bold = false
  package var underline = false
  package var reverse = false
  package var dim = false

  package init(
    foreground: Int? = nil,
    background: Int? = nil,
    bold: Bool = false,
    underline: Bool = false,
    reverse: Bool = false,
    dim: Bool = false
  ) {
    self.foreground = foreground
    self.background = background
    self.bold = bold
    self.underline = underline
    self.reverse = reverse
    self.dim = dim
  }
}
