internal import FormModel

extension Change.Reason {
  /// What was done, as a noun phrase to follow "Annulé : ".
  package var name: String {
    switch self {
    case .typing: "la saisie"
    case .choosing: "le choix"
    case .clearing: "l’effacement"
    case .completion: "ce qui a été complété"
    case .merging: "la fusion des deux versions"
    case .remarking: "la remarque"
    case .adding(let noun): "l’ajout de la ligne (\(noun.singular))"
    case .removing(let noun): "la suppression (\(noun.singular))"
    case .duplicating(let noun): "la copie (\(noun.singular))"
    case .moving(let noun): "le déplacement (\(noun.singular))"
    case .answering(let noun, let count): "la réponse donnée à \(noun.counted(count))"
    case .renumbering(let noun, let count): "la numérotation (\(noun.counted(count)))"
    case .importing(let noun): "l’ajout de \(noun.plural)"
    }
  }
}
