import CanevasForm
import FormModel
import JSONText

/// A canevas that can be finalised, and what its problems are once `changes` are made to it.
enum Filling {
  static let sound = """
    {"collectivites":[{"nom":"Quimperlé","code":"29233","type":"commune"}],
    "referent_email":"participation@exemple.fr","date_debut":"2024-10-07","publics":["agents"],
    "objectifs_angles":"L’accueil.","concertations":[{"intitule":"Ateliers","date_fin":"2025-02-15"}]}
    """

  static let today = "2026-11-24"

  /// Paths as they are written, and JSON values; `null` takes an answer away.
  static func answers(_ changes: KeyValuePairs<String, String>) throws -> Answers {
    var answers = Answers(try JSONReader.value(of: sound).object ?? [:])
    for (place, value) in changes {
      let value = try JSONReader.value(of: value)
      let path = Path(place) ?? .root
      answers[path] = value == .null ? nil : value
    }
    return answers
  }

  static func problems(
    _ changes: KeyValuePairs<String, String> = [:],
    today: String = today
  ) throws -> [Said] {
    let day = CalendarDate(iso: today) ?? CalendarDate(daysSince1970: 0)
    return Canevas.form.problems(of: try answers(changes), today: day).map(Said.init)
  }
}

/// A problem as a test writes it: plain blanks, a place as text.
struct Said: Equatable, CustomStringConvertible {
  let place: String
  let severity: Problem.Severity
  let what: String
  let remedy: String

  init(_ severity: Problem.Severity, _ place: String, _ what: String, _ remedy: String) {
    (self.severity, self.place, self.what, self.remedy) = (severity, place, what, remedy)
  }

  init(_ problem: Problem) {
    self.init(
      problem.severity,
      problem.path.description,
      problem.what.withPlainSpaces,
      problem.remedy.withPlainSpaces
    )
  }

  var description: String { "\(severity.rawValue) \(place): \(what) \(remedy)" }
}

extension String {
  var withPlainSpaces: String {
    String(map { $0 == "\u{A0}" || $0 == "\u{202F}" ? " " : $0 })
  }
}
