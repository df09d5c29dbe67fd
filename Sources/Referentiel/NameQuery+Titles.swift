extension NameQuery {
  /// The name after words such as “Ville de” or “Conseil régional de”, and the types to which these
  /// apply; `nil` if there are no such words or no name follows.
  var behindTitle: (name: NameQuery, types: Set<CollectiviteType>)? {
    let title = words.prefix { word in
      CollectiviteType.allCases.contains { $0.titles.contains(word) }
    }
    let types = CollectiviteType.allCases.filter { $0.titles.isSuperset(of: title) }
    guard !title.isEmpty, !types.isEmpty, let name = dropping(title.count) else { return nil }
    return (name, Set(types))
  }
}

extension CollectiviteType {
  /// Words that commonly precede the name of a collectivité of this type.
  var titles: Set<[UInt8]> {
    switch self {
    case .commune: Self.ofCommune
    case .departement: Self.ofDepartement
    case .region: Self.ofRegion
    case .epci, .collectiviteOutreMer, .horsDeFrance: []
    }
  }

  private static let ofCommune = folded(
    "ville",
    "commune",
    "mairie",
    "municipalite",
    "conseil",
    "municipal"
  )
  private static let ofDepartement = folded("departement", "conseil", "departemental", "general")
  private static let ofRegion = folded("region", "conseil", "regional")

  private static func folded(_ words: String...) -> Set<[UInt8]> {
    Set(words.map(NameLetter.fold))
  }
}
