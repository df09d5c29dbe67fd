internal import Drafts
internal import UseCases

extension Desk {
  /// The save state in words, for the frame of the form.
  func saved(width: Int) -> String {
    let isNarrow = width < Frame.narrow
    if session?.readOnly != nil { return "lecture seule" }
    switch drafts.shownSaveState {
    case .saved(let moment):
      return (isNarrow ? "enreg. " : "enregistré à ") + services.clock.localTime(moment).time
    case .untouched: return ""
    case .pending: return isNarrow ? "enreg. …" : "enregistrement…"
    case .failing: return isNarrow ? "PAS ENREG." : "PAS ENREGISTRÉ"
    }
  }
}
