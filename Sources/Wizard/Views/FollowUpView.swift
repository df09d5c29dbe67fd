internal import Drafts
internal import UseCases
internal import FormModel
internal import JSONText
internal import Terminal

/// Sheet of one row of a list and its history, in order of date.
struct FollowUpView: View {
  /// The row and the group of its list.
  let row: Path
  let group: Group
  /// The page recorded with each change, to which undo returns.
  let page: Page.ID
  private var cursor: Int?
  private var frame = SheetFrame()
  /// The number of entries at the last drawing.
  private var drawnCount = 0
  private var aside = Aside()
  let hasPane = true

  init(_ row: Path, _ group: Group, from page: Page.ID) {
    (self.row, self.group, self.page) = (row, group, page)
  }

  var bindings: [Binding] {
    let isOnEntry = cursor.map { $0 < drawnCount } ?? false
    return (isOnEntry ? [Binding(.open, .enter)] : [])
      + [
        isOnEntry
          ? Binding(.addRow, .character("+"), .insert)
          : Binding(.addRow, .enter, .character("+"), .insert),
        Binding(.back, .escape), .quit,
      ]
  }

  mutating func perform(_ command: Command, _ desk: inout Desk) -> Transition {
    switch command {
    case .open: return open(&desk)
    case .addRow: return add(&desk)
    case .back: return .pop
    default: return .handOn(command)
    }
  }

  mutating func type(_ key: Key, _ desk: inout Desk) -> Transition {
    let count = entries(desk).count
    cursor = key.entry(from: cursor ?? count, of: count + 1)
    return .stay
  }

  var stops: [JumpStop] { frame.stops }

  mutating func go(to stop: JumpStop, _ desk: inout Desk) -> Transition {
    cursor = stop.item
    return .stay
  }

  mutating func point(at position: Position, _ desk: inout Desk) -> Transition {
    var entry = cursor ?? entries(desk).count
    defer { cursor = entry }
    return frame.open(at: position, &entry)
  }

  // MARK: Doing

  /// The indices of the history entries, in order of date.
  private func entries(_ desk: Desk) -> [Int] {
    group.historyOrder(of: desk.session?.book[row])
  }

  private func open(_ desk: inout Desk) -> Transition {
    let entries = entries(desk)
    guard let history = group.history, let cursor, entries.indices.contains(cursor) else {
      return add(&desk)
    }
    return .go(.row(row + history.field.key + entries[cursor]), nil, fromReview: false)
  }

  /// Adds an entry to the history. A finalised draft is reopened first.
  private func add(_ desk: inout Desk) -> Transition {
    guard let history = group.history, let session = desk.session else { return .stay }
    let (list, noun, page) = (row + history.field.key, history.group.noun, page)
    guard let reason = session.readOnly else {
      return Self.begin(in: list, noun, from: page, &desk)
    }
    guard session.draft.etat == .finalise else {
      desk.say(reason, .error)
      return .stay
    }
    return .push(
      PromptView.reopening(because: history.declared.reason) { desk in
        Self.begin(in: list, noun, from: page, &desk)
      }
    )
  }

  private static func begin(
    in list: Path,
    _ noun: Noun,
    from page: Page.ID,
    _ desk: inout Desk
  ) -> Transition {
    let rows = desk.session?.book.answers.rows(at: list) ?? []
    let isAdded = desk.succeeds { desk throws(ReadOnlyError) in
      try desk.drafts.change { session in
        session.book.set(
          .array(rows + [.object(JSONObject())]),
          at: list,
          .adding(noun),
          from: page
        )
      }
    }
    guard isAdded else { return .stay }
    return .go(.row(list + rows.count), nil, fromReview: false)
  }

  // MARK: Drawing

  mutating func draw(into grid: inout Grid, _ desk: Desk) -> Position? {
    guard let session = desk.session, let history = group.history else { return nil }
    let width = SheetFrame.width(of: grid)
    let stored = session.book[row]
    let table = RowTable(group, [stored ?? .null])
    var lines = head(stored, table, width: width)
    let order = group.historyOrder(of: stored)
    let rows = stored?.object?[history.field.key]?.array ?? []
    lines += [.text(history.group.noun.counted(order.count).withCapital, .heading)]
    let cursor = min(self.cursor ?? order.count, order.count)
    var starts: [Int] = []
    for (index, row) in order.enumerated() {
      starts.append(lines.count)
      lines += entry(rows[row], history.group, isCurrent: index == cursor, width: width)
    }
    starts.append(lines.count)
    let title = "+ ajouter \(history.group.noun.withArticle)"
    lines.append(.entry(title, isCurrent: cursor == order.count, width: width))
    drawnCount = order.count
    drawPane(session, history.field.key, desk.services.clock, into: &grid)
    let name = group.numbered(row.index ?? 0)
    let number = table.ownNumber(of: 0).map { "\(group.noun.singular.withCapital) n°\u{A0}\($0)" }
    return frame.draw(
      (number ?? name).withFrenchSpaces,
      table.state(of: 0),
      lines: lines,
      entries: starts,
      cursor: starts[cursor],
      into: &grid
    )
  }

  var owesPane: Bool { aside.isOwed }

  mutating func renewPane() { aside.renew() }

  /// Draws the side pane about the list, if there is room.
  private mutating func drawPane(
    _ session: Session,
    _ key: String,
    _ clock: Clock,
    into grid: inout Grid
  ) {
    guard let area = SheetPanes(grid.size).aside,
      let page = session.form.page(.row(row), of: session.book.answers)
    else { return }
    let asked = session.form.questions(on: page, of: session.book.answers)
    let question = asked.first { $0.path == row + key }
    aside.draw(session, page, question, clock, into: &grid, area)
  }

  /// The text of the row and its other fields, without the history.
  private func head(_ stored: JSON?, _ table: RowTable, width: Int) -> [Line] {
    var lines = Wrapping.rows(table.text(of: 0), width: width).map { Line.text($0, .label) }
    for field in group.fields where field.key != group.nameKey {
      let words = table.words(field, of: 0)
      if words.isEmpty || field.key == group.overview?.number { continue }
      let separator = field.label.hasSuffix("?") ? " " : "\u{A0}: "
      lines += Wrapping.rows(field.label + separator + words, width: width).map {
        .text($0, .value)
      }
    }
    return lines + [.blank]
  }

  /// An entry of the history: "02/2024 · le conseil · réalisée", and its long texts below.
  private func entry(_ row: JSON, _ group: Group, isCurrent: Bool, width: Int) -> [Line] {
    let table = RowTable(group, [row])
    let texts = group.fields.filter { !isShort($0) }.map { table.words($0, of: 0) }
    let short = group.fields.filter(isShort).map { table.words($0, of: 0) }
    let title = short.filter { !$0.isEmpty }.joined(separator: RowSummary.separator)
    var lines = [
      Line.entry(title.isEmpty ? "Sans date" : title, isCurrent: isCurrent, .value, width: width)
    ]
    for text in texts where !text.isEmpty {
      lines += Wrapping.rows(text, width: width - 2).map { .text($0, .plain, column: 2) }
    }
    return lines
  }

  private func isShort(_ field: Field) -> Bool {
    guard let codec = field.kind.codec else { return true }
    return codec.shape != .paragraphs && codec.datum.form != .link
  }
}
