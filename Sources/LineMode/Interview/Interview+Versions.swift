internal import Drafts
internal import Exports
internal import UseCases
internal import FormModel

/// Checking, reviewing, finalising and reopening.
extension Interview {
  /// Lists the problems; a number goes to the question.
  func check() throws(Ending) {
    guard let session else { return }
    let found = session.form.named(session.book.findings.problems, in: session.book.answers)
    say(session.problems)
    guard !found.isEmpty else { return }
    let titles = found.map { named in
      "\(named.word), \(named.name)\u{A0}: \(named.problem.message)"
    }
    guard let choice = try dialogue.pick(titles, otherwise: "rester ici") else { return }
    go(to: course?.asked(near: found[choice].problem.path))
  }

  func review() throws(Ending) {
    guard let session else { return }
    let document = Document(of: session.source(services.clock), for: .review)
    for line in DocumentText.lines(document, width: nil) { dialogue.tell(line.text) }
    dialogue.pause()
    try check()
  }

  func finalise() throws(Ending) {
    guard let session, mayChange() else { return }
    if let obstacle = session.book.findings.problems.obstacle(in: session.book.answers) {
      say(obstacle + ".")
      return try check()
    }
    save()
    guard failure == nil else { return }
    do throws(DraftError) {
      guard let draft = try drafts.finalise() else { return }
      let done = "La version \(draft.version) est finalisée. /exporter en écrit les fichiers."
      say([done, session.gaps].compactMap(\.self).joined(separator: " "))
      resume()
    } catch {
      say(error)
    }
  }

  /// `proposed` is the reason if the user gives none.
  func reopen(_ reason: String, proposing proposed: String? = nil) throws(Ending) {
    guard let session else { return }
    guard session.draft.etat == .finalise else {
      return say(session.readOnly ?? "Ce canevas n’est pas finalisé : il peut être modifié.")
    }
    var reason = reason
    if reason.isEmpty {
      let empty = proposed.map { "le motif « \($0) »" } ?? "ne pas rouvrir"
      say(
        "Pourquoi la rouvrir ? Ce motif sera public, avec la prochaine version : n’y nommez personne. Ligne vide : \(empty)."
      )
      let line = try dialogue.hear()
      switch Input(line, among: dialogue.commands) {
      case .empty: reason = proposed ?? ""
      case .answer(let text): reason = text.trimmed
      case .command, .unknown: return dialogue.giveBack(line)
      }
    }
    guard !reason.isEmpty else { return }
    do throws(DraftError) {
      guard let draft = try drafts.reopen(because: reason) else { return }
      say(draft.reopened)
      resume()
    } catch {
      say(error)
    }
  }

  /// Makes a read-only draft writable after the other program has exited, asking it to exit if
  /// needed.
  func makeWritable() throws(Ending) {
    guard let id = session?.draft.id, drafts.isTaken else {
      return say(session?.readOnly ?? "Ce brouillon peut déjà être modifié.")
    }
    do throws(DraftError) { try drafts.endOther(id) } catch { return say(error) }
    if leave() { try open(id) }
  }

  /// Continues with the draft in its new state, at the same question.
  func resume() {
    let place = path
    start()
    path = place
  }
}
