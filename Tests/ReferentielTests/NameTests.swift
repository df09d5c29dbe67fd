import Referentiel
import Testing

@Suite("Whether a name is that of a code")
struct NameTests {
  private let index = CollectiviteIndex.embedded

  @Test(
    "It is, whatever the spelling, the articles, the title and one wrong letter",
    arguments: [
      ("rennes", "35238", CollectiviteType.commune), ("Mairie de Rennes", "35238", .commune),
      ("Renne", "35238", .commune), ("Saint Denis (93)", "93066", .commune),
      ("CA Communauté Paris-Saclay", "200056232", .epci), ("Grand Lyon", "69M", .epci),
      ("Métropole Nice Côte d’Azur", "200030195", .epci),
      ("Conseil régional de Bretagne", "53", .region),
      ("Département de la Loire Atlantique", "44", .departement), ("Région Sud", "93", .region),
      ("Quimperlé Communauté", "242900694", .epci), ("Angers Loire Métropole", "244900015", .epci),
      ("Béthune-Bruay, Artois-Lys Romane", "200072460", .epci), ("Sicoval", "243100633", .epci),
    ]
  )
  func same(name: String, code: String, type: CollectiviteType) {
    #expect(index.isName(name, code: code, type: type))
  }

  @Test(
    "It is not where another is meant, or none",
    arguments: [
      ("Rennes Métropole", "35238", CollectiviteType.commune), ("Rennes", "243500139", .epci),
      ("Loire-Atlantique", "44", .region), ("Saint-Denis (93)", "97411", .departement),
      ("Quimperlé", "29300", .commune), ("", "35238", .commune), ("Ville de", "35238", .commune),
      ("Rennes", "99999", .commune),
    ]
  )
  func other(name: String, code: String, type: CollectiviteType) {
    #expect(!index.isName(name, code: code, type: type))
  }
}
