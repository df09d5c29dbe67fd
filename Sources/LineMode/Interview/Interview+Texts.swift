internal import Drafts
internal import Filling
internal import FormModel
internal import JSONText

/// Long texts: heard up to a line with a single dot, or written in the person's own editor.
extension Interview {
  /// Hears the lines of a text that begins with `begun`; `first` was heard as an answer already. What was heard is kept at each line, so that
  /// the end of the input, or of the program, loses nothing; a command ends the text, and is next.
  func hearText(of question: Question, begun: [String], first: String? = nil) throws(Ending) {
    var lines = begun
    var heard = first
    if let reason = session?.readOnly { say(reason) }
    while true {
      let line = if let heard { heard } else { try dialogue.hear() }
      // In an answer only dots still mean something.
      let meaning = heard.map { $0.contains { $0 != "." } } ?? false ? .text(line) : TextLine(line)
      heard = nil
      switch meaning {
      case .text(let text):
        lines.append(text)
        keep(lines, of: question)
      case .end:
        if lines.count > begun.count, session?.readOnly == nil { settle(question) }
        return moveOn(from: question)
      case .command:
        if lines.count > begun.count, session?.readOnly == nil { settle(question) }
        return dialogue.giveBack(line)
      }
    }
  }

  private func keep(_ lines: [String], of question: Question) {
    guard let session, session.readOnly == nil else { return }
    let text = JSON.string(lines.joined(separator: "\n"))
    change { $0.set(text, at: question.path, .typing, from: question.page) }
    // Not durable before the text ends, and said then if it fails.
    try? services.store.save(self.session?.current() ?? session.current(), .quick)
  }

  /// More lines behind the present text.
  func extend(_ question: Question) throws(Ending) {
    if let reason = session?.readOnly { return say(reason) }
    say("La suite du texte, jusqu’à une ligne avec un seul point :")
    let text = session?.book[question.path]?.string ?? ""
    try hearText(of: question, begun: text.isEmpty ? [] : [text])
  }

  func edit(_ question: Question) throws(Ending) {
    guard question.field.kind == .paragraphs, let session else {
      return wait("L’éditeur est pour les longs textes.")
    }
    if let reason = session.readOnly { return say(reason) }
    let old = session.book[question.path].flatMap { question.field.kind.codec?.editable($0) } ?? ""
    let new: String
    switch editor.edit(old).verdict(on: old) {
    case .unchanged: return say("Le texte est inchangé.")
    case .keep(let why): return say(why)
    case .take(let text): new = text
    case .choose(let text, let why):
      say("\(why) Les deux textes sont là :")
      let choice = try dialogue.pick(
        [
          "Garder le texte d’avant, \(old.glimpse)", "Prendre celui de l’éditeur, \(text.glimpse)",
        ],
        otherwise: "garder le texte d’avant"
      )
      guard choice == 1 else { return }
      new = text
    }
    change { $0.set(.string(new), at: question.path, .typing, from: question.page) }
    settle(question)
    moveOn(from: question)
  }
}
