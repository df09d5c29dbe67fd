internal import Drafts
internal import UseCases
internal import FormModel
internal import JSONText

/// Asking a question and handling the input.
extension Interview {
  func ask() throws(Ending) {
    while case .changedOutside(let other)? = failure, other != postponed {
      try choose(against: other)
    }
    tellRequests()
    guard let question = path.flatMap({ course?.question(at: $0) }) else { return try askAtEnd() }
    if !isWaiting { present(question) }
    isWaiting = false
    let takesText = question.field.kind == .paragraphs
    let line = if takesText { try dialogue.hearText() } else { try dialogue.hear() }
    switch Input(line, among: dialogue.commands) {
    case .empty: moveOn(from: question)
    case .answer(let text): try answer(question, text)
    case .command(let command, let argument): try perform(command, argument, at: question)
    case .unknown(let word): wait(Input.refusal(of: word))
    }
  }

  /// Says why the input was not accepted, and waits for other input.
  func wait(_ sentence: String) {
    say(sentence)
    note(sentence)
    isWaiting = true
  }

  // MARK: Output

  private func present(_ question: Question) {
    guard let session, let course, let page = course.page(asking: question.path) else { return }
    sayPage(page, session)
    let shared = zip(question.titles, saidTitles).prefix { $0 == $1 }.count
    dialogue.pause()
    for title in question.titles.dropFirst(shared) { dialogue.tell(title) }
    saidTitles = question.titles
    let questions = course.questions(on: page)
    let number = (questions.firstIndex(of: question) ?? 0) + 1
    dialogue.tell(question.label(number: number, of: questions.count))
    sayHelp(question)
    let stored = session.book[question.path]
    let state = question.state(stored) { session.book.findings.errors(inRow: question.path + $0) }
    for line in state { dialogue.tell(line) }
    if let stored { sayMeaning(of: stored, question) }
    sayProblems(at: question.path)
    sayRemarks(at: question.path, session)
    if stored == nil, session.readOnly == nil { sayProposals(at: question, session) }
    if session.readOnly == nil {
      say(question.hint(isAnswered: stored != nil, hasEditor: services.editor != nil))
      if !hasSaidCommands { say(Question.everywhere) }
      hasSaidCommands = true
    } else {
      say("Ligne vide : continuer. /precedent, /aide, /aller MOTS, /quitter.")
    }
  }

  /// Says the help once per question of the form, not again in the second row of a list.
  private func sayHelp(_ question: Question) {
    guard dialogue.partner == .person, saidHelps.insert(question.field.help).inserted else {
      return
    }
    dialogue.tell(question.field.help)
  }

  private func sayPage(_ page: Page, _ session: Session) {
    guard page.id != saidPage else { return }
    saidPage = page.id
    saidTitles = []
    dialogue.pause()
    if let noun = page.noun, let index = page.place.index {
      let name = noun.singular.withCapital
      let isNamed = page.title != name + "\u{A0}\(index + 1)"
      say("\(name) \(index + 1)" + (isNamed ? " : \(page.title)" : ""))
      return
    }
    let steps = services.form.steps
    let number = (steps.firstIndex { $0.id == page.step.id } ?? 0) + 1
    say("Étape \(number) sur \(steps.count) : \(page.step.heading)")
  }

  func sayProblems(at path: Path) {
    guard let session else { return }
    let answers = session.book.answers
    for problem in session.book.findings.said(at: path, in: answers) {
      if problem.isMissing(in: answers) {
        say("À remplir pour finaliser.")
        continue
      }
      say("\(problem.word(in: answers)) : \(problem.message)")
    }
  }

  private func sayMeaning(of stored: JSON, _ question: Question) {
    guard let session, let typed = question.field.kind.codec?.editable(stored) else { return }
    let meaning = session.form.suggester?.meaning(
      of: typed,
      at: question.path,
      in: session.book.answers
    )
    if let meaning { dialogue.tell(meaning) }
  }

  // MARK: Answers

  func answer(_ question: Question, _ text: String) throws(Ending) {
    switch question.field.kind {
    case .rows(let group): try openRow(text, of: question, group)
    case .text(.paragraphs):
      try hearText(of: question, begun: [], first: text)
    case let kind:
      let stored = session.flatMap { kind.stored(typed: text, beside: $0.book[question.path]) }
      if change({ $0.set(stored, at: question.path, .typing, from: question.page) }) {
        if settle(question) == .wrong, dialogue.partner == .person {
          isWaiting = true
          return
        }
        if try propose(text, at: question) { return }
      }
      moveOn(from: question)
    }
  }

