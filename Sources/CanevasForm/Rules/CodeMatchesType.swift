package import FormModel

/// Checks that a code has the shape of its type, or is listed with that type, as 6AE and 69M are.
/// The shapes are those of Insee’s code officiel géographique and of the SIREN register.
package struct CodeMatchesType: Rule {
  private let lookup: (any CollectiviteLookup)?

  package init(_ lookup: (any CollectiviteLookup)? = nil) {
    self.lookup = lookup
  }

  package func problems(in canevas: Examination) -> [Problem] {
    canevas.collectivites.compactMap { collectivite in
      guard let code = collectivite.code, let type = collectivite.type,
        let rejection = Self.rejection(of: code, type),
        lookup?.collectivites(code: code).contains(where: { $0.type == type }) != true
      else { return nil }
      return Problem(rejection, at: collectivite.place + "code")
    }
  }

  static func rejection(of code: String, _ type: TypeDeCollectivite) -> Rejection? {
    switch type {
    case .commune:
      CodeShape.isCommune(code)
        ? nil
        : Rejection(
          "« \(code.excerpt) » n’est pas un code INSEE de commune.",
          remedy: "Il a 5 caractères, comme 35238, 2A004 ou 97411."
        )
    case .epci, .organismePublic: sirenRejection(code, type)
    case .departement:
      CodeShape.isDepartement(code)
        ? nil
        : Rejection(
          "« \(code.excerpt) » n’est pas un code de département.",
          remedy: "Il a 2 ou 3 caractères, comme 44, 2A ou 974."
        )
    case .region:
      CodeShape.isRegion(code)
        ? nil
        : Rejection(
          "« \(code.excerpt) » n’est pas un code de région.",
          remedy: "Il a 2 chiffres, comme 53 pour la Bretagne."
        )
    case .outreMer:
      CodeShape.isOutreMer(code)
        ? nil
        : Rejection(
          "« \(code.excerpt) » n’est pas un code de collectivité d’outre-mer.",
          remedy: "C’est 975, 977, 978, 986, 987 ou 988."
        )
    case .horsDeFrance: nil
    }
  }

  private static func sirenRejection(_ code: String, _ type: TypeDeCollectivite) -> Rejection? {
    if code.utf8.count != 9 || !code.utf8.allSatisfy(CodeShape.isDigit) || code == "000000000" {
      return Rejection(
        "« \(code.excerpt) » n’est pas un numéro SIREN.",
        remedy: type == .epci
          ? "Celui d’une intercommunalité a 9 chiffres, comme 244400404."
          : "Celui d’un organisme public a 9 chiffres, comme 253500011."
      )
    }
    return CodeShape.isSiren(code)
      ? nil
      : Rejection(
        "La clé de contrôle du SIREN \(code) est fausse.",
        remedy: "Un chiffre est sans doute mal recopié : comparez le numéro à l’original."
      )
  }
}
