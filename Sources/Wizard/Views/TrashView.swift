internal import Drafts
internal import UseCases
internal import FormModel
internal import Terminal

/// Sheet of the deleted drafts, which restores them.
struct TrashView: ListSheet {
  /// `nil` if the corbeille cannot be read.
  private var shelf: Shelf?
  /// The reasons why the corbeille or files in it cannot be read.
  private var failures: [String] = []
  var cursor = 0
  private(set) var frame = SheetFrame()
  private var pane = DraftPane()
  let hasPane = true

  init(_ desk: Desk) {
    reload(desk)
  }

  private mutating func reload(_ desk: Desk) {
    do {
      let shelf = try desk.services.trash()
      (self.shelf, failures) = (shelf, shelf.listings.damages)
    } catch {
      (shelf, failures) = (nil, [error.description])
    }
    cursor = max(0, min(cursor, drafts.count - 1))
  }

  private var drafts: [Draft] { shelf?.drafts ?? [] }

  var bindings: [Binding] {
    (drafts.isEmpty ? [] : [Binding(.restore, .enter)])
      + [Binding(.back, .escape, .character("c")), .outline.hidden, .quit]
  }

  mutating func perform(_ command: Command, _ desk: inout Desk) -> Transition {
    switch command {
    case .back: return .pop
    case .restore:
      guard drafts.indices.contains(cursor) else { return .stay }
      do {
        try desk.services.restoreFromTrash(drafts[cursor].id)
        desk.say("Le brouillon est revenu dans la liste.", .success)
        reload(desk)
        return .pop
      } catch {
        desk.say(error)
        return .stay
      }
    default: return .handOn(command)
    }
  }

  var owesPane: Bool { pane.isOwed }

  mutating func renewPane() { pane.make() }

  var entryCount: Int { drafts.count }

  mutating func draw(into grid: inout Grid, _ desk: Desk) -> Position? {
    let width = SheetFrame.width(of: grid)
    let form = desk.services.form
    let drafts = drafts
    var lines = drafts.enumerated().flatMap { index, draft -> [Line] in
      let name = form.name(of: draft)
      let words = [shelf?.distinction(of: draft), draft.summary(form, desk.services.clock)]
        .compactMap(\.self).joined(separator: " · ")
      return [
        .entry(name, isCurrent: index == cursor, .title, width: width),
        .text(Wrapping.cut(words, width: width - 2), .dimmed, column: 2),
        .blank,
      ]
    }
    lines += failures.flatMap { Wrapping.rows($0, width: width) }.map { .text($0, .error) }
    if lines.isEmpty { lines = [.text("La corbeille est vide.")] }
    if let area = SheetPanes(grid.size).aside {
      let draft = drafts.indices.contains(cursor) ? drafts[cursor] : nil
      pane.draw(draft, desk, into: &grid, area)
    }
    return frame.draw(
      "Corbeille",
      lines: lines,
      entries: drafts.indices.map { $0 * 3 },
      cursor: min(lines.count - 1, cursor * 3),
      into: &grid
    )
  }
}
