package import JSONText

extension DraftVersion {
  /// The JSON for scripts. Its keys are a stable interface. `author` made the version; `nil` if it
  /// is unknown.
  package func json(by author: String?) -> JSON {
    var members: JSONObject = [
      "numero": .number(number), "modifie_le": .string(moment.iso), "etat": .string(etat),
    ]
    if case .finalised(let version) = kind { members["version"] = .number(version) }
    if let author { members["modifie_par"] = .string(author) }
    return .object(members)
  }

  private var etat: String {
    switch kind {
    case .draft, .sent, .received: Draft.Etat.brouillon.key
    case .finalised: Draft.Etat.finalise.key
    case .unreadable: "illisible"
    }
  }
}
