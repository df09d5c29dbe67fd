internal import Drafts
internal import UseCases
internal import FormModel
internal import Terminal

/// Sheet of the remarks on a field, or of all: replies, resolves, and opens their fields.
struct RemarksView: ListSheet {
  /// `nil` for all remarks of the canevas.
  private let place: (path: Path, page: Page.ID)?
  private let bound: Session
  /// Indices of the shown remarks in the draft’s remarks.
  private var shown: [Int]
  var cursor = 0
  private(set) var frame = SheetFrame()

  init(_ session: Session, at place: (path: Path, page: Page.ID)? = nil) {
    self.place = place
    bound = session
    shown = session.remarks(at: place?.path)
  }

  var bindings: [Binding] {
    let own: [Binding] =
      shown.isEmpty
      ? []
      : [
        Binding(.open, .enter), Binding(.replyToRemark, .character("r")),
        Binding(.resolveRemark, .character(" ")),
      ]
    return own + (place == nil ? [] : [Binding(.remark, .character("n"), .function(4))]) + [
      Binding(.back, .escape), .outline.hidden, .undo, .redo, .quit,
    ]
  }

  mutating func perform(_ command: Command, _ desk: inout Desk) -> Transition {
    switch command {
    case .back: return .pop
    case .open: return open(&desk)
    case .remark:
      guard let place, desk.mayChange() else { return .stay }
      return .push(PromptView.remark(at: place.path, from: place.page, desk))
    case .replyToRemark:
      guard shown.indices.contains(cursor), desk.mayChange() else { return .stay }
      return .push(PromptView.reply(to: shown[cursor], desk))
    case .resolveRemark:
      guard shown.indices.contains(cursor) else { return .stay }
      let index = shown[cursor]
      _ = desk.succeeds { desk throws(ReadOnlyError) in
        try desk.drafts.toggleResolved(index)
      }
    case .undo, .redo: undoOrRedo(command, &desk)
    default: return .handOn(command)
    }
    return .stay
  }

  /// Undoes or redoes remarks only: an answer is undone where it is visible.
  private mutating func undoOrRedo(_ command: Command, _ desk: inout Desk) {
    let book = desk.session?.book
    let next = command == .undo ? book?.nextUndone : book?.nextRedone
    guard next == .remarking else { return desk.tell(command, nil) }
    desk.undoOrRedo(command)
    shown = desk.session?.remarks(at: place?.path) ?? []
  }

  private func open(_ desk: inout Desk) -> Transition {
    guard let session = desk.session, shown.indices.contains(cursor) else { return .stay }
    guard let question = session.question(of: session.book.remarks[shown[cursor]]) else {
      desk.say("Cette remarque n’a pas de place dans le canevas.")
      return .stay
    }
    return .go(question.page, question.path, fromReview: false)
  }

  var entryCount: Int { shown.count }

  // MARK: Drawing

  mutating func draw(into grid: inout Grid, _ desk: Desk) -> Position? {
    let session = desk.session ?? bound
    // A remark may have been added; the others keep their order.
    let all = session.remarks(at: place?.path)
    shown = shown.filter(all.contains) + all.filter { !shown.contains($0) }
    cursor = max(0, min(cursor, shown.count - 1))
    let width = SheetFrame.width(of: grid)
    var list = ListLines(width: width)
    for (entry, index) in shown.enumerated() {
      let remark = session.book.remarks[index]
      list.add(
        Self.rows(of: remark, desk.services.clock, isCurrent: entry == cursor, width),
        below: session.question(of: remark).map(session.name(of:)) ?? "Sans place"
      )
    }
    if list.entries.isEmpty {
      list = ListLines(
        "Il n’y a pas encore de remarque. F4, sur un champ, en écrit une.",
        width: width
      )
    }
    let open = session.book.remarks.count { $0.isOpen }
    return frame.draw(
      "Remarques",
      open.counted("à traiter", "à traiter") ?? "",
      lines: list.lines,
      entries: list.entries,
      cursor: list.entries.isEmpty ? nil : list.entries[cursor],
      into: &grid
    )
  }

  private static func rows(
    of remark: Remark,
    _ clock: Clock,
    isCurrent: Bool,
    _ width: Int
  ) -> [Line] {
    let head = [remark.heading(clock), remark.resolution(clock)].compactMap(\.self)
    let sign = remark.isOpen ? Sign.remark : Sign.done
    let title = "\(sign) \(head.joined(separator: " · "))"
    var lines = [Line.entry(title, isCurrent: isCurrent, .label, width: width)]
    lines += texts(remark.text, indent: 2, width)
    for reply in remark.replies {
      lines.append(.text(Wrapping.cut(reply.heading(clock), width: width - 4), .dimmed, column: 4))
      lines += texts(reply.text, indent: 4, width)
    }
    return lines
  }

  private static func texts(_ text: String, indent: Int, _ width: Int) -> [Line] {
    Wrapping.rows(text, width: width - indent).map { .text($0, .plain, column: indent) }
  }
}

extension PromptView {
  /// Asks for a remark on a field or a row.
  static func remark(at path: Path, from page: Page.ID, _ desk: Desk) -> PromptView {
    PromptView("Remarque", [signature(desk)]) { text, desk in
      guard !text.trimmed.isEmpty else { return .pop }
      do throws(ReadOnlyError) {
        try desk.drafts.addRemark(text, at: path, from: page)
        desk.say("La remarque est notée. Ctrl-Z la retire.", .success)
      } catch {
        desk.say(error)
      }
      return .pop
    }
  }

  static func reply(to index: Int, _ desk: Desk) -> PromptView {
    let remark = desk.session?.book.remarks[index].text.excerpt ?? ""
    return PromptView("Réponse", ["« \(remark) »", signature(desk)]) { text, desk in
      guard !text.trimmed.isEmpty else { return .pop }
      _ = desk.succeeds { desk throws(ReadOnlyError) in
        try desk.drafts.reply(text, to: index)
      }
      return .pop
    }
  }

  private static func signature(_ desk: Desk) -> String {
    let author = desk.drafts.author
    let name = author.isEmpty ? "sans nom" : "signée « \(author.excerpt) »"
    return
      "Elle sera \(name) (Réglages change le nom), visible de qui ouvre ce brouillon, et dans aucun export."
  }
}
