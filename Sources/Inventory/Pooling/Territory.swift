internal import FormModel
internal import JSONText

/// The location and kind of a collectivité.
package struct Territory: Equatable, Sendable {
  /// “métropole”, “communauté de communes”.
  package let nature: String
  /// The code; `nil` for a région and outside of France.
  package let departement: String?
  package let departementNom: String?
  package let region: String?
  package let regionNom: String?
  /// `nil` if it is not known.
  package let siren: String?

  package init(
    nature: String,
    departement: String?,
    departementNom: String?,
    region: String?,
    regionNom: String?,
    siren: String? = nil
  ) {
    self.nature = nature
    self.departement = departement
    self.departementNom = departementNom
    self.region = region
    self.regionNom = regionNom
    self.siren = siren
  }
}

/// Access to the official codes for an inventory.
package protocol Gazetteer: Sendable {
  /// Publisher and edition of the codes.
  var source: String { get }

  /// `nil` if no code of this type is known.
  func territory(code: String, type: String) -> Territory?

  /// The SIREN; `nil` if it is not known.
  func siren(code: String, type: String) -> String?
}

/// The fields that an inventory adds to each collectivité. They are ordinary fields of the form, so
/// that tables, schemas and JSON need no special case.
extension Territory {
  static let natureKey = "nature"
  static let departementKey = "departement"
  static let departementNameKey = "departement_nom"
  static let regionKey = "region"
  static let regionNameKey = "region_nom"
  static let sirenKey = "siren"

  private static let keys = [
    natureKey, departementKey, departementNameKey, regionKey, regionNameKey, sirenKey,
  ].map { JSONKey($0) }

  private static func fields(of owner: Noun) -> [Field] {
    [
      Field(
        natureKey,
        "Nature",
        help: "Ce qu’est \(owner.withThe) selon le référentiel : commune, métropole.",
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
      Field(
        sirenKey,
        "Numéro SIREN",
        help:
          "Pour une intercommunalité, son code ; pour une commune, celui de la table de la DGCL (BANATIC, 2024) ; pour un département ou une région, celui du répertoire Sirene (Insee, 2026). Vide s’il n’est pas connu.",
        .line
      ),
    ]
  }

  /// `form` with the added fields for collectivités.
  static func form(_ form: Form) -> Form {
    form.with(
      form.steps.map { step in
        guard case .fields(let fields) = step.content else { return step }
        return step.with(.fields(fields.map { $0.role == .owners ? widened($0) : $0 }))
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
          group.fields + fields(of: group.noun),
          overview: group.overview
        )
      )
    )
  }

  /// Appends a collectivité’s row with its location. A location in the file comes from an older
  /// inventory and is replaced.
  static func addRow(
    _ row: FlatJSON.Node,
    to document: inout FlatJSON,
    _ names: SurveyNames,
    _ gazetteer: any Gazetteer
  ) {
    guard document.kind(row) == .object else { return document.addCopy(of: row) }
    let placed = document.open(.object)
    let range = document.inside(row)
    var member = range.lowerBound
    while member < range.upperBound {
      if !keys.contains(where: { document.hasKey($0, at: member) }) {
        document.addCopy(of: member)
      }
      member = document.next(member)
    }
    if let code = document.member(names.ownerCode, of: row).flatMap(document.string),
      let type = document.member(names.ownerType, of: row).flatMap(document.string),
      let known = gazetteer.territory(code: code, type: type)
    {
      let values = [
        known.nature, known.departement, known.departementNom, known.region, known.regionNom,
        known.siren,
      ]
      for (key, value) in zip(keys, values) {
        if let value { document.add(.string(value), key) }
      }
    }
    document.close(placed)
  }
}
