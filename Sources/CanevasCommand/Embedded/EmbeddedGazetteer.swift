internal import Inventory
internal import Referentiel

/// The embedded table of codes, as an inventory needs it.
struct EmbeddedGazetteer: Gazetteer {
  private let register = CollectiviteRegister(.embedded)

  var source: String { CollectiviteIndex.embedded.source }

  func territory(code: String, type: String) -> Territory? {
    guard let type = CollectiviteType(rawValue: type),
      let found = register.collectivite(code: code, type: type)
    else { return nil }
    return Territory(
      nature: found.nature,
      departement: found.departement,
      departementNom: found.departementNom,
      region: found.regionCode,
      regionNom: found.regionNom,
      siren: register.siren(code: code, type: type)
    )
  }

  func siren(code: String, type: String) -> String? {
    CollectiviteType(rawValue: type).flatMap { register.siren(code: code, type: $0) }
  }
}
