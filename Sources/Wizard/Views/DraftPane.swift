internal import Drafts
internal import Exports
internal import UseCases
internal import FormModel
internal import Terminal

/// Side pane with the completeness of each part of a draft and the start of its public export.
///
/// Without a draft it shows the notices of the form.
struct DraftPane {
  private var text = ExportText()
  /// Cached lines of the parts, with the values that they depend on.
  private var parts: (id: String, changes: Int, width: Int, lines: [Line])?

  /// Whether the export text still has to be made; no key waits for it.
  var isOwed: Bool { text.isOwed }

  mutating func make() { text.make() }

  /// Draws a stored draft, or the notices for `nil`.
  mutating func draw(_ draft: Draft?, _ desk: Desk, into grid: inout Grid, _ area: Area) {
    area.drawRule(into: &grid)
    let services = desk.services
    guard let draft else {
      return area.draw(Self.notices(services.form, width: area.width), into: &grid)
    }
    let lines = lines(draft.id, draft.answers, services.form, changes: 0, width: area.width) {
      ExportSource(draft, form: services.form, services.clock)
    }
    area.draw(lines, into: &grid)
  }

  /// Draws the open draft, or the notices if none is open.
  mutating func draw(_ desk: Desk, into grid: inout Grid, _ area: Area) {
    guard let session = desk.session else { return draw(nil, desk, into: &grid, area) }
    area.drawRule(into: &grid)
    let (book, clock) = (session.book, desk.services.clock)
    let lines = lines(
      session.draft.id,
      book.answers,
      session.form,
      changes: book.changes,
      width: area.width
    ) { session.source(clock) }
    area.draw(lines, into: &grid)
  }

  private mutating func lines(
    _ id: String,
    _ answers: Answers,
    _ form: Form,
    changes: Int,
    width: Int,
    from source: @escaping () -> ExportSource
  ) -> [Line] {
    if parts?.id != id || parts?.changes != changes || parts?.width != width {
      parts = (id, changes, width, Self.parts(of: answers, form, width: width))
    }
    return (parts?.lines ?? []) + [.blank, .titled("Dans l’export public", width: width)]
      + text.lines(of: id, changes: changes, width: width, from: source)
  }

  private static func parts(of answers: Answers, _ form: Form, width: Int) -> [Line] {
    let share = form.completeness(of: answers).percent
    let words = "\(share)\u{A0}%"
    var lines = Wrapping.rows(form.ownerName(of: answers) ?? "Sans nom", width: width)
      .map { Line.text($0, .heading) }
    let bar = min(30, width - Wrapping.width(words) - 1)
    lines.append(
      Line.text(Sign.bar(share, width: bar), .progress).adding(words, .plain, column: bar + 1)
    )
    lines.append(.blank)
    let pages = form.pages(of: answers)
    // Short names for all steps if one full name does not fit.
    let isShort = pages.contains { $0.noun == nil && Wrapping.width($0.name) > width - 8 }
    for page in pages {
      let name = page.noun == nil && isShort ? page.step.shortTitle : page.name
      lines.append(part(name, form.completeness(of: page, answers), width: width))
    }
    return lines
  }

  private static func part(_ name: String, _ done: Completeness, width: Int) -> Line {
    let state = done.isComplete ? "" : "\(done.answered)/\(done.asked)"
    let room = width - 2 - Wrapping.width(state) - 1
    return Line.text(done.isComplete ? Sign.done : " ", .success)
      .adding(Wrapping.cutAtWord(name, width: room), .plain, column: 2)
      .adding(state, .dimmed, column: width - Wrapping.width(state))
  }

  private static func notices(_ form: Form, width: Int) -> [Line] {
    form.notices.flatMap { notice in
      [Line.titled(notice.title, width: width)]
        + notice.paragraphs.flatMap { paragraph in
          Wrapping.rows(paragraph, width: width).map { Line.text($0, .help) } + [.blank]
        }
    }
  }
}

extension Area {
  /// Draws the vertical rule at the left of a pane.
  func drawRule(into grid: inout Grid) {
    for row in rows {
      grid.write("│", at: Position(row: row, column: columns.lowerBound - 2), role: .frame)
    }
  }
}
