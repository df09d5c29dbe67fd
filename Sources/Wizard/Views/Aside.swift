internal import Drafts
internal import Exports
internal import Filling
internal import FormModel
internal import Terminal

/// The pane beside the page: the help on the field in focus, what a public export says at this place, and
/// what is to be looked at again.
struct Aside {
  /// The lines of the step in the export, and what they were made of.
  private var preview: [DocumentLine] = []
  private var stamp: Stamp?

  private struct Stamp: Equatable {
    let changes: Int
    let page: Page.ID
    let width: Int
  }

  /// The draft is another one.
  mutating func forget() { stamp = nil }

  mutating func draw(
    _ session: Session,
    _ page: Page?,
    _ question: Question?,
    _ clock: Clock,
    isPreviewDue: Bool = true,
    into grid: inout Grid,
    _ area: Area
  ) {
    area.drawRule(into: &grid)
    let width = area.width
    let help = Self.help(on: question, page?.step, width: width)
    let problems = Self.problems(of: session, width: width, limit: max(2, area.height / 4))
    let room = area.height - help.count - problems.count - 1
    var lines = help
    if room > 4, let page {
      if isPreviewDue { look(at: session, page, clock, width: width) }
      lines += [.blank] + part("Dans l’export public", width: width)
      lines += excerpt(at: question?.path, height: room - 2, width: width)
      let gap = area.height - problems.count - lines.count
      lines += Array(repeating: Line.blank, count: max(0, gap))
    }
    area.draw(lines.prefix(area.height - problems.count), into: &grid)
    var rest = area
    rest.rows = area.rows.upperBound - problems.count..<area.rows.upperBound
    rest.draw(problems, into: &grid)
  }

  // MARK: Help

  private static func help(on question: Question?, _ step: Step?, width: Int) -> [Line] {
    guard let question else {
      return step.map {
        heading($0.title, width: width) + rows([$0.help], .help, width: width)
      } ?? []
    }
    let field = question.field
    return heading(field.label, width: width)
      + rows(field.helpSentences, .help, width: width)
  }

  private static func heading(_ text: String, width: Int) -> [Line] {
    Wrapping.rows(text, width: width).map { .text($0, .heading) }
  }

  private static func rows(_ texts: [String], _ role: Role, width: Int) -> [Line] {
    texts.flatMap { Wrapping.rows($0.withFrenchSpaces, width: width) }.map { .text($0, role) }
  }

  private func part(_ title: String, width: Int) -> [Line] { Self.part(title, width: width) }

  private static func part(_ title: String, width: Int) -> [Line] {
    [.titled(title, width: width)]
  }

  // MARK: Preview

  private mutating func look(at session: Session, _ page: Page, _ clock: Clock, width: Int) {
    let now = Stamp(changes: session.book.changes, page: page.id, width: width)
    guard now != stamp else { return }
    stamp = now
    let document = Document(
      of: session.source(clock),
      for: .publication(.open),
      step: page.step
    )
    preview = DocumentText.lines(document, width: width)
  }

  /// The lines about `path`, with those before them that say what they are about.
  private func excerpt(at path: Path?, height: Int, width: Int) -> [Line] {
    guard let path else { return [] }
    // Parts of an answer may be told together, at the place of the whole.
    let places =
      [path] + (path.parent.map { $0.index == nil && !$0.components.isEmpty ? [$0] : [] } ?? [])
    let found = places.first { place in
      preview.contains { $0.path?.starts(with: place) ?? false }
    }
    guard let place = found else {
      return Self.rows(["Rien n’y est publié pour l’instant."], .dimmed, width: width)
    }
    let isHere = { (line: DocumentLine) in line.path?.starts(with: place) ?? false }
    guard let first = preview.firstIndex(where: isHere) else { return [] }
    var start = first
    while start > 0, first - start < 2, preview[start - 1].role != .blank { start -= 1 }
    return preview[start...].prefix(height).map { line in
      .text(line.text, isHere(line) ? .value : .dimmed)
    }
  }

  // MARK: What is to be looked at

  private static func problems(of session: Session, width: Int, limit: Int) -> [Line] {
    let answers = session.book.answers
    let found = session.findings.problems
    guard !found.isEmpty else {
      return part("À revoir", width: width)
        + [Line.text(Sign.done, .success).adding("rien pour l’instant", .plain, column: 2)]
    }
    let shown = session.form.named(Array(found.prefix(limit)), in: answers)
    let lines = shown.map { named in
      let isError = named.problem.severity == .error
      let sign = isError ? Sign.wrong : Sign.doubtful
      return Line.text(sign, isError ? .error : .warning)
        .adding(Wrapping.cutName(named.name, width: width - 2), .plain, column: 2)
    }
    let more = found.count - shown.count
    let rest = more > 0 ? [Line.text("et \(more) de plus : Ctrl-R".withFrenchSpaces, .dimmed)] : []
    return part("À revoir · \(found.count)", width: width) + lines + rest
  }
}

extension Line {
  /// The name of a part, with a rule behind it.
  static func titled(_ text: String, width: Int) -> Line {
    let text = Wrapping.cut(text, width: width)
    let rule = max(0, width - Wrapping.width(text) - 1)
    return Line.text(text, .heading)
      .adding(String(repeating: "─", count: rule), .frame, column: width - rule)
  }
}
