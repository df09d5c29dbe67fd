internal import Drafts
internal import UseCases
internal import FormModel
internal import Terminal

/// Sheet of the earlier versions of the open draft, newest first.
struct HistoryView: EntrySheet {
  private let versions: [DraftVersion]
  /// The reason why they cannot be listed.
  private let failure: String?
  /// The cached descriptions of the versions that have been visible.
  private var details: [Int: String] = [:]
  /// The cached side pane: the differences of the current version.
  private var beside: (cursor: Int, width: Int, lines: [Line])?
  let hasPane = true
  var cursor = 0
  private(set) var frame = SheetFrame()

  init(_ desk: Desk) {
    let id = desk.session?.draft.id ?? ""
    do {
      versions = try desk.services.store.versions(of: id)
      failure = nil
    } catch {
      (versions, failure) = ([], error.description)
    }
  }

  var bindings: [Binding] {
    let own = versions.isEmpty ? [] : [Binding(.open, .enter)]
    return own + [Binding(.back, .escape), .outline.hidden, .quit]
  }

  mutating func perform(_ command: Command, _ desk: inout Desk) -> Transition {
    switch command {
    case .back: return .pop
    case .open:
      guard versions.indices.contains(cursor), let session = desk.session else { return .stay }
      do throws(DraftError) {
        let draft = try desk.services.store.draft(of: versions[cursor])
        return .push(VersionView(session, versions[cursor], draft))
      } catch {
        desk.say(error)
        return .stay
      }
    default: return .handOn(command)
    }
  }

  mutating func type(_ key: Key, _ desk: inout Desk) -> Transition {
    cursor = key.entry(from: cursor, of: versions.count)
    return .stay
  }

  mutating func point(at position: Position, _ desk: inout Desk) -> Transition {
    frame.choose(at: position, &cursor)
  }

  // MARK: Drawing

  mutating func draw(into grid: inout Grid, _ desk: Desk) -> Position? {
    let width = SheetFrame.width(of: grid)
    let near = cursor - grid.size.rows...cursor + grid.size.rows
    var lines: [Line] = []
    for (index, version) in versions.enumerated() {
      if near.contains(index), details[index] == nil, let session = desk.session {
        details[index] = desk.services.detail(of: version, beside: session)
      }
      let text = "\(version.name(desk.services.clock)) · \(details[index] ?? "")"
      lines.append(.entry(text, isCurrent: index == cursor, width: width))
    }
    if lines.isEmpty {
      lines = Wrapping.rows(failure ?? DraftVersion.noneYet, width: width).map {
        .text($0, failure == nil ? .plain : .error)
      }
    }
    if let area = SheetPanes(grid.size).aside { drawDifferences(area, desk, into: &grid) }
    let title = desk.session?.title ?? ""
    return frame.draw(
      "Versions d’avant",
      title,
      lines: lines,
      entries: Array(versions.indices),
      cursor: cursor,
      into: &grid
    )
  }

  /// Draws the differences between the current version and the draft.
  private mutating func drawDifferences(_ area: Area, _ desk: Desk, into grid: inout Grid) {
    guard versions.indices.contains(cursor), let session = desk.session else { return }
    area.drawRule(into: &grid)
    if beside?.cursor != cursor || beside?.width != area.width {
      // An unreadable version is reported when it is opened.
      guard let draft = try? desk.services.store.draft(of: versions[cursor]) else { return }
      let differences = session.form.differences(from: draft.answers, to: session.book.answers)
      let lines = VersionView.lines(differences, session, width: area.width)
      beside = (cursor, area.width, lines)
    }
    area.draw(beside?.lines ?? [], into: &grid)
  }
}
