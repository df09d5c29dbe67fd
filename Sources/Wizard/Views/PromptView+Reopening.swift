internal import Drafts
internal import UseCases
internal import FormModel

extension PromptView {
  /// Asks for the reason to reopen a finalised canevas, and reopens it.
  ///
  /// `reason` is the default text; `next` runs once the canevas is open.
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
      guard !reason.trimmed.isEmpty else {
        desk.say("Donnez un motif, même court.", .error)
        return .stay
      }
      do throws(DraftError) {
        guard let draft = try desk.drafts.reopen(because: reason.trimmed) else { return .stay }
        desk.say(draft.reopened, .success)
        return next(&desk)
      } catch {
        desk.say(error)
        return .stay
      }
    }
  }
}
