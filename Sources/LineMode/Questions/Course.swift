internal import FormModel
internal import JSONText

/// The way through a form in lines: its questions in their order, where a list is a question that
/// leads into its rows, and a row that is not there yet can be filled already.
struct Course {
  let form: Form
  let answers: Answers
  /// What pages are of which the compléments have been opened.
  var opened: Set<String> = []

  /// The page that asks the question at `path`; `nil` where no page does.
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

  /// The compléments too, opened or not.
  private func all(on page: Page) -> [Question] {
    form.questions(on: page, of: answers, opensComplements: true)
  }

  /// The first question of `page` that the call does not ask.
  func firstComplement(on page: Page) -> Path? {
    all(on: page).first { $0.field.isComplement }?.path
  }

  /// `nil` where it is not asked.
  func question(at path: Path) -> Question? {
    page(asking: path).flatMap { page in all(on: page).first { $0.path == path } }
  }

  /// `nil` at the end of the form. Behind the last question of a row comes its list.
  func path(after path: Path) -> Path? {
    guard let page = page(asking: path) else { return nil }
    let questions = questions(on: page)
    if let place = questions.firstIndex(where: { $0.path == path }), place + 1 < questions.count {
      return questions[place + 1].path
    }
    if let list = page.place.list { return list }
    let steps = form.steps.drop { $0.id != page.step.id }.dropFirst()
    return steps.lazy.compactMap { self.questions(on: form.page(of: $0)).first?.path }.first
  }

  /// `nil` at the beginning of the form. Before the first question of a row comes its list.
  func path(before path: Path) -> Path? {
    guard let page = page(asking: path) else { return nil }
    let questions = questions(on: page)
    if let place = questions.firstIndex(where: { $0.path == path }), place > 0 {
      return questions[place - 1].path
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

  /// The question at `path` or, where it is not asked now, the nearest one around it.
  func asked(near path: Path) -> Path? {
    var place: Path? = path
    while let near = place, !near.components.isEmpty {
      if near.index == nil, question(at: near) != nil { return near }
      place = near.parent
    }
    return first
  }

  /// Every question that is asked, the rows of lists included.
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

/// A question with the step and the rows that it stands in.
struct Stop {
  let question: Question
  let titles: [String]

  /// The step left out, as the question's own name tells enough.
  var name: String { (titles.dropFirst() + [question.name]).joined(separator: " › ") }

  var nameWithStep: String { (titles + [question.name]).joined(separator: " › ") }
}

extension Path {
  /// The innermost row that this place is in.
  fileprivate var row: Path? {
    var place: Path? = self
    while let path = place, path.index == nil { place = path.parent }
    return place
  }

  /// The list that this place is a row of.
  var list: Path? { index == nil ? nil : parent }
}
