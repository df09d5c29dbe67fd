internal import CanevasForm
internal import Referentiel

/// The embedded table of codes, as the form needs it.
struct EmbeddedCodes: CollectiviteLookup {
  private var index: CollectiviteIndex { .embedded }

  var source: String { index.source }

  func collectivites(code: String) -> [KnownCollectivite] {
    index.collectivite(code: code, type: nil).compactMap(KnownCollectivite.init)
  }

  func siren(code: String, type: TypeDeCollectivite) -> String? {
    CollectiviteType(rawValue: type.rawValue).flatMap { index.siren(code: code, type: $0) }
  }

  func communes(postalCode: String) -> [KnownCollectivite] {
    index.communes(codePostal: postalCode).compactMap(KnownCollectivite.init)
  }

  func search(_ typed: String) -> [ProposedCollectivite] {
    let found = index.find(typed)
    return found.all.enumerated().compactMap { index, collectivite in
      ProposedCollectivite(collectivite, isMeant: index == 0 && found.isFirstMeant)
    }
  }

  func isName(_ name: String, of known: KnownCollectivite) -> Bool {
    guard let type = CollectiviteType(rawValue: known.type.rawValue) else { return false }
    return index.isName(name, code: known.code, type: type)
  }
}

extension KnownCollectivite {
  /// `nil` for an entry without a code of its own.
  fileprivate init?(_ found: Collectivite) {
    guard !found.code.isEmpty, let type = TypeDeCollectivite(rawValue: found.type.rawValue) else {
      return nil
    }
    self.init(nom: found.nom, code: found.code, type: type)
  }
}

extension ProposedCollectivite {
  fileprivate init?(_ found: Collectivite, isMeant: Bool) {
    guard let type = TypeDeCollectivite(rawValue: found.type.rawValue) else { return nil }
    let area = found.pays ?? found.departement
    self.init(
      nom: found.nom,
      code: found.code.isEmpty ? nil : found.code,
      type: type,
      pays: found.pays,
      detail: area.map { "\(found.nature) (\($0))" } ?? found.nature,
      isMeant: isMeant
    )
  }
}
