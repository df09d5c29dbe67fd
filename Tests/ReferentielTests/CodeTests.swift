import Referentiel
import Testing

private let index = CollectiviteIndex.embedded

@Suite("Searching by code")
struct CodeTests {
  @Test(
    "A code is found as people write it",
    arguments: [
      ("35238", "Rennes"), ("2a004", "Ajaccio"), (" 01004 ", "Ambérieu-en-Bugey"),
      ("243500139", "Rennes Métropole"), ("243 500 139", "Rennes Métropole"),
      ("243\u{202F}500\u{A0}139", "Rennes Métropole"), ("69m", "Métropole de Lyon"),
      ("200046977", "Métropole de Lyon"), ("6AE", "Collectivité européenne d'Alsace"),
      ("200094332", "Collectivité européenne d'Alsace"), ("975", "Saint-Pierre-et-Miquelon"),
      ("98818", "Nouméa"), ("13201", "Marseille 1er Arrondissement"),
    ]
  )
  func code(typed: String, name: String) {
    #expect(index.search(typed).first?.nom == name)
  }

  @Test(
    "A collectivité has the SIREN that the sources record, that of its type; others have none",
    arguments: [
      ("35238", .commune, "213502388"), ("01001", .commune, "210100012"),
      ("75056", .commune, "217500016"), ("243500139", .epci, "243500139"),
      ("69M", .epci, "200046977"), ("29", .departement, "222900011"),
      ("44", .departement, "224400028"), ("44", .region, "200052264"),
      ("53", .region, "233500016"), ("974", .departement, "229740014"),
      ("04", .departement, "220400014"), ("04", .region, "239740012"),
      // One collectivité has the powers of several.
      ("6AE", .departement, "200094332"), ("67", .departement, "200094332"),
      ("2A", .departement, "200076958"), ("94", .region, "200076958"),
      ("75", .departement, "217500016"), ("972", .departement, "200055507"),
      // Arrondissements are no collectivités of their own; nobody here records those of the Pacific.
      ("13201", .commune, nil), ("987", .collectiviteOutreMer, nil), ("99326", .horsDeFrance, nil),
    ] as [(String, CollectiviteType, String?)]
  )
  func siren(code: String, type: CollectiviteType, siren: String?) {
    #expect(index.siren(code: code, type: type) == siren)
    #expect(CollectiviteRegister().siren(code: code, type: type) == siren)
  }

  @Test(
    "A bare code that several types share gives them all, and one when the type is given",
    arguments: [
      ("75", CollectiviteType.departement, "Paris"), ("75", .region, "Nouvelle-Aquitaine"),
      ("44", .departement, "Loire-Atlantique"), ("44", .region, "Grand Est"),
    ]
  )
  func collision(code: String, type: CollectiviteType, name: String) {
    #expect(index.collectivite(code: code, type: nil).count == 2)
    #expect(index.collectivite(code: code, type: type).map(\.nom) == [name])
    #expect(index.collectivite(code: code, type: .commune).isEmpty)
  }

  @Test("A postal code is told from the code of the commune that has the same digits")
  func postalTrap() {
    #expect(index.collectivite(code: "29300", type: .commune).map(\.nom) == ["Le Trévoux"])
    let communes = index.communes(codePostal: "29300")
    #expect(communes.first?.nom == "Quimperlé")
    #expect(communes.first?.code == "29233")
    let populations = communes.compactMap(\.population)
    #expect(populations.count > 1 && populations == populations.sorted(by: >))
    #expect(index.search("29300").prefix(2).map(\.nom) == ["Le Trévoux", "Quimperlé"])
  }

  @Test("A postal code that is no commune's code finds its communes")
  func postalCode() {
    #expect(index.collectivite(code: "29000", type: nil).isEmpty)
    #expect(index.search("29000").map(\.nom) == ["Quimper"])
    #expect(index.communes(codePostal: "97133").map(\.nom) == ["Saint-Barthélemy"])
  }

  @Test("The beginning of a code proposes the codes that go on from it")
  func beginning() {
    #expect(index.search("243500").first?.nom == "Rennes Métropole")
    #expect(index.search("243500").allSatisfy { $0.code.hasPrefix("243500") })
    let communes = index.search("44").filter { $0.type == .commune }
    #expect(communes.first?.nom == "Nantes")
    #expect(communes.allSatisfy { $0.code.hasPrefix("44") })
  }

  @Test(
    "A code that is unknown is nobody's",
    arguments: ["99999", "000000000", "4", "1234567890", "é"]
  )
  func unknown(code: String) {
    #expect(index.collectivite(code: code, type: nil).isEmpty)
    #expect(index.communes(codePostal: code).isEmpty)
  }

  @Test("A collectivité says where it lies and how many live there")
  func place() throws {
    let rennes = try #require(index.collectivite(code: "35238", type: .commune).first)
    #expect(
      rennes
        == Collectivite(
          nom: "Rennes",
          code: "35238",
          type: .commune,
          nature: "commune",
          departement: "35",
          departementNom: "Ille-et-Vilaine",
          regionCode: "53",
          regionNom: "Bretagne",
          population: 216_815
        )
    )
  }
}
