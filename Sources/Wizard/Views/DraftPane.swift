internal import Drafts
internal import Exports
internal import Filling
internal import FormModel
internal import Terminal

/// Beside the list of drafts: how far each part of the one is that the keys act on, and the beginning of what it
/// says to everybody. Who has no draft yet reads what a concertation is.
struct DraftPane {
  private var text = ExportText()

  mutating func lines(_ draft: Draft?, _ desk: Desk, _ area: Area) -> [Line] {
    let form = desk.services.form
    guard let draft else { return Self.notices(form, width: area.width) }
    let parts = Self.parts(of: draft, form, width: area.width) + [.blank]
    let source = ExportSource(draft, form: form, desk.services.clock)
    return parts + [.titled("Dans l’export public", width: area.width)]
      + text.lines(of: source, width: area.width)
  }

  private static func parts(of draft: Draft, _ form: Form, width: Int) -> [Line] {
    let answers = draft.answers
    let share = form.completeness(of: answers).percent
    let words = "\(share)\u{A0}%"
    var lines = Wrapping.rows(form.ownerName(of: answers) ?? "Sans nom", width: width)
      .map { Line.text($0, .heading) }
    let bar = min(30, width - Wrapping.width(words) - 1)
    lines.append(
      Line.text(Sign.bar(share, width: bar), .progress).adding(words, .plain, column: bar + 1)
    )
    lines.append(.blank)
    for page in form.pages(of: answers) {
      lines += part(page, form.completeness(of: page, answers), width: width)
    }
    return lines
  }

  private static func part(_ page: Page, _ done: Completeness, width: Int) -> [Line] {
    let state = done.isComplete ? "" : "\(done.answered)/\(done.asked)"
    let sign = done.isComplete ? Sign.done : " "
    let room = width - 2 - Wrapping.width(state) - 1
    return [
      Line.text(sign, .success)
        .adding(Wrapping.cut(page.name, width: room), .plain, column: 2)
        .adding(state, .dimmed, column: width - Wrapping.width(state))
    ]
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
  /// The rule that parts a pane from what stands at its left.
  func drawRule(into grid: inout Grid) {
    for row in rows {
      grid.write("│", at: Position(row: row, column: columns.lowerBound - 2), role: .frame)
    }
  }
}
