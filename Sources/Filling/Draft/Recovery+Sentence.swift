package import Drafts
internal import FormModel

extension Recovery {
  /// What happened, said when the draft is opened.
  package func sentence(_ clock: Clock) -> String {
    switch self {
    case .resumed(let moment):
      "Le programme s’était arrêté avant la fin : votre texte du \(clock.localTime(moment).dayAndTime) est là."
        .withFrenchSpaces
    case .diverged:
      "Ce brouillon a aussi été modifié ailleurs : les deux versions sont gardées.".withFrenchSpaces
    case .lost(_, let fault):
      "La dernière seconde de saisie n’a pas pu être relue. \(fault) Voici ce qui était enregistré avant."
    }
  }
}
