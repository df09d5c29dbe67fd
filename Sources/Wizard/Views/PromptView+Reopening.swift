internal import Drafts
internal import Filling
internal import FormModel

extension PromptView {
  /// Asks why a finalised canevas is taken up again, and does it.
  ///
  /// `reason` is proposed; `next` is done in the canevas once it is open.
  static func reopening(
    because reason: String = "",
    next: @escaping (inout Desk) -> Transition = { _ in .closeAll }
  ) -> PromptView {
    PromptView(
      "Rouvrir",
      [
        "La version finalisée est gardée. Le motif sera public, avec la prochaine version : n’y nommez personne.",
        "Pourquoi la rouvrir ?",
      ],
      initial: reason.withFrenchSpaces
    ) { reason, desk in
      guard desk.settle(), let session = desk.session else { return .stay }
      guard !reason.trimmed.isEmpty else {
        desk.say("Donnez un motif, même court.", .error)
        return .stay
      }
      do throws(DraftError) {
        let draft = try desk.services.reopen(session, because: reason.trimmed)
        desk.begin(draft)
        desk.say(draft.reopened, .success)
        return next(&desk)
      } catch {
        desk.say(error)
        return .stay
      }
    }
  }
}
