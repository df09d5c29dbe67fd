internal import Drafts
internal import UseCases
internal import FormModel
internal import JSONText
internal import Terminal
internal import TextFolding

/// An entry of the palette: a step, a field, an action, a draft or a search match.
struct OutlineEntry {
  enum Target {
    case question(Question)
    /// A question of a list's rows: the page of one row and the path of its answer.
    case rowField(Page.ID, Path)
    case page(Page.ID)
    case command(Command)
    case match(AnswerSearch.Match)
    case draft(id: String)
  }

  let title: String
  var state = ""
  var role: Role = .plain
  var indent = 0
  let target: Target
  /// Whether it is listed while the filter is empty.
  private(set) var isListed = true
  /// The page that a question of a row is listed on.
  private(set) var ownPage: Page.ID?
  /// The title of the page of a question; empty for other entries.
  private(set) var page = ""
  /// The searched names: its own title, that of its step, and synonyms.
  private let own: SearchedName
  private var around: SearchedName?
  private var synonyms: [(name: SearchedName, word: String)] = []

  /// The question that it leads to, if any.
  var question: Question? {
    switch target {
    case .question(let question): question
    case .match(let match): match.question
    case .rowField, .page, .command, .draft: nil
    }
  }

  init(_ command: Command, keys: String, _ form: Form) {
    title = command.title(page: form.pageNoun)
    state = keys
    role = .key
    target = .command(command)
    own = SearchedName(title)
    synonyms = command.synonyms(form).map { (SearchedName($0), $0) }
  }

  /// A page and its questions. Closed compléments are not listed, only found by name.
  static func entries(of page: Page, _ session: Session) -> [OutlineEntry] {
    let head = OutlineEntry(page, session)
    let answers = session.book.answers
    let shown = Set(session.form.questions(on: page, of: answers).map(\.path))
    let table = ChoiceTable(of: page)
    return [head]
      + session.form.questions(on: page, of: answers, opensComplements: true).map { question in
        var entry = OutlineEntry(question, page.name(of: question, table), below: head, session)
        if !shown.contains(question.path) { (entry.isListed, entry.ownPage) = (false, page.id) }
        return entry
      }
  }

  /// The questions of the rows of a page's lists, each once. An entry leads to the first row
  /// without an answer to it. They are only found by name, because listing them for each row would
  /// make the outline as long as the lists.
  static func rowFields(of page: Page, _ session: Session) -> [OutlineEntry] {
    let answers = session.book.answers
    let head = OutlineEntry(page, session)
    let questions = session.form.questions(on: page, of: answers, opensComplements: true)
    return questions.flatMap { question -> [OutlineEntry] in
      guard case .rows(let group) = question.field.kind else { return [] }
      let rows = answers.rows(at: question.path).map { $0.object ?? JSONObject() }
      return group.fields.filter(\.isOneQuestion).compactMap { field in
        var target = Target.question(question)
        if rows.isEmpty {
          guard JSONObject().isAsked(field) else { return nil }
        } else {
          let asked = rows.indices.filter { rows[$0].isAsked(field) }
          guard let row = asked.first(where: { rows[$0][field.key] == nil }) ?? asked.first else {
            return nil
          }
          let place = question.path + row
          target = .rowField(.row(place), place + field.key)
        }
        return OutlineEntry(field, in: question, below: head, page.id, target)
      }
    }
  }

  private init(
    _ field: Field,
    in list: Question,
    below head: OutlineEntry,
    _ page: Page.ID,
    _ target: Target
  ) {
    title = "\(list.name) › \(field.label)"
    indent = 2
    self.target = target
    own = SearchedName(field.label)
    around = SearchedName(list.name)
    self.page = head.title
    (isListed, ownPage) = (false, page)
  }

  private init(_ page: Page, _ session: Session) {
    let done = session.form.completeness(of: page, session.book.answers)
    title = page.noun == nil ? page.step.heading : "\(page.step.shortTitle) › \(page.title)"
    state = "\(done.answered)/\(done.asked)"
    role = .heading
    target = .page(page.id)
    own = SearchedName(title)
  }

  private init(
    _ question: Question,
    _ title: String,
    below head: OutlineEntry,
    _ session: Session
  ) {
    let answers = session.book.answers
    let hasErrors = session.book.findings.said(at: question.path, in: answers)
      .contains { $0.severity == .error }
    self.title = title
    let states = [
      session.book.openRemarks(at: question.path).counted("remarque", "remarques"),
      hasErrors ? "erreur" : answers[question.path] == nil ? nil : "rempli",
    ]
    state = states.compactMap(\.self).joined(separator: " · ")
    role = hasErrors ? .error : .plain
    indent = 2
    target = .question(question)
    own = SearchedName(title)
    page = head.title
    around = head.own
  }

  /// An open remark, found by its words; it leads to its question. Returns `nil` for a resolved
  /// remark or one without a question.
  init?(_ remark: Remark, _ session: Session) {
    guard remark.isOpen, let question = session.question(of: remark) else { return nil }
    title = "\(Sign.remark) \(remark.text.excerpt)"
    state = remark.author.excerpt
    target = .question(question)
    own = SearchedName("remarque \(remark.author) \(remark.text)")
  }

  init(_ match: AnswerSearch.Match, in session: Session) {
    title = session.name(of: match.question)
    target = .match(match)
    own = SearchedName("")
  }

  /// Another draft; `nil` if it has no name.
  init?(_ draft: Draft, _ desk: Desk) {
    guard let name = desk.services.form.ownerName(of: draft.answers) else { return nil }
    title = "Ouvrir le brouillon \(name)"
    state = draft.stateName
    target = .draft(id: draft.id)
    own = SearchedName(name)
    synonyms = [(SearchedName(title), "")]
  }

  /// The distance of the typed words, and the synonym that they match (empty for the title).
  /// Returns `nil` if they do not match; words that match only the step lead to the step.
  func find(_ typed: TypedName) -> (distance: Int, synonym: String)? {
    if let distance = typed.distance(to: own, around: around) { return (distance, "") }
    let found = synonyms.compactMap { synonym in
      typed.distance(to: synonym.name).map { (distance: $0, synonym: synonym.word) }
    }
    return found.min { $0.distance < $1.distance }
  }

  /// The entry, with the synonym that it was found by in its state.
  func found(by synonym: String) -> OutlineEntry {
    guard !synonym.isEmpty else { return self }
    var entry = self
    entry.state = [synonym, state].filter { !$0.isEmpty }.joined(separator: " · ")
    return entry
  }

  // MARK: Drawing

  /// One row. A match shows the words around it, below the name of its question unless `isNamed`.
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
  /// The highlighted match, with as much of the surrounding text as fits.
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
    let after = Wrapping.cutPart(rest, width: max(1, width - column - hitWidth))
    return [
      .init(column: indent, text: before, role: role),
      .init(column: column, text: hit, role: .found),
      .init(column: column + hitWidth, text: after, role: role),
    ]
  }
}

extension Field {
  fileprivate var isOneQuestion: Bool { if case .group = kind { false } else { true } }
}

extension JSONObject {
  /// Whether the question is asked, including closed compléments: going to one opens them.
  fileprivate func isAsked(_ field: Field) -> Bool {
    field.isAsked(in: self, opensComplements: true)
  }
}

extension Page {
  /// The name of a question among those of the page. The choice of a table row is named by its
  /// headings alone, without the label of the field.
  func name(of question: Question, _ table: ChoiceTable?) -> String {
    table?.row(asking: question.path)?.choice == question.path
      ? question.titles.joined(separator: " › ") : question.name
  }
}
