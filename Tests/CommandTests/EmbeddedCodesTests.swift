import CanevasForm
import FormModel
import JSONText
import Testing

@testable import CanevasCommand

@Suite("The codes of the form, in the table of the program")
struct EmbeddedCodesTests {
  private let form = Canevas.form(lookup: EmbeddedCodes())

  @Test(
    "The form knows the SIREN of a commune, a département and a région",
    arguments: [
      ("35238", "commune", "213502388"), ("29", "departement", "222900011"),
      ("53", "region", "233500016"), ("69M", "epci", "200046977"),
    ]
  )
  func siren(code: String, type: String, siren: String) {
    #expect(form.card().siren(code, type) == siren)
  }

  private func said(_ nom: String, _ code: String, _ type: String) -> [String] {
    let answers = Answers([
      "collectivites": .array([
        .object(["nom": .string(nom), "code": .string(code), "type": .string(type)])
      ])
    ])
    return form.problems(of: answers, today: CalendarDate(daysSince1970: 20_000))
      .filter { $0.path.description == "collectivites[0].code" }
      .map { problem in
        let message = problem.message.map { $0 == "\u{A0}" ? " " : $0 }
        return "\(problem.severity.rawValue) \(String(message))"
      }
  }

  @Test(
    "Nobody is told anything about a code that is right, whatever their spelling",
    arguments: [
      ("Rennes", "35238", "commune"), ("Ville de Rennes", "35238", "commune"),
      ("RENNES METROPOLE", "243500139", "epci"), ("nantes métropole", "244400404", "epci"),
      ("CC de Lacq-Orthez", "200039204", "epci"), ("CA du Sicoval", "243100633", "epci"),
      ("Eurométropole de Metz", "200039865", "epci"), ("Métropole de Lyon", "69M", "epci"),
      ("Collectivité européenne d’Alsace", "6AE", "departement"),
      ("Conseil départemental du Finistère", "29", "departement"),
      ("Région Bretagne", "53", "region"), ("Saint-Denis (93)", "93066", "commune"),
      ("St Denis", "93066", "commune"), ("Quimperle", "29233", "commune"),
      ("Nouvelle-Calédonie", "988", "collectivite_outre_mer"), ("Paris", "75056", "commune"),
      ("Ville de Paris", "75", "departement"),
    ]
  )
  func right(nom: String, code: String, type: String) {
    #expect(said(nom, code, type) == [])
  }

  @Test(
    "What is doubtful is warned of, with both names or the code that is meant",
    arguments: [
      (
        ("Quimperlé", "29300", "commune"),
        "29300 est le code postal de « Quimperlé » ; comme code INSEE, c’est celui de « Le Trévoux ». Le code INSEE de « Quimperlé » est 29233."
      ),
      (
        ("Rennes", "35000", "commune"),
        "35000 n’est pas un code INSEE, mais un code postal. Le code INSEE est sans doute celui de Rennes (35238)."
      ),
      (
        ("Rennes Métropole", "35238", "commune"),
        "Le code 35238 est celui de « Rennes », et non de « Rennes Métropole ». Corrigez le code ou le nom, s’il ne s’agit pas de la même collectivité."
      ),
      (
        ("Loire-Atlantique", "44", "region"),
        "Le code 44 est celui de « Grand Est », et non de « Loire-Atlantique ». Corrigez le code ou le nom, s’il ne s’agit pas de la même collectivité."
      ),
      (
        ("Nulle-Part", "35999", "commune"),
        "Le code « 35999 » n’est pas connu. Vérifiez-le ; s’il est plus récent que la liste du programme, gardez-le."
      ),
      (
        ("Paris", "75101", "commune"),
        "75101 est le code d’un arrondissement de Paris. Pour la ville entière, le code est 75056."
      ),
    ]
  )
  func doubtful(row: (String, String, String), message: String) {
    #expect(said(row.0, row.1, row.2) == ["avertissement \(message)"])
  }

  @Test("A code that can be no code of its type is an error, and said once")
  func wrong() {
    #expect(said("Rennes", "1234", "commune").count == 1)
    #expect(said("Rennes", "243500138", "epci").map { $0.prefix(6) } == ["erreur"])
    #expect(said("Lyon", "69M", "commune").map { $0.prefix(6) } == ["erreur"])
  }

  @Test(
    "The type follows from a code that only one has",
    arguments: [("6AE", "departement"), ("69M", "epci"), ("975", "collectivite_outre_mer")]
  )
  func type(code: String, type: String) {
    let place = Path.root + "collectivites" + 0
    let answers = Answers(["collectivites": .array([.object(["code": .string(code)])])])
    let additions = form.completions.flatMap { $0.additions(after: place + "code", in: answers) }
    #expect(additions.map(\.1) == [type])
  }
}
