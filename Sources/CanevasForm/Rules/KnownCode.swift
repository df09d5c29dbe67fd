package import FormModel

/// Checks that a code exists and belongs to the given name. It only warns, because communes merge
/// every year.
package struct KnownCode: Rule {
  private let lookup: any CollectiviteLookup
  /// If a postal code has more communes, they are counted and not named.
  private static let named = 3

  package init(_ lookup: any CollectiviteLookup) {
    self.lookup = lookup
  }

  package func problems(in canevas: Examination) -> [Problem] {
    canevas.collectivites.compactMap { row in
      // Arrondissements are left to another rule.
      guard let code = row.code, row.type != .horsDeFrance, row.type != .organismePublic,
        ArrondissementNotCommune.city(of: code) == nil, let doubt = doubt(about: code, row)
      else { return nil }
      return Problem(.warning, at: row.place + "code", doubt.what, remedy: doubt.remedy)
    }
  }

  private func doubt(about code: String, _ row: CollectiviteRow) -> Rejection? {
    let known = lookup.collectivites(code: code)
    let fitting = known.filter { row.type == nil || $0.type == row.type }
    guard let first = fitting.first else { return unknown(code, as: known.first, row) }
    // Most names were taken from the list unchanged.
    guard let nom = row.nom,
      !fitting.contains(where: { $0.nom == nom || lookup.isName(nom, of: $0) })
    else { return nil }
    let meant = communes(code, row).first { lookup.isName(nom, of: $0) }
    if let meant {
      return Rejection(
        "\(code) est le code postal de « \(meant.nom) » ; comme code INSEE, c’est celui de « \(first.nom) ».",
        remedy: "Le code INSEE de « \(meant.nom) » est \(meant.code)."
      )
    }
    return Rejection(
      "Le code \(code) est celui de « \(first.nom) », et non de « \(nom.excerpt) ».",
      remedy: "Corrigez le code ou le nom, s’il ne s’agit pas de la même collectivité."
    )
  }

  private func unknown(
    _ code: String,
    as other: KnownCollectivite?,
    _ row: CollectiviteRow
  ) -> Rejection? {
    let communes = communes(code, row)
    if !communes.isEmpty { return postal(code, communes, row) }
    // If the code does not even have the shape of its type, that error suffices.
    if let type = row.type, CodeMatchesType.rejection(of: code, type) != nil { return nil }
    if let other {
      return Rejection(
        "Le code \(code) est celui de « \(other.nom) », de type « \(other.type.label) ».",
        remedy: "Corrigez le type ou le code."
      )
    }
    return Rejection(
      "Le code « \(code.excerpt) » n’est pas connu.",
      remedy: "Vérifiez-le ; s’il est plus récent que la liste du programme, gardez-le."
    )
  }

  private func postal(
    _ code: String,
    _ communes: [KnownCollectivite],
    _ row: CollectiviteRow
  ) -> Rejection {
    let meant = communes.filter { commune in row.nom.map { lookup.isName($0, of: commune) } ?? false
    }
    let shown = meant.isEmpty ? communes : meant
    let names = shown.prefix(Self.named).map { "\($0.nom) (\($0.code))" }
    let others = shown.count - names.count
    let rest = others == 0 ? "" : others == 1 ? " et une autre" : " et \(others) autres"
    return Rejection(
      "\(code) n’est pas un code INSEE, mais un code postal.",
      remedy: shown.count == 1
        ? "Le code INSEE est sans doute celui de \(names.joined())."
        : "Le code INSEE est sans doute l’un de ceux-ci : \(names.joined(separator: ", "))\(rest)."
    )
  }

  /// The communes with this postal code, if a commune’s code is expected.
  private func communes(_ code: String, _ row: CollectiviteRow) -> [KnownCollectivite] {
    row.type == nil || row.type == .commune ? lookup.communes(postalCode: code) : []
  }
}
