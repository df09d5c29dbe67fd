internal import FormModel

/// The help on a field, in the lower edge of its frame if it fits, else in a pane of its own.
struct FieldHelp {
  private let field: Field
  /// Whether there is such a pane, beside the page or below it.
  private let hasPlace: Bool

  init(_ field: Field, hasPlace: Bool) { (self.field, self.hasPlace) = (field, hasPlace) }

  private var help: String { field.help.withFrenchSpaces }
  private var example: String? { field.kind.codec?.example }

  /// The example of the input format, else the help, if it fits in `width` cells.
  ///
  /// If neither fits and there is no pane, the beginning of the help and the key that shows all.
  func inEdge(width: Int) -> String {
    let whole = [example.map { "À écrire ainsi\u{A0}: \($0)" }, example, help].compactMap(\.self)
    if let text = whole.first(where: { Wrapping.width($0) <= width }) { return text }
    return hasPlace ? "" : Self.beginning(of: help, way: "\u{A0}F1", width: width)
  }

  /// The help and the privacy notice, without what an edge of `width` cells shows.
  func below(edgeOf width: Int) -> [String] {
    let said = inEdge(width: width)
    let texts = [help, field.privacy.notice?.withFrenchSpaces].compactMap(\.self)
    return texts.filter { $0 != said && !$0.isEmpty }
  }

  /// The beginning of the help, followed by `way`, the key that shows all.
  ///
  /// It ends with a clause if that keeps more than half of the row.
  private static func beginning(of help: String, way: String, width: Int) -> String {
    let end = "…" + way
    let room = width - Wrapping.width(end)
    guard room > 0 else { return "" }
    let row = Wrapping.rows(help, width: room)[0]
    let clause = row.lastIndex { ",;:.".contains($0) }.map { row[..<$0] } ?? ""
    let cut = clause.count * 2 > row.count ? String(clause) : row
    return cut.trimmed.trimmingEnd(",;:.") + " " + end
  }
}

extension String {
  /// The text without trailing `signs` and blanks.
  fileprivate func trimmingEnd(_ signs: String) -> String {
    var text = self
    while let last = text.last, signs.contains(last) || last.isWhitespace { text.removeLast() }
    return text
  }
}
