internal import Drafts
internal import FormModel
internal import Importing

/// The messages of the full-screen and line modes.
extension Arrival {
  package var title: String {
    switch origin {
    case .outside: "Deux versions"
    case .file(let name): "Fusionner « \(name.excerpt) »".withFrenchSpaces
    }
  }

  package var introduction: String {
    let count = merge.contested.count
    let choice =
      switch count {
      case 0: "Rien n’a été changé des deux côtés."
      case 1: "Une réponse a été changée des deux côtés : choisissez laquelle garder."
      default: "\(count) réponses ont été changées des deux côtés : choisissez lesquelles garder."
      }
    return "\(start) \(choice) La touche a prend tout d’ailleurs, la touche i garde tout d’ici."
      .withFrenchSpaces
  }

  /// The first sentence: how the two texts are related.
  package var start: String {
    switch origin {
    case .outside: "Ce brouillon a été modifié ailleurs pendant qu’il est ouvert ici."
    case .file where base == nil:
      "Rien ne dit de quel texte commun viennent ce brouillon et ce fichier : ce qui n’est rempli que d’un côté est gardé."
    case .file: "Ce que le fichier a changé depuis le texte commun est pris."
    }
  }

  /// `undo` names the key or command that undoes the merge.
  package static func isSettled(_ undo: String) -> String {
    "L’autre version est gardée dans l’historique. \(undo) défait la fusion."
  }
}
