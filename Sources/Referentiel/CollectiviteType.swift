/// The kind of entity that a code identifies. A région and a département can have the same code, so
/// a code is always stored with its type.
package enum CollectiviteType: String, CaseIterable, Sendable {
  case commune
  case epci
  case departement
  case region
  case collectiviteOutreMer = "collectivite_outre_mer"
  case horsDeFrance = "hors_de_france"
}
