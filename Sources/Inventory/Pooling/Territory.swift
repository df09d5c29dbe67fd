internal import FormModel
internal import JSONText

/// Where a collectivité lies, and what it is.
package struct Territory: Equatable, Sendable {
  /// “métropole”, “communauté de communes”.
  package let nature: String
  /// The code; `nil` for a région, or outside France.
  package let departement: String?
  package let departementNom: String?
  package let region: String?
  package let regionNom: String?

  package init(
    nature: String,
    departement: String?,
    departementNom: String?,
    region: String?,
    regionNom: String?
  ) {
    self.nature = nature
    self.departement = departement
    self.departementNom = departementNom
    self.region = region
    self.regionNom = regionNom
  }
}

/// The official codes, as far as an inventory asks for them.
package protocol Gazetteer: Sendable {
  /// Whose codes these are and of which year.
  var source: String { get }

  /// `nil` where the code is not known as one of this type.
  func territory(code: String, type: String) -> Territory?
}

/// What the inventory says of each collectivité beside its canevas: columns and members like any
/// other, so that tables, schemas and JSON have them without knowing of it.
extension Territory {
  static let natureKey = "nature"
  static let departementKey = "departement"
  static let departementNameKey = "departement_nom"
  static let regionKey = "region"
  static let regionNameKey = "region_nom"

  private static let fields = [
    Field(
      natureKey,
      "Nature",
      help: "Ce qu’est la collectivité selon le référentiel : commune, métropole.",
      .line
    ),
    Field(
      departementKey,
      "Département",
      help: "Son code ; pour une intercommunalité, celui où vit la plupart de ses habitants.",
      .line
    ),
    Field(departementNameKey, "Nom du département", help: "Selon le référentiel.", .line),
    Field(regionKey, "Région", help: "Son code.", .line),
    Field(regionNameKey, "Nom de la région", help: "Selon le référentiel.", .line),
  ]

  /// `form` with these beside the other answers about a collectivité.
  static func form(_ form: Form) -> Form {
    form.with(
      form.steps.map { step in
        guard case .fields(let fields) = step.content else { return step }
        return step.with(.fields(fields.map { $0.key == form.ownerList ? widened($0) : $0 }))
      }
    )
  }

  private static func widened(_ field: Field) -> Field {
    guard case .rows(let group) = field.kind else { return field }
    return field.with(
      .rows(
        Group(
          group.noun,
          namedBy: group.nameKey,
          group.fields + fields,
          overview: group.overview
        )
      )
    )
  }

  /// Adds a collectivité's row with what is known of where it lies. What a file says of that itself
  /// comes from an older inventory, and counts for nothing.
  static func addRow(_ row: Int, to document: inout FlatJSON, _ gazetteer: any Gazetteer) {
    guard document.kind(row) == .object else { return document.addCopy(of: row) }
    let place = document.open(.object)
    let range = document.inside(row)
    var member = range.lowerBound
    while member < range.upperBound {
      if !fields.contains(where: { document.hasKey($0.jsonKey, at: member) }) {
        document.addCopy(of: member)
      }
      member = document.next(member)
    }
    if let code = document.member("code", of: row).flatMap(document.string),
      let type = document.member("type", of: row).flatMap(document.string),
      let known = gazetteer.territory(code: code, type: type)
    {
      let values = [
        known.nature, known.departement, known.departementNom, known.region, known.regionNom,
      ]
      for (field, value) in zip(fields, values) {
        if let value { document.add(.string(value), field.jsonKey) }
      }
    }
    document.close(place)
  }
}
