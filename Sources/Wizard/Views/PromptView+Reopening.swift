internal import Drafts
internal import FormModel

extension PromptView {
  /// Asks why a finalised canevas is taken up again, and does it.
  static func reopening() -> PromptView {
    PromptView(
      "Rouvrir",
      [
        "La version finalisée est gardée. Pourquoi la rouvrir ? Le motif est joint au canevas."
      ]
    ) { reason, desk in
      guard desk.settle(), var session = desk.session else { return .stay }
      guard !reason.trimmed.isEmpty else {
        desk.say("Donnez un motif, même court.", .error)
        return .stay
      }
      var draft = session.current()
      draft.reopen(because: reason.trimmed, at: desk.services.clock.now())
      do {
        try desk.services.store.save(draft, .durable)
      } catch {
        desk.say(error)
        return .stay
      }
      session = Session(session.form, draft)
      session.look(today: desk.today)
      desk.session = session
      desk.say(
        "Le canevas est rouvert : la prochaine version sera la \(draft.version + 1).",
        .success
      )
      return .closeAll
    }
  }
}
