internal import FormModel

/// The type of collectivité of a code. The raw values are stored in files.
package enum TypeDeCollectivite: String, CaseIterable, Sendable {
  case commune
  case epci
  case departement
  case region
  case outreMer = "collectivite_outre_mer"
  case horsDeFrance = "hors_de_france"
  /// Not in the call: a syndicat mixte, a conseil de développement, a centre de gestion.
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
