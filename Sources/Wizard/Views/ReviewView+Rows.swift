internal import Drafts
internal import Exports
internal import UseCases
internal import FormModel
internal import Terminal

/// The rows of the review: the problems, the open remarks, the empty questions and the whole
/// canevas.
extension ReviewView {
  func problemRows() -> [Row] {
    var rows: [Row] = []
    let named = session.form.named(session.book.findings.problems, in: session.book.answers)
    for (number, found) in named.enumerated() {
      let problem = found.problem
      let isWrong = session.isWrong(problem)
      let head = "\(isWrong ? Sign.wrong : Sign.doubtful) \(found.word) · "
      let name = Wrapping.cutName(found.name, width: width - Wrapping.width(head))
      rows.append(
        Row(
          line: .text(head + name, isWrong ? .error : .warning),
          path: problem.path,
          problem: number
        )
      )
      rows += Wrapping.rows(problem.message, width: width - 4).map {
        Row(line: .text($0, .plain, column: 4), path: problem.path, problem: number)
      }
    }
    if !rows.isEmpty { rows.insert(heading("À revoir · \(named.count)"), at: 0) }
    if mayFinalise {
      let state = rows.isEmpty ? "Rien à corriger" : "Aucune erreur"
      let next = session.draft.etat == .finalise ? "exporter" : "finaliser"
      let text = "\(Sign.done) \(state). Entrée : \(next).".withFrenchSpaces
      let lines = Wrapping.rows(text, width: width)
      if !rows.isEmpty { rows.insert(.blank, at: 0) }
      rows.insert(
        contentsOf: lines.enumerated().map {
          Row(line: .text($1, .success), path: nil, isStop: $0 == 0)
        },
        at: 0
      )
    }
    return rows + [.blank]
  }

  /// The open remarks; each leads to its question.
  func remarkRows(_ clock: Clock) -> [Row] {
    let open = session.remarks().map { session.book.remarks[$0] }.filter(\.isOpen)
    guard !open.isEmpty else { return [] }
    let rows = open.flatMap { remark -> [Row] in
      let question = session.question(of: remark)
      let name = question.map(session.name(of:)) ?? "Sans place"
      let head = Line.text("\(Sign.remark) " + Wrapping.cutName(name, width: width - 2), .label)
      let text = "\(remark.heading(clock)) : \(remark.text.excerpt)".withFrenchSpaces
      return [Row(line: head, path: question?.path)]
        + Wrapping.rows(text, width: width - 4).map {
          Row(line: .text($0, .plain, column: 4), path: question?.path, isStop: false)
        }
    }
    return [heading("Remarques · \(open.count)")] + rows + [.blank]
  }

  func heading(_ text: String) -> Row {
    Row(line: .titled(text, width: width), path: nil, isStop: false)
  }

  /// The questions without an answer, counted by page; each page leads to its first one.
  func emptyRows() -> [Row] {
    let missing = Set(session.book.findings.problems.map(\.path))
    let empty = session.form.unanswered(in: session.book.answers)
      .filter { !missing.contains($0.path) }
    guard !empty.isEmpty else { return [] }
    var rows = [heading("Sans réponse · \(empty.count)")]
    for page in session.form.pages(of: session.book.answers) {
      let own = empty.filter { $0.page == page.id }
      guard let first = own.first, let count = own.count.counted("question", "questions") else {
        continue
      }
      let room = width - Wrapping.width(count) - 2
      rows.append(
        Row(
          line: .text(Wrapping.cutAtWord(page.name, width: room))
            .adding(count, .dimmed, column: width - Wrapping.width(count)),
          path: first.path
        )
      )
      rows += names(of: own).map {
        Row(line: .text($0, .dimmed, column: 4), path: first.path, isStop: false)
      }
    }
    return rows + [.blank]
  }

  /// The names of questions in at most two rows: their labels, or their titles if labels repeat.
  private func names(of questions: [Question]) -> [String] {
    let labels = questions.map(\.field.label)
    let areUnlike = Set(labels).count == labels.count
    let names = areUnlike ? labels : questions.map { $0.titles.last ?? $0.field.label }
    let room = width - 4
    let whole = Wrapping.rows(names.joined(separator: " · "), width: room)
    guard whole.count > 2 else { return whole }
    // Lists only whole names, and the number of the others.
    var shown = names.count - 1
    while shown > 1 {
      let text = names[..<shown].joined(separator: " · ") + " · " + Self.more(names.count - shown)
      let rows = Wrapping.rows(text, width: room)
      if rows.count <= 2 { return rows }
      shown -= 1
    }
    return [Wrapping.cutAtWord(names[0], width: room), Self.more(names.count - 1)]
  }

  /// With unbreakable blanks, so that it stays in one row.
  private static func more(_ count: Int) -> String { "et\u{A0}\(count)\u{A0}de\u{A0}plus" }

  func documentRows(_ clock: Clock) -> [Row] {
    let document = Document(of: session.source(clock), for: .review)
    return DocumentText.lines(document, width: width).map { line in
      Row(line: .text(line.text, line.role.role), path: line.path)
    }
  }
}

extension ReviewView.Row {
  fileprivate static let blank = Self(line: .blank, path: nil, isStop: false)
}

extension DocumentLine.Role {
  fileprivate var role: Role {
    switch self {
    case .title: .title
    case .heading: .heading
    case .subject, .label: .label
    case .fact, .unanswered: .dimmed
    case .answer: .value
    case .blank: .plain
    }
  }
}
