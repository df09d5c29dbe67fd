internal import FormModel

/// What kind of collectivité a code belongs to; the raw values are those of every file.
package enum TypeDeCollectivite: String, CaseIterable, Sendable {
  case commune
  case epci
  case departement
  case region
  case outreMer = "collectivite_outre_mer"
  case horsDeFrance = "hors_de_france"
  /// None of the call's: a syndicat mixte, a conseil de développement, a centre de gestion.
  case organismePublic = "organisme_public"

  package var label: String {
    switch self {
    case .commune: "commune"
    case .epci: "intercommunalité"
    case .departement: "département"
    case .region: "région"
    case .outreMer: "collectivité d’outre-mer"
    case .horsDeFrance: "hors de France"
    case .organismePublic: "autre organisme public"
    }
  }

  var choice: Choice {
    Choice(
      rawValue,
      label,
      complementSince: self == .organismePublic ? Canevas.complementsVersion : nil
    )
  }
}