  /// Changes the answers. Returns `false`, after telling the user why, if the draft is read-only.
  @discardableResult
  func change(_ work: (inout AnswerBook) -> Void) -> Bool {
    guard mayChange() else { return false }
    return drafts.withSession { work(&$0.book) } != nil
  }

  /// Returns whether the open draft can be changed, and says why if it cannot.
  func mayChange() -> Bool {
    do throws(ReadOnlyError) {
      try drafts.checkChangeable()
      return true
    } catch {
      refuse(error)
      return false
    }
  }

  /// Says why something cannot be done; a script has it again at its end.
  func refuse(_ error: any Error) {
    say(error)
    note("\(error)")
  }

  enum Settled { case right, wrong }

  /// After an answer changed: completes derived answers, saves, and reports to the user.
  @discardableResult
  func settle(_ question: Question) -> Settled {
    _ = drafts.withSession { session in
      session.book.leave(question.path, in: session.form, from: question.page)
      session.book.findings.leave(question.path)
    }
    drafts.look()
    save()
    guard let session else { return .right }
    if let stored = session.book[question.path] {
      let size = question.field.kind == .paragraphs ? stored.string?.size : nil
      dialogue.tell("Noté\u{A0}: " + (size ?? question.field.kind.spoken(stored)))
      sayMeaning(of: stored, question)
    } else {
      say("Effacé.")
    }
    sayProblems(at: question.path)
    let wrong = session.book.findings.wrong(in: session.book.answers)
      .first { $0.path == question.path }
    guard let wrong else { return .right }
    note("\(question.name) : \(wrong.message)", at: question.path)
    switch dialogue.partner {
    case .person:
      say(
        "Votre réponse est gardée telle quelle. Répondez de nouveau, ou ligne vide : la laisser ainsi."
      )
    case .script: say("C’est gardé tel quel. /precedent y revient.")
    }
    return .wrong
  }

  func moveOn(from question: Question) { go(to: course?.path(after: question.path)) }

  // MARK: Proposals

  /// Kept short, because a screen reader reads them all.
  private static let proposalLimit = 6

  /// Says the proposals derived from other answers, before any input.
  private func sayProposals(at question: Question, _ session: Session) {
    let found = session.form.proposals(at: question, in: session.book.answers)
      .prefix(Self.proposalLimit)
    if found.isEmpty { return }
    proposals = (Array(found), question.path)
    say("Propositions :")
    for (index, suggestion) in found.enumerated() {
      dialogue.tell("\(index + 1). \(suggestion.title), \(suggestion.detail)")
    }
    say("/choisir N en prend une.")
  }

  /// Offers proposals for the typed text and returns whether one was taken. A person chooses at
  /// once; a script can take one with a later line.
  private func propose(_ typed: String, at question: Question) throws(Ending) -> Bool {
    let found =
      session.map { session in
        session.form.suggestions(
          for: typed,
          at: question,
          among: session.form.proposals(at: question, in: session.book.answers)
        )
      } ?? []
    proposals = found.isEmpty ? nil : (Array(found.prefix(Self.proposalLimit)), question.path)
    guard let proposals else { return false }
    say("Propositions :")
    let titles = proposals.suggestions.map { "\($0.title), \($0.detail)" }
    switch dialogue.partner {
    case .person:
      let kept = "garder « \(typed.excerpt) »"
      guard let index = try dialogue.choose(titles, otherwise: kept) else { return false }
      takeProposal(String(index + 1))
      return true
    case .script:
      for (index, title) in titles.enumerated() { dialogue.tell("\(index + 1). \(title)") }
      say("/choisir N en prend une ; sinon, continuez.")
      return false
    }
  }

  func takeProposal(_ number: String) {
    guard let proposals else { return wait("Rien n’est proposé pour l’instant.") }
    guard let index = proposals.suggestions.index(numbered: number),
      let question = course?.question(at: proposals.path)
    else { return wait("Donnez le numéro d’une des propositions, comme « /choisir 1 ».") }
    let chosen = proposals.suggestions[index]
    guard change({ $0.take(chosen, at: proposals.path, from: question.page) }) else { return }
    self.proposals = nil
    settle(question)
    guard let course, let place = proposals.path.parent else { return }
    // Skip the questions that the proposal has answered.
    var next = course.path(after: proposals.path)
    let filled = chosen.answers.map { place + $0.key }
    while let path = next, filled.contains(path) { next = course.path(after: path) }
    go(to: next)
  }
}
