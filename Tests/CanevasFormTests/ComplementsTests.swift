import CanevasForm
import FormModel
import JSONText
import Testing
import TestSupport

@Suite("Compléments")
struct ComplementsTests {
  /// The paths of all compléments, without the numbers of rows.
  private static func keys(_ fields: [Field], below place: String = "") -> [String] {
    fields.flatMap { field -> [String] in
      let path = place + field.key
      let inner: [String] =
        switch field.kind {
        case .rows(let group): keys(group.fields, below: path + "[].")
        case .group(let fields): keys(fields, below: path + ".")
        default: []
        }
      return (field.isComplement ? [path] : []) + inner
    }
  }

  @Test("They are those that real consultations need, at the end of what they belong to")
  func all() {
    #expect(
      Self.keys(Canevas.form.rootFields) == [
        "intervenants[].role", "partenaires", "referents", "concertations[].propositions[].numero",
        "concertations[].propositions[].axe", "concertations[].propositions[].portee_par",
        "concertations[].propositions[].soutien", "concertations[].propositions[].soutien.pour",
        "concertations[].propositions[].soutien.contre",
        "concertations[].propositions[].soutien.abstention",
        "concertations[].propositions[].echeance", "concertations[].propositions[].suites",
        "concertations[].ressources[].nature", "concertations[].ressources[].reference",
        "concertations[].publics", "concertations[].recrutement",
        "concertations[].recrutement_autre", "concertations[].animation",
        "concertations[].animation_autre", "concertations[].participation",
        "concertations[].seances",
      ]
    )
  }

  @Test(
    "Without any, the form is that of version 1, and asks nothing more",
    arguments: ["rennes", "quimperle"]
  )
  func without(name: String) throws {
    let answers = try Example.answers(name)
    let form = Canevas.form
    #expect(form.version(of: answers) == 1)
    let before = form.asOf(1)
    #expect(before.formatVersion == 1 && Self.keys(before.rootFields).isEmpty)
    #expect(before.faults == [])
    #expect(form.questions(of: answers).map(\.path) == before.questions(of: answers).map(\.path))
    #expect(form.completeness(of: answers) == before.completeness(of: answers))
  }

  @Test(
    "An answered one makes the canevas one of version 2",
    arguments: [
      ("partenaires", #"[{"nom": "CCI"}]"#),
      ("concertations[0].propositions", #"[{"numero": "7"}]"#),
      ("concertations[0].propositions", #"[{"soutien": {"pour": 41}}]"#),
      ("collectivites[0].type", #""organisme_public""#), ("referents", #"[{"email": "a@b.fr"}]"#),
    ]
  )
  func with(place: String, value: String) throws {
    #expect(Canevas.form.version(of: try Filling.answers([:])) == 1)
    #expect(
      Canevas.form.version(of: try Filling.answers([place: value]))
        == 2
    )
  }

  @Test("They count in no completeness, and keep nobody from finalising")
  func optional() throws {
    let bare = try Filling.answers([:])
    let full = try Filling.answers([
      "concertations[0].seances": #"[{"date": "2024-11"}]"#,
      "concertations[0].participation": #"[{"public": "agents"}]"#,
      "partenaires": #"[{}]"#,
    ])
    let form = Canevas.form
    #expect(form.completeness(of: full) == form.completeness(of: bare))
    #expect(form.unanswered(in: full).map(\.path) == form.unanswered(in: bare).map(\.path))
    let today = try #require(CalendarDate(iso: Filling.today))
    #expect(form.problems(of: full, today: today).filter { $0.severity == .error } == [])
  }

  @Test("Those that are opened are asked below a heading of their own")
  func opened() throws {
    let answers = try Filling.answers(["concertations[0].propositions": #"[{"texte": "Un"}]"#])
    let form = Canevas.form
    let row = Path("concertations[0].propositions[0]") ?? .root
    let page = try #require(form.page(.row(row), of: answers))
    #expect(form.hasClosedComplements(page, of: answers))
    let asked = form.questions(on: page, of: answers)
    let opened = form.questions(on: page, of: answers, opensComplements: true)
    #expect(asked.map(\.path) == opened.prefix(asked.count).map(\.path))
    #expect(
      opened.dropFirst(asked.count).map(\.name) == [
        "Compléments › Numéro", "Compléments › Axe", "Compléments › Portée par",
        "Compléments › Soutien › Pour", "Compléments › Soutien › Contre",
        "Compléments › Soutien › Abstentions", "Compléments › À rendre compte avant le",
        "Compléments › Suites",
      ]
    )
  }

  @Test("A page of a row in a row in a row is found")
  func deepPage() throws {
    let answers = try RealCase.climate.answers()
    let path = try #require(Path("concertations[0].propositions[0].suites[2]"))
    let page = try #require(Canevas.form.page(.row(path), of: answers))
    #expect(page.title == "30/03/2026")
    #expect(page.sort == "concertations.propositions.suites")
    #expect(
      Canevas.form.trail(to: page.id, of: answers) == [
        "Convention climat", "Relier les pistes cyclables", "30/03/2026",
      ]
    )
  }

  @Test("An organisme public has a SIREN, which no register of collectivités need know")
  func organismePublic() throws {
    let row = #"[{"nom": "Centre de gestion", "type": "organisme_public", "code": "CODE"}]"#
    func problems(_ code: String) throws -> [Said] {
      try Filling.problems(["collectivites": row.replacing("CODE", with: code)])
    }
    #expect(try problems("253500011") == [])
    #expect(try problems("35238").map(\.severity) == [.error])
  }
}
