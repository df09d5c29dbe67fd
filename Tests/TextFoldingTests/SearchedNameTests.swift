import TextFolding
import Testing

@Suite("Names found by a few letters")
struct SearchedNameTests {
  @Test(
    "How letters lead to a name, without case and accents",
    arguments: [
      ("Date de début", "dat", SearchedName.Hit.name), ("Date de début", "debut", .word),
      ("Date de début", "dd", .beginnings), ("Date de début", "datdeb", .beginnings),
      ("Coût, dépendance", "depen", .word), ("Freins", "ein", .inside),
      ("Adresse de l’enregistrement", "ae", .beginnings), ("Œuvre d’ÉCOLE", "oeuv", .name),
      ("3 - Résultats › Panel", "3", .name), ("Nombre de séances, au total", "nst", .beginnings),
    ]
  )
  func hits(name: String, letters: String, hit: SearchedName.Hit) {
    #expect(SearchedName(name).hit(by: Array(letters.utf8)[...]) == hit)
  }

  @Test(
    "Letters that lead nowhere do not",
    arguments: [
      ("Date de début", "dx"), ("Date de début", ""), ("Freins", "freinss"), ("", "a"),
      ("Freins", "e"), ("Un très long nom", "unom"),
    ]
  )
  func misses(name: String, letters: String) {
    #expect(SearchedName(name).hit(by: Array(letters.utf8)[...]) == nil)
  }

  @Test("The nearest name comes first")
  func order() {
    let names = [
      "Publics visés", "Rendre public", "Bilan publié", "République", "Panel › Freins", "Pub",
    ]
    let typed = TypedName("publi")
    let found = names.compactMap { name in
      typed.distance(to: SearchedName(name)).map { (distance: $0, name: name) }
    }
    #expect(
      found.sorted { $0.distance < $1.distance }.map(\.name)
        == ["Publics visés", "Rendre public", "Bilan publié", "République"]
    )
  }

  @Test("Several words may also be those around the name, but not all of them")
  func around() {
    let (name, around) = (SearchedName("Freins"), SearchedName("Résultats › Panel d’habitants"))
    #expect(TypedName("panel FREINS").distance(to: name, around: around) != nil)
    #expect(TypedName("fr d'hab").distance(to: name, around: around) != nil)
    #expect(TypedName("panel").distance(to: name, around: around) == nil)
    #expect(TypedName("panel atouts").distance(to: name, around: around) == nil)
    #expect(TypedName("   ").distance(to: name) == nil)
  }

  @Test("No letters take long, whatever the name")
  func repeated() {
    let name = SearchedName(Array(repeating: "a", count: 4000).joined(separator: " "))
    let letters = Array("aaaaab".utf8)
    #expect(name.hit(by: letters[...]) == nil)
  }
}
