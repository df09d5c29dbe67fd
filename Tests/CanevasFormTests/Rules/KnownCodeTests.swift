import CanevasForm
import FormModel
import Synchronization
import Testing

/// A register of three communes and an EPCI, which counts how often it is asked.
private final class SmallRegister: CollectiviteLookup {
  let asked = Mutex(0)
  let source = "Registre d’essai 2026"

  private static let all = [
    KnownCollectivite(nom: "Le Trévoux", code: "29300", type: .commune),
    KnownCollectivite(nom: "Quimperlé", code: "29233", type: .commune),
    KnownCollectivite(nom: "Arzano", code: "29002", type: .commune),
    KnownCollectivite(nom: "Baye", code: "29005", type: .commune),
    KnownCollectivite(nom: "Guilligomarc’h", code: "29071", type: .commune),
    KnownCollectivite(nom: "Quimperlé Communauté", code: "242900694", type: .epci),
  ]

  func collectivites(code: String) -> [KnownCollectivite] {
    asked.withLock { $0 += 1 }
    return Self.all.filter { $0.code == code }
  }

  func siren(code: String, type: TypeDeCollectivite) -> String? { nil }

  func communes(postalCode: String) -> [KnownCollectivite] {
    asked.withLock { $0 += 1 }
    return switch postalCode {
    case "29300": Self.all.filter { ["29233", "29002", "29005", "29071"].contains($0.code) }
    case "29999": Self.all.filter { $0.code == "29233" }
    case "29998": Self.all.filter { ["29233", "29002", "29005", "29071"].contains($0.code) }
    default: []
    }
  }

  func search(_ typed: String) -> [ProposedCollectivite] { [] }

  func isName(_ name: String, of collectivite: KnownCollectivite) -> Bool {
    name == collectivite.nom
  }
}

@Suite("KnownCode")
struct KnownCodeTests {
  private func said(_ changes: KeyValuePairs<String, String>) throws -> [Said] {
    let form = Canevas.form(lookup: SmallRegister())
    let today = CalendarDate(iso: Filling.today) ?? CalendarDate(daysSince1970: 0)
    return form.problems(of: try Filling.answers(changes), today: today).map(Said.init)
  }

  private func warning(_ what: String, _ remedy: String) -> [Said] {
    [Said(.warning, "collectivites[0].code", what, remedy)]
  }

  @Test("The code of the one that is named is right, and a name alone is not looked up")
  func right() throws {
    #expect(try said([:]) == [])
    #expect(try said(["collectivites[0].nom": "null"]).map(\.place) == ["collectivites[0].nom"])
  }

  @Test("A code that is another's shows both names")
  func otherName() throws {
    #expect(
      try said(["collectivites[0].code": #""29002""#])
        == warning(
          "Le code 29002 est celui de « Arzano », et non de « Quimperlé ».",
          "Corrigez le code ou le nom, s’il ne s’agit pas de la même collectivité."
        )
    )
  }

  @Test("A postal code that is another commune's code says the code that is meant")
  func trap() throws {
    #expect(
      try said(["collectivites[0].code": #""29300""#])
        == warning(
          "29300 est le code postal de « Quimperlé » ; comme code INSEE, c’est celui de « Le Trévoux ».",
          "Le code INSEE de « Quimperlé » est 29233."
        )
    )
  }

  @Test(
    "A postal code that is no code is recognised, with the communes that it probably means",
    arguments: [
      (#""29999""#, #""Ailleurs""#, "Le code INSEE est sans doute celui de Quimperlé (29233)."),
      (#""29998""#, #""Arzano""#, "Le code INSEE est sans doute celui de Arzano (29002)."),
      (
        #""29998""#, #""Ailleurs""#,
        "Le code INSEE est sans doute l’un de ceux-ci : Quimperlé (29233), Arzano (29002), Baye (29005) et une autre."
      ),
    ]
  )
  func postalCode(code: String, nom: String, remedy: String) throws {
    #expect(
      try said(["collectivites[0].code": code, "collectivites[0].nom": nom])
        == warning(
          "\(code.dropFirst().dropLast()) n’est pas un code INSEE, mais un code postal.",
          remedy
        )
    )
  }

  @Test("An unknown code is a warning; one that can be no code of its type stays the error it is")
  func unknown() throws {
    #expect(
      try said(["collectivites[0].code": #""35999""#])
        == warning(
          "Le code « 35999 » n’est pas connu.",
          "Vérifiez-le ; s’il est plus récent que la liste du programme, gardez-le."
        )
    )
    #expect(try said(["collectivites[0].code": #""3599""#]).map(\.severity) == [.error])
  }

  @Test("Without a type a code that somebody has is looked at all the same")
  func noType() throws {
    let found = try said([
      "collectivites[0].type": "null", "collectivites[0].code": #""242900694""#,
    ])
    #expect(found.map(\.severity) == [.error, .warning])
    #expect(found.last?.what.contains("Quimperlé Communauté") == true)
  }

  @Test("The register is asked for nothing while there is no code")
  func nothingRead() throws {
    let register = SmallRegister()
    let form = Canevas.form(lookup: register)
    let today = CalendarDate(daysSince1970: 20_000)
    _ = form.problems(of: Answers(), today: today)
    _ = form.problems(
      of: try Filling.answers(["collectivites[0].code": "null"]),
      today: today
    )
    #expect(register.asked.withLock { $0 } == 0)
    _ = form.problems(of: try Filling.answers([:]), today: today)
    #expect(register.asked.withLock { $0 } > 0)
  }
}
