/// What a code is a code of. The same digits may name a région and a département, so a code is
/// never kept without it.
package enum CollectiviteType: String, CaseIterable, Sendable {
  case commune
  case epci
  case departement
  case region
  case collectiviteOutreMer = "collectivite_outre_mer"
  case horsDeFrance = "hors_de_france"
}
