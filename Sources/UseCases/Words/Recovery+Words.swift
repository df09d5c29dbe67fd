package import Drafts
internal import FormModel

extension Recovery {
  /// A remark for a line in a list of drafts; `nil` if there is none.
  package var remark: String? {
    switch self {
    case .resumed: "récupéré après un arrêt"
    case .diverged: "deux textes, à choisir"
    case .lost: nil
    }
  }

  /// A notice for commands that read `draft` without interaction; `nil` if nothing was left unread.
  package func notice(of draft: Draft, _ clock: Clock) -> String? {
    switch self {
    case .resumed: nil
    case .lost: sentence(clock)
    case .diverged(let other, let file):
      """
      Le brouillon \(draft.id.oneLine) a deux textes qui ne se suivent pas : celui du \
      \(clock.localTime(draft.modifieLe).dayAndTime) est lu ici, celui du \
      \(clock.localTime(other.modifieLe).dayAndTime) est gardé dans « \(file.oneLine) ». \
      « canevas reprendre » permet de choisir.
      """
      .withFrenchSpaces
    }
  }

  /// What happened, for the opening of the draft.
  package func sentence(_ clock: Clock) -> String {
    switch self {
    case .resumed(let moment):
      "Le programme s’était arrêté avant la fin : votre texte du \(clock.localTime(moment).dayAndTime) est là."
        .withFrenchSpaces
    case .diverged:
      "Ce brouillon a aussi été modifié ailleurs : les deux versions sont gardées.".withFrenchSpaces
    case .lost(_, let error):
      "La dernière seconde de saisie n’a pas pu être relue. \(error) Voici ce qui était enregistré avant."
    }
  }
}
