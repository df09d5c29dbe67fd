package import Drafts
internal import FormModel

/// What is said between two persons of a service who want the same draft. `way` is the key or the
/// command that does it.
extension DraftWatch.News {
  package func sentence(_ way: String) -> String {
    let sentence =
      switch self {
      case .asked(let name):
        "\(name) demande ce brouillon. \(way) le lui passe : tout est enregistré, puis fermé ici."
      case .free: "Ce brouillon est libre. \(way) l’ouvre ici, pour le modifier."
      }
    return sentence.withFrenchSpaces
  }
}

/// The messages of passing a draft on.
extension DraftController {
  package static let nobodyAsks = "Personne ne demande ce brouillon."
  static let nobodyElse = "Personne d’autre n’a ce brouillon ouvert."

  /// After a request; `other` is the person whose request came before.
  static func isAsked(before other: String?) -> String {
    other.map { "\($0) l’a demandé avant vous. Un message dira ici quand il sera libre." }
      ?? "C’est demandé. Un message dira ici quand ce brouillon sera libre."
  }

  /// After a draft was closed for the person who asked for it.
  package static func isPassed(to name: String) -> String {
    "Le brouillon est enregistré et passé à \(name)."
  }
}
