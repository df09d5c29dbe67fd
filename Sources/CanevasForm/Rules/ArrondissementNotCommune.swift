package import FormModel

/// Warns about codes of arrondissements: Paris, Marseille and Lyon are communes as a whole.
package struct ArrondissementNotCommune: Rule {
  package init() {}

  package func problems(in canevas: Examination) -> [Problem] {
    canevas.collectivites.compactMap { collectivite in
      guard collectivite.type == .commune, let code = collectivite.code,
        CodeShape.isCommune(code), let (name, whole) = Self.city(of: code)
      else { return nil }
      return Problem(
        .warning,
        at: collectivite.place + "code",
        "\(code) est le code d’un arrondissement de \(name).",
        remedy: "Pour la ville entière, le code est \(whole)."
      )
    }
  }

  static func city(of code: String) -> (String, String)? {
    switch Int(code) ?? 0 {
    case 75_101...75_120: ("Paris", "75056")
    case 13_201...13_216: ("Marseille", "13055")
    case 69_381...69_389: ("Lyon", "69123")
    default: nil
    }
  }
}
