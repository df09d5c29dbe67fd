internal import Drafts
internal import UseCases

extension Desk {
  /// A save state of the open draft in words, for the frame of the form.
  func words(for state: SaveState, width: Int) -> String {
    let isNarrow = width < Frame.narrow
    if session?.readOnly != nil { return "lecture seule" }
    switch state {
    case .saved(let moment):
      return (isNarrow ? "enreg. " : "enregistré à ") + services.clock.localTime(moment).time
    case .untouched: return ""
    case .pending: return isNarrow ? "enreg. …" : "enregistrement…"
    case .failing: return isNarrow ? "PAS ENREG." : "PAS ENREGISTRÉ"
    }
  }
}
