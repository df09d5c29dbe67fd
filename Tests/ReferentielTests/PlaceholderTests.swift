import Referentiel
import Testing

@Test("x") func x() {
  for q in ["nantes mét", "rennes", "st denis", "35238", "243 500 139", "2a004", "29300", "44", "69m", "eurometropole de metz", "quimprle", "cc de lacq", "ca du sicoval", "montreal", "abidjan", "saintdenis", "martinique"] {
    print("==", q)
    for c in CollectiviteIndex.embedded.search(q) { print("  ", c.nom, c.code, c.type.rawValue, c.nature, c.departement ?? "-", c.population ?? 0, c.pays ?? "") }
  }
}
