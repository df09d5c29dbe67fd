internal import Drafts
internal import Filling
internal import FormModel

extension Interview {
  /// Adds `text` as a remark on the question; if it is blank, lists all remarks.
  func remark(_ text: String, at question: Question?) throws(Ending) {
    guard let session else { return }
    if text.trimmed.isEmpty { return try tellRemarks(of: session) }
    guard let question else { return say("Une remarque se note sur une question.") }
    if let reason = session.readOnly { return say(reason) }
    let (author, now) = (services.author(), services.clock.now())
    self.session?.addRemark(text, at: question.path, from: question.page, by: author, on: now)
    save()
    if failure == nil { say("La remarque est notée. /annuler la retire.") }
    isWaiting = true
  }

  /// Prints the open remarks at or below a path.
  func sayRemarks(at path: Path, _ session: Session) {
    guard session.book.openRemarks(at: path) > 0 else { return }
    for place in session.remarks(at: path) where session.book.remarks[place].isOpen {
      let remark = session.book.remarks[place]
      dialogue.tell("Remarque, \(remark.heading(services.clock))\u{A0}: \(remark.text)")
    }
  }

  private func tellRemarks(of session: Session) throws(Ending) {
    let places = session.remarks()
    guard !places.isEmpty else {
      return say("Il n’y a pas encore de remarque. /remarque TEXTE en note une sur la question.")
    }
    say("Remarques :")
    let choice = try dialogue.pick(
      places.map { line(of: session.book.remarks[$0], session) },
      otherwise: "revenir à la question"
    )
    guard let choice else { return }
    let remark = session.book.remarks[places[choice]]
    for reply in remark.replies {
      dialogue.tell("Réponse, \(reply.heading(services.clock))\u{A0}: \(reply.text)")
    }
    let deeds = [
      "Aller à sa question", "Répondre", remark.isOpen ? "La dire résolue" : "La rouvrir",
    ]
    switch try dialogue.pick(deeds, otherwise: "revenir à la question") {
    case 0: if let asked = session.question(of: remark) { path = asked.path }
    case 1: try reply(to: places[choice], of: session)
    case 2: resolve(places[choice], of: session)
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

  private func reply(to place: Int, of session: Session) throws(Ending) {
    if let reason = session.readOnly { return say(reason) }
    say("Votre réponse, en une ligne :")
    let text = try dialogue.hear().trimmed
    guard !text.isEmpty else { return }
    self.session?.reply(text, to: place, by: services.author(), on: services.clock.now())
    save()
    if failure == nil { say("La réponse est notée.") }
  }

  private func resolve(_ place: Int, of session: Session) {
    if let reason = session.readOnly { return say(reason) }
    self.session?.toggleResolved(place, on: services.clock.now())
    save()
    if failure == nil { say("C’est noté.") }
  }
}
