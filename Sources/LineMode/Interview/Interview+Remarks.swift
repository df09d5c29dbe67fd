internal import Drafts
internal import UseCases
internal import FormModel

extension Interview {
  /// Adds `text` as a remark on the question; if it is blank, lists all remarks.
  func remark(_ text: String, at question: Question?) throws(Ending) {
    guard let session else { return }
    if text.trimmed.isEmpty { return try tellRemarks(of: session) }
    guard let question else { return say("Une remarque se note sur une question.") }
    isWaiting = true
    sign("La remarque est notée. /annuler la retire.") { drafts throws(ReadOnlyError) in
      try drafts.addRemark(text, at: question.path, from: question.page)
    }
  }

  /// Prints the open remarks at or below a path.
  func sayRemarks(at path: Path, _ session: Session) {
    guard session.book.openRemarks(at: path) > 0 else { return }
    for index in session.remarks(at: path) where session.book.remarks[index].isOpen {
      let remark = session.book.remarks[index]
      dialogue.tell("Remarque, \(remark.heading(services.clock))\u{A0}: \(remark.text)")
    }
  }

  private func tellRemarks(of session: Session) throws(Ending) {
    let indices = session.remarks()
    guard !indices.isEmpty else {
      return say("Il n’y a pas encore de remarque. /remarque TEXTE en note une sur la question.")
    }
    say("Remarques :")
    let choice = try dialogue.pick(
      indices.map { line(of: session.book.remarks[$0], session) },
      otherwise: "revenir à la question"
    )
    guard let choice else { return }
    let remark = session.book.remarks[indices[choice]]
    for reply in remark.replies {
      dialogue.tell("Réponse, \(reply.heading(services.clock))\u{A0}: \(reply.text)")
    }
    let deeds = [
      "Aller à sa question", "Répondre", remark.isOpen ? "La dire résolue" : "La rouvrir",
    ]
    switch try dialogue.pick(deeds, otherwise: "revenir à la question") {
    case 0: if let asked = session.question(of: remark) { path = asked.path }
    case 1: try reply(to: indices[choice])
    case 2:
      sign("C’est noté.") { drafts throws(ReadOnlyError) in
        try drafts.toggleResolved(indices[choice])
      }
    default: break
    }
  }

  private func line(of remark: Remark, _ session: Session) -> String {
    let name = session.question(of: remark).map(session.name(of:)) ?? "Sans place"
    let replies = remark.replies.count.counted("réponse", "réponses")
    return
      ([name, remark.heading(services.clock)]
      + [remark.resolution(services.clock), replies].compactMap(\.self))
      .joined(separator: " · ") + "\u{A0}: \(remark.text)"
  }

  private func reply(to index: Int) throws(Ending) {
    guard mayChange() else { return }
    say("Votre réponse, en une ligne :")
    let text = try dialogue.hear().trimmed
    guard !text.isEmpty else { return }
    sign("La réponse est notée.") { drafts throws(ReadOnlyError) in
      try drafts.reply(text, to: index)
    }
  }

  /// Changes a remark, saves, and says that it is done.
  private func sign(
    _ done: String,
    _ change: (inout DraftController) throws(ReadOnlyError) -> Void
  ) {
    do throws(ReadOnlyError) { try change(&drafts) } catch { return refuse(error) }
    save()
    if failure == nil { say(done) }
  }
}
