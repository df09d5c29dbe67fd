internal import FormModel

/// What is said of a field, and where: in the lower edge of its frame what has room there, the rest where the
/// screen has a place for it.
struct FieldHelp {
  private let field: Field
  /// Whether there is such a place, beside the page or below it.
  private let hasPlace: Bool

  init(_ field: Field, hasPlace: Bool) { (self.field, self.hasPlace) = (field, hasPlace) }

  private var help: String { field.help.withFrenchSpaces }
  private var example: String? { field.kind.codec?.example }

  /// How an answer is written, else the help, where it fits. Where the screen has no place for the help, the
  /// beginning of it, and the key that shows it all.
  func inEdge(width: Int) -> String {
    let whole = [example.map { "À écrire ainsi\u{A0}: \($0)" }, example, help].compactMap(\.self)
    if let text = whole.first(where: { Wrapping.width($0) <= width }) { return text }
    return hasPlace ? "" : Self.beginning(of: help, way: "\u{A0}F1", width: width)
  }

  /// What the edge, `width` cells of it, does not say.
  func below(edgeOf width: Int) -> [String] {
    let said = inEdge(width: width)
    let texts = [help, field.privacy.notice?.withFrenchSpaces].compactMap(\.self)
    return texts.filter { $0 != said && !$0.isEmpty }
  }

  /// Up to the end of a clause where that leaves enough of it; `way` is where all of it is said.
  private static func beginning(of help: String, way: String, width: Int) -> String {
    let end = "…" + way
    let room = width - Wrapping.width(end)
    guard room > 0 else { return "" }
    let row = Wrapping.rows(help, width: room)[0]
    let clause = row.lastIndex { ",;:.".contains($0) }.map { row[..<$0] } ?? ""
    let cut = clause.count * 2 > row.count ? String(clause) : row
    return Wrapping.open(cut.trimmed.last == "." ? String(cut.trimmed.dropLast()) : cut.trimmed)
      + way
  }
}
