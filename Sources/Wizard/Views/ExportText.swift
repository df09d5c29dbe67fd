internal import Exports
internal import FormModel
internal import Terminal

/// The beginning of an export as lines for a pane, cached by draft and edition.
struct ExportText {
  private var texts: [String: [Line]] = [:]
  /// The width of the cached lines, in cells; only one width is kept.
  private var width = 0

  /// Lines that are kept: more than a pane shows.
  private static let longest = 100

  mutating func lines(
    of source: ExportSource,
    _ edition: Edition = .open,
    width: Int
  ) -> [Line] {
    if width != self.width { (self.width, texts) = (width, [:]) }
    let key = "\(source.id) \(edition.rawValue)"
    if let text = texts[key] { return text }
    let document = Document(of: source, for: .publication(edition))
    let lines = DocumentText.lines(document, width: width)
    let start = lines.firstIndex { $0.path != nil } ?? lines.count
    let text = lines[start...].prefix(Self.longest).map {
      Line.text($0.text, $0.role == .answer ? .value : .dimmed)
    }
    texts[key] = text
    return text
  }
}
