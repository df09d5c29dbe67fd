internal import FormModel
internal import JSONText

/// The order of questions in line mode. A list is a question that leads to its rows, and a row that
/// does not exist yet can already be filled in.
struct Course {
  let form: Form
  let answers: Answers
  /// The kinds of pages (`Page.sort`) whose compléments are open.
  var opened: Set<String> = []

  /// The page with the question at `path`; `nil` if there is none.
  func page(asking path: Path) -> Page? {
    guard let place = path.row else {
      return form.steps.first { step in
        step.rootFields.contains { path.starts(with: .root + $0.key) }
      }.map { form.page(of: $0) }
    }
    guard let list = place.parent, let outer = page(asking: list),
      case .rows(let group)? = all(on: outer).first(where: { $0.path == list })?.field.kind
    else { return nil }
    return form.rowPage(group, at: place, step: outer.step, answers)
  }

  func questions(on page: Page) -> [Question] {
    form.questions(on: page, of: answers, opensComplements: opened.contains(page.sort))
  }

  /// All questions, including compléments that are not open.
  private func all(on page: Page) -> [Question] {
    form.questions(on: page, of: answers, opensComplements: true)
  }

  /// The first complément on `page`.
  func firstComplement(on page: Page) -> Path? {
    all(on: page).first { $0.field.isComplement }?.path
  }

  /// `nil` if the question is not asked.
  func question(at path: Path) -> Question? {
    page(asking: path).flatMap { page in all(on: page).first { $0.path == path } }
  }

  /// The next question; `nil` at the end of the form. The last question of a row is followed by its
  /// list.
  func path(after path: Path) -> Path? {
    guard let page = page(asking: path) else { return nil }
    let questions = questions(on: page)
    if let index = questions.firstIndex(where: { $0.path == path }), index + 1 < questions.count {
      return questions[index + 1].path
    }
    if let list = page.place.list { return list }
    let steps = form.steps.drop { $0.id != page.step.id }.dropFirst()
    return steps.lazy.compactMap { self.questions(on: form.page(of: $0)).first?.path }.first
  }

  /// The previous question; `nil` at the beginning of the form. The first question of a row is
  /// preceded by its list.
  func path(before path: Path) -> Path? {
    guard let page = page(asking: path) else { return nil }
    let questions = questions(on: page)
    if let index = questions.firstIndex(where: { $0.path == path }), index > 0 {
      return questions[index - 1].path
    }
    if let list = page.place.list { return list }
    let steps = form.steps.prefix { $0.id != page.step.id }.reversed()
    return steps.lazy.compactMap { self.questions(on: form.page(of: $0)).last?.path }.first
  }

  var first: Path? {
    form.steps.lazy.compactMap { questions(on: form.page(of: $0)).first?.path }.first
  }

  var last: Path? {
    form.steps.reversed().lazy.compactMap { questions(on: form.page(of: $0)).last?.path }.first
  }

  /// The question at `path` or, if it is not asked, the closest one that contains it.
  func asked(near path: Path) -> Path? {
    var place: Path? = path
    while let near = place, !near.components.isEmpty {
      if near.index == nil, question(at: near) != nil { return near }
      place = near.parent
    }
    return first
  }

  /// All questions that are asked, including those in rows.
  var stops: [Stop] {
    form.steps.flatMap { step in
      stops(on: form.page(of: step), below: [step.title])
    }
  }

  private func stops(on page: Page, below titles: [String]) -> [Stop] {
    questions(on: page).flatMap { question -> [Stop] in
      let stop = Stop(question: question, titles: titles)
      guard case .rows(let group) = question.field.kind else { return [stop] }
      return [stop]
        + answers.rows(at: question.path).indices.flatMap { index in
          let row = form.rowPage(group, at: question.path + index, step: page.step, answers)
          return stops(on: row, below: titles + [row.title])
        }
    }
  }
}

/// A question with the titles of its step and rows.
struct Stop {
  let question: Question
  let titles: [String]

  /// Without the step, because the name of the question suffices.
  var name: String { (titles.dropFirst() + [question.name]).joined(separator: " › ") }

  var nameWithStep: String { (titles + [question.name]).joined(separator: " › ") }
}

extension Path {
  /// The innermost row that contains this path.
  fileprivate var row: Path? {
    var place: Path? = self
    while let path = place, path.index == nil { place = path.parent }
    return place
  }

  /// The list of which this path is a row.
  var list: Path? { index == nil ? nil : parent }
}
