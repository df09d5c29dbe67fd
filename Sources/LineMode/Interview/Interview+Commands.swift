internal import Drafts
internal import UseCases
internal import FormModel

/// Commands, at a question or at the end of the form.
extension Interview {
  func perform(
    _ command: LineCommand,
    _ argument: String,
    at question: Question?
  ) throws(Ending) {
    switch command {
    case .help: help(question)
    case .previous: goBack()
    case .undo: undo()
    case .redo: redo()
    case .choose: takeProposal(argument)
    case .back: goOut()
    case .go: try jump(argument)
    case .complements: openComplements()
    case .search: try search(argument)
    case .check: try check()
    case .review: try review()
    case .finalise: try finalise()
    case .reopen: try reopen(argument)
    case .makeWritable: try makeWritable()
    case .ask: askForDraft()
    case .pass: passDraft()
    case .export: try export()
    case .send: try send()
    case .history: try history(argument)
    case .saveCopy: saveCopy(argument)
    case .home: _ = leave()
    case .trash: if leave() { try offerTrash() }
    case .quit: isDone = true
    case .create: if leave() { begin() }
    case .importFile: if leave() { try importDrafts(argument) }
    case .merge: try merge(argument)
    case .remark: try remark(argument, at: question)
    case .next, .clear, .read, .editor, .add, .remove, .duplicate, .raise, .list, .followUp:
      guard let question else { return say("Il n’y a pas de question ici. /precedent y revient.") }
      try perform(command, argument, on: question)
    }
  }

  private func perform(
    _ command: LineCommand,
    _ argument: String,
    on question: Question
  ) throws(Ending) {
    switch command {
    case .next: moveOn(from: question)
    case .clear: clear(question)
    case .read: read(question)
    case .editor: try edit(question)
    case .add where question.field.kind == .paragraphs: try extend(question)
    case .add: addRow(at: question)
    case .remove: change(.remove, row: argument, at: question)
    case .duplicate: change(.duplicate, row: argument, at: question)
    case .raise: change(.moveUp, row: argument, at: question)
    case .list: list(argument, at: question)
    case .followUp: try followUp(argument, at: question)
    case .help, .previous, .undo, .redo, .choose, .back, .go, .complements, .search, .check,
      .review, .finalise, .reopen, .makeWritable, .ask, .pass, .export, .send, .history, .saveCopy,
      .create,
      .importFile,
      .merge, .remark, .home, .trash, .quit:
      break
    }
  }

  private func clear(_ question: Question) {
    if change({ $0.set(nil, at: question.path, .clearing, from: question.page) }) {
      settle(question)
    }
  }

  private func read(_ question: Question) {
    let stored = session?.book[question.path]
    dialogue.tell(stored.map(question.field.kind.spoken) ?? "Sans réponse.")
    isWaiting = true
  }

  // MARK: Help

  private func help(_ question: Question?) {
    dialogue.pause()
    if let question {
      dialogue.tell(question.name)
      for sentence in question.field.helpSentences { say(sentence) }
      if let step = course?.page(asking: question.path)?.step {
        dialogue.tell("\(step.heading)\u{A0}: \(step.help)")
      }
    }
    say("Une ligne vide garde la réponse et passe à la suite.")
    say("Une réponse qui commence par / se tape avec //.")
    say("Dans un long texte, une ligne d’un seul point se tape avec deux points de suite, « .. ».")
    say("Une erreur est dite et gardée : rien n’empêche d’avancer.")
    say("Le début d’une commande suffit s’il n’en désigne qu’une.")
    for command in dialogue.commands {
      say("\(command.usage(services.paths)) : \(command.title).")
    }
    for notice in services.form.notices {
      dialogue.tell(notice.title)
      for paragraph in notice.paragraphs { dialogue.tell("- " + paragraph) }
    }
  }

  // MARK: The end of the form

  func askAtEnd() throws(Ending) {
    guard let session else { return }
    saidPage = nil
    isWaiting = false
    dialogue.pause()
    say("Fin du canevas. \(session.problems)")
    say("/verifier, /relire, /finaliser, /exporter, /precedent, /aller MOTS, /aide.")
    say("Ligne vide : enregistrer et quitter.")
    let line = try dialogue.hear()
    switch Input(line, among: dialogue.commands) {
    case .empty: isDone = true
    case .command(let command, let argument): try perform(command, argument, at: nil)
    case .unknown(let word): wait(Input.refusal(of: word))
    case .answer: say("Il n’y a pas de question ici : donnez une commande.")
    }
  }
}

extension Session {
  /// "3 erreurs, 1 à vérifier."
  var problems: String {
    (book.findings.problems.counted(in: book.answers) ?? "Rien à corriger") + "."
  }
}
