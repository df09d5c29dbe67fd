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

  private var definition: String {
    switch self {
    case .commune: "Une commune, avec son code Insee de 5 caractères."
    case .epci:
      "Un établissement public de coopération intercommunale à fiscalité propre, ou un établissement public territorial, avec son numéro SIREN."
    case .departement: "Un département, ou la collectivité qui en tient lieu."
    case .region: "Une région, ou la collectivité qui en tient lieu."
    case .outreMer:
      "Une collectivité d’outre-mer, la Nouvelle-Calédonie ou les Terres australes et antarctiques françaises."
    case .horsDeFrance: "Une ville ou une autre collectivité d’un autre pays, qui est nommé à côté."
    case .organismePublic:
      "Un autre organisme public, qui n’a pas de code ici : syndicat mixte, conseil de développement, centre de gestion."
    }
  }

  /// The extent of such a collectivité.
  var level: TerritoryLevel {
    switch self {
    case .commune: .commune
    case .epci: .group
    case .departement: .departement
    case .region: .region
    case .outreMer, .horsDeFrance, .organismePublic: .other
    }
  }

  var choice: Choice {
    Choice(
      rawValue,
      label,
      definition,
      complementSince: self == .organismePublic ? Canevas.complementsVersion : nil
    )
  }
}
