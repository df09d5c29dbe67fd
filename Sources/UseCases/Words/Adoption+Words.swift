internal import Drafts
internal import FormModel

extension Services {
  /// What became of a canevas that was imported.
  func sentence(_ adoption: Adoption, from file: Draft) -> String {
    let id = adoption.draft.id
    let name = form.name(of: adoption.draft)
    let sentence =
      switch adoption.newID {
      case nil: "\(name) : le brouillon \(id) est là."
      case .taken:
        "\(name) : ce canevas était déjà là ; les deux sont gardés, celui du fichier sous l’identifiant \(id.prefix(8)). « canevas fusionner \(file.id.prefix(8)) \(id.prefix(8)) » les réunit."
      case .illFormed:
        "\(name) : « \(file.id.excerpt) » ne peut pas être un identifiant (des lettres sans accent, des chiffres, - et _) ; le brouillon est là sous l’identifiant \(id)."
      }
    return sentence.withFrenchSpaces
  }
}
