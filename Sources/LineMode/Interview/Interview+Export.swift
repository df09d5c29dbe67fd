internal import Drafts
internal import Exports
internal import UseCases
internal import FormModel

/// Exporting: the questions of an export are asked like those of the form.
extension Interview {
  func export() throws(Ending) {
    guard let session else { return }
    save()
    let form = ExportOrder.form(session, services)
    guard let answers = try answers(to: form, from: ExportOrder.usual(in: services)) else {
      return say(Self.nothingWritten)
    }
    guard let order = ExportOrder(answers, of: session, services) else {
      return say(ExportOrder.noFormat)
    }
    try write { replacing throws(ExportWriteError) in
      try order.write(replacing: replacing, in: services).flatMap(\.paths)
    }
  }

  /// Writes a document for a colleague to fill.
  func send() throws(Ending) {
    guard let session else { return }
    save()
    let start = SendOrder.usual(for: session, in: services)
    guard let answers = try answers(to: SendOrder.form(session, services), from: start) else {
      return say(Self.nothingWritten)
    }
    guard let order = SendOrder(answers, of: session, services) else {
      return say(SendOrder.incomplete)
    }
    try write { replacing throws(ExportWriteError) in
      try order.write(replacing: replacing, in: services)
    }
    say(SendOrder.advice)
  }

  private static let nothingWritten = "Rien n’est exporté."

  /// Saves a copy of the current draft to a file of the user’s choice.
  func saveCopy(_ path: String) {
    guard !path.isEmpty else {
      let example = services.paths.haveFolders ? "~/copie.json" : "copie.json"
      return wait("Donnez le fichier, comme « /enregistrer \(example) ».")
    }
    do {
      let (written, doubt) = try drafts.saveCopy(typed: path)
      dialogue.tell("La copie est dans \(written).")
      if let doubt { say(doubt) }
    } catch {
      say(error)
    }
  }

  /// Writes files and says their paths; asks before replacing any.
  private func write(
    replacing: Bool = false,
    _ files: (_ replacing: Bool) throws(ExportWriteError) -> [String]
  ) throws(Ending) {
    do throws(ExportWriteError) {
      let paths = try files(replacing)
      say("Fichiers écrits :")
      for path in paths { dialogue.tell(path) }
      return
    } catch {
      guard case .exists(let path) = error else { return say(error) }
      dialogue.tell("\(path) existe déjà.")
    }
    let choice = try dialogue.pick(["Ne rien écrire", "Remplacer"], otherwise: "ne rien écrire")
    if choice == 1 { return try write(replacing: true, files) }
    say(Self.nothingWritten)
  }

  /// Asks each question of a small form once; `nil` if the user cancels.
  private func answers(to form: Form, from start: Answers) throws(Ending) -> Answers? {
    var answers = start
    let questions = form.questions(of: answers)
    var index = 0
    dialogue.pause()
    for title in questions.flatMap(\.titles) { dialogue.tell(title) }
    while questions.indices.contains(index) {
      let question = questions[index]
      let stored = answers[question.path]
      dialogue.pause()
      dialogue.tell(question.label(number: index + 1, of: questions.count))
      dialogue.tell(question.field.help)
      for line in question.state(stored, errors: { _ in 0 }) { dialogue.tell(line) }
      say(question.hint(isAnswered: stored != nil, hasEditor: services.editor != nil))
      say("/precedent. /retour : ne rien exporter.")
      let line = try dialogue.hear()
      switch Input(line, among: dialogue.commands) {
      case .empty, .command(.next, _): index += 1
      case .answer(let text):
        answers[question.path] = question.field.kind.stored(typed: text, beside: stored)
        index += 1
      case .command(.previous, _): index = max(0, index - 1)
      case .command(.clear, _): answers[question.path] = nil
      case .command(.back, _): return nil
      case .command:
        dialogue.giveBack(line)
        return nil
      case .unknown(let word):
        say(Input.refusal(of: word))
        note(Input.refusal(of: word))
      }
    }
    return answers
  }
}
