internal import Exports
internal import FormModel
internal import Terminal

/// The beginning of an export as lines for a pane, cached by draft and edition.
///
/// No key waits for it: a picture shows what is made already, and what it lacks is made once the keys have rested.
struct ExportText {
  private struct Key: Hashable {
    let id: String
    let edition: Edition
    /// The state of the answers that it was made of.
    let changes: Int
  }

  private var texts: [Key: [Line]] = [:]
  /// The width of the cached lines, in cells; only one width is kept.
  private var width = 0
  /// What the last picture lacked.
  private var wanted: (key: Key, source: () -> ExportSource)?

  static let nothing = "Rien n’y est publié pour l’instant."
  /// Lines that are kept: more than a pane shows.
  private static let longest = 100
  /// Texts that are kept.
  private static let most = 50

  /// Empty while it is still to be made.
  mutating func lines(
    of id: String,
    _ edition: Edition = .open,
    changes: Int = 0,
    width: Int,
    from source: @escaping () -> ExportSource
  ) -> [Line] {
    if width != self.width { (self.width, texts) = (width, [:]) }
    let key = Key(id: id, edition: edition, changes: changes)
    if let text = texts[key] {
      wanted = nil
      return text
    }
    wanted = (key, source)
    return []
  }

  var isOwed: Bool { wanted != nil }

  /// Makes what the last picture lacked.
  mutating func make() {
    guard let (key, source) = wanted else { return }
    wanted = nil
    let document = Document(of: source(), for: .publication(key.edition))
    let lines = DocumentText.lines(document, width: width)
    let start = lines.firstIndex { $0.path != nil } ?? lines.count
    if texts.count >= Self.most { texts = [:] }
    texts[key] =
      start == lines.count
      ? Wrapping.rows(Self.nothing, width: width).map { Line.text($0, .dimmed) }
      : lines[start...].prefix(Self.longest).map {
        Line.text($0.text, $0.role == .answer ? .value : .dimmed)
      }
  }
}
