internal import Exports
internal import FormModel
internal import Terminal

/// The beginning of an export as lines for a pane, cached by draft and edition.
///
/// No key waits for it: drawing shows only cached text, and `make()` renders a missing one once the
/// keyboard is idle.
struct ExportText {
  private struct Key: Hashable {
    let id: String
    let edition: Edition
    /// The change count of the answers.
    let changes: Int
  }

  private var texts: [Key: [Line]] = [:]
  /// The width of the cached lines, in cells; only one width is kept.
  private var width = 0
  /// The text that was missing at the last drawing.
  private var wanted: (key: Key, source: () -> ExportSource)?

  static let nothing = "Rien n’y est publié pour l’instant."
  /// Maximum number of lines per text: more than a pane shows.
  private static let longest = 100
  /// Maximum number of cached texts.
  private static let most = 50

  /// Returns no lines while the text is not cached yet.
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

  /// Renders the text that was missing at the last drawing.
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
