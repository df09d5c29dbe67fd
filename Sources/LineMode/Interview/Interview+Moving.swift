internal import Drafts
internal import UseCases
internal import FormModel
internal import JSONText
internal import TextFolding

/// Moving to other questions.
extension Interview {
  /// Moves to another question, and removes the current row if it is empty. All movements use it.
  func go(to next: Path?) {
    dropEmptyRow(before: next)
    path = next
    isWaiting = false
  }

  private func dropEmptyRow(before next: Path?) {
    guard let path, let page = course?.page(asking: path), let noun = page.noun,
      let list = page.place.list, session?.book[page.place]?.isHollow ?? false,
      // Keep an empty row when jumping within its list, so that the row numbers stay valid.
      next.map({ $0 == list || !$0.starts(with: list) }) ?? true
    else { return }
    change { $0.drop(page.place, noun, from: page.id) }
    drafts.look()
    save()
  }

  func goBack() {
    guard let course else { return }
    let previous = path.map { course.path(before: $0) } ?? course.last
    guard let previous else { return wait("C’est la première question.") }
    go(to: previous)
  }

  /// Goes from a row to its list.
  func goOut() {
    guard let path, let list = course?.page(asking: path)?.place.list else {
      return wait("Cette question n’est pas dans une liste.")
    }
    go(to: list)
  }

  /// Goes to the compléments of this page, and asks them from now on on all pages of its kind.
  func openComplements() {
    guard let course, let page = path.flatMap(course.page(asking:)),
      let first = course.firstComplement(on: page)
    else { return wait("Il n’y a pas de compléments ici.") }
    opened.insert(page.sort)
    go(to: first)
  }

  /// Goes to the question that `words` name or that has this number on its page; without words, to
  /// a step.
  func jump(_ words: String) throws(Ending) {
    guard let course, let session else { return }
    if words.isEmpty { return try jumpToStep(course, session) }
    if Int(words) != nil, let path, let page = course.page(asking: path) {
      let questions = course.questions(on: page)
      guard let index = questions.index(numbered: words) else {
        return wait("Cette page n’a que \(questions.count.counting("question", "questions")).")
      }
      return go(to: questions[index].path)
    }
    guard words.utf8.count <= AnswerSearch.longest else { return wait(AnswerSearch.isTooLong) }
    let typed = TypedName(words)
    let found = course.stops.enumerated().compactMap { index, stop in
      typed.distance(to: SearchedName((stop.titles + [stop.question.name]).joined(separator: " ")))
        .map { (rank: ($0, index), stop: stop) }
    }
    // Best match first, as on the screen.
    let stops = found.sorted { $0.rank < $1.rank }.map(\.stop)
    if stops.isEmpty {
      return wait("Rien ne correspond à ces mots. /aller sans rien derrière dit les étapes.")
    }
    let choice =
      stops.count == 1 ? 0 : try dialogue.pick(stops.map(\.name), otherwise: "rester ici")
    if let choice { go(to: stops[choice].question.path) }
  }

  private func jumpToStep(_ course: Course, _ session: Session) throws(Ending) {
    let answers = session.book.answers
    let titles = session.form.steps.map { step in
      let done = session.form.pages(of: step, answers)
        .map { session.form.completeness(of: $0, answers) }
      let (answered, asked) = (done.map(\.answered).reduce(0, +), done.map(\.asked).reduce(0, +))
      return "\(step.heading), \(answered.counting("réponse", "réponses")) sur \(asked)"
    }
    guard let choice = try dialogue.pick(titles, otherwise: "rester ici") else { return }
    go(to: course.questions(on: session.form.page(of: session.form.steps[choice])).first?.path)
  }

  /// Undoes the last change and goes to its question.
  func undo() {
    step("Annulé", orSay: "Il n’y a rien à annuler.") { drafts throws(ReadOnlyError) in
      try drafts.undo()
    }
  }

  /// Redoes the last undone change and goes to its question.
  func redo() {
    step("Rétabli", orSay: "Il n’y a rien à rétablir.") { drafts throws(ReadOnlyError) in
      try drafts.redo()
    }
  }

  private func step(
    _ done: String,
    orSay nothing: String,
    _ work: (inout DraftController) throws(ReadOnlyError) -> Change?
  ) {
    let made: Change?
    do throws(ReadOnlyError) { made = try work(&drafts) } catch { return refuse(error) }
    guard let made else { return wait(nothing) }
    drafts.look()
    save()
    say("\(done) : \(made.reason.name).")
    path = course?.asked(near: made.path)
  }
}
