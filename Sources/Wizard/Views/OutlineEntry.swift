internal import Filling
internal import FormModel
internal import Terminal
internal import TextFolding

/// What the outline lists: a step, a field, an action, or a place in an answer.
struct OutlineEntry {
  enum Target {
    case question(Question)
    case page(Page.ID)
    case command(Command)
    case match(AnswerSearch.Match)
  }

  let title: String
  var state = ""
  var role: Role = .plain
  var indent = 0
  let target: Target
  /// The title of the page that a question stands on; empty for anything else.
  private(set) var page = ""
  /// What typed words are looked for in: its own title, and that of its step.
  private let own: String
  private var around = ""

  init(_ command: Command, keys: String) {
    title = command.title
    state = keys
    role = .key
    target = .command(command)
    own = title.folded
  }

  /// A page and its questions.
  static func entries(of page: Page, _ session: Session) -> [OutlineEntry] {
    let head = OutlineEntry(page, session)
    let questions = session.form.questions(on: page, of: session.book.answers)
    return [head] + questions.map { OutlineEntry($0, below: head, session) }
  }

  private init(_ page: Page, _ session: Session) {
    let done = session.form.completeness(of: page, session.book.answers)
    title = page.noun == nil ? page.step.heading : "\(page.step.shortTitle) › \(page.title)"
    state = "\(done.answered)/\(done.asked)"
    role = .heading
    target = .page(page.id)
    own = title.folded
  }

  private init(_ question: Question, below head: OutlineEntry, _ session: Session) {
    let answers = session.book.answers
    let hasErrors = session.findings.said(at: question.path, in: answers)
      .contains { $0.severity == .error }
    title = question.name
    state = hasErrors ? "erreur" : answers[question.path] == nil ? "" : "rempli"
    role = hasErrors ? .error : .plain
    indent = 2
    target = .question(question)
    own = title.folded
    page = head.title
    around = head.own
  }

  init(_ match: AnswerSearch.Match, in session: Session) {
    title = session.name(of: match.question)
    target = .match(match)
    own = ""
  }

  /// Whether folded words lead here; those of the step alone lead to the step.
  func isFound(by words: [Substring]) -> Bool {
    words.isEmpty
      || words.contains { own.contains($0) }
        && words.allSatisfy { own.contains($0) || around.contains($0) }
  }

  // MARK: Drawing

  /// One row; of a match the words around it, below the name of its question unless `isNamed`
  /// already.
  func lines(isCurrent: Bool, isNamed: Bool, width: Int) -> [Line] {
    let bed = Line.Span(
      column: 0,
      text: "",
      role: isCurrent ? .selected : .plain,
      bed: isCurrent ? width : 0
    )
    if case .match(let match) = target {
      let name = isNamed ? [] : [Line.text(Wrapping.cutName(title, width: width), .label)]
      return name + [
        Line(spans: [bed] + match.spans(isCurrent ? .selected : .plain, width: width))
      ]
    }
    let room = width - indent - Wrapping.width(state) - 2
    let title = Line.Span(
      column: indent,
      text: Wrapping.cutName(title, width: room),
      role: isCurrent ? .selected : indent == 0 ? role : .plain
    )
    return [
      Line(spans: [bed, title]).adding(
        state,
        isCurrent ? .selected : role == .error ? .error : .dimmed,
        column: width - Wrapping.width(state)
      )
    ]
  }
}

extension AnswerSearch.Match {
  /// What was found, marked, with as much of the text around it as there is room for.
  fileprivate func spans(_ role: Role, width: Int) -> [Line.Span] {
    let indent = 2
    let hit = Wrapping.cut(self.hit, width: width - indent)
    let hitWidth = Wrapping.width(hit)
    let rest = textBehind(atMost: width)
    let room = width - indent - hitWidth
    let before = wordsBefore(atMost: max(room / 3, room - Wrapping.width(rest))) {
      Wrapping.width($0)
    }
    let column = indent + Wrapping.width(before)
    let after = Wrapping.cut(rest, width: max(1, width - column - hitWidth))
    return [
      .init(column: indent, text: before, role: role),
      .init(column: column, text: hit, role: .selection),
      .init(column: column + hitWidth, text: after, role: role),
    ]
  }
}
