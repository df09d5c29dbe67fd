import FormModel
import JSONText
import Testing

@Suite("Hours")
struct HourCountTests {
  private let hours = HourCount()

  @Test(
    "Every usual way to write a duration is read",
    arguments: [
      ("12", "12"), ("12,5", "12.5"), ("12.5", "12.5"), ("12,50", "12.5"), ("012", "12"),
      ("12h30", "12.5"), ("12H30", "12.5"), ("12 h 30", "12.5"), ("12\u{A0}h\u{202F}30", "12.5"),
      ("12h", "12"), ("12,5 h", "12.5"), ("12.5h", "12.5"), ("12,5\u{A0}heures", "12.5"),
      ("12 heures", "12"), ("1 heure 15", "1.25"), ("12h30min", "12.5"),
      ("12 heures 30 mn", "12.5"), ("12h05", "12.0833"), ("12h5", "12.0833"), ("12h20", "12.3333"),
      ("0", "0"), ("0h00", "0"), ("0h59", "0.9833"), ("1 000", "1000"), ("1000000h", "1000000"),
      ("2,33333", "2.33333"), ("12,5 h", "12.5"), ("12.5h", "12.5"), ("12,5 heures", "12.5"),
      ("1,50\u{A0}h", "1.5"), ("90 min", "1.5"), ("45 minutes", "0.75"), ("12:30", "12.5"),
      ("12:30:00", "12.5"),
    ]
  )
  func accepts(typed: String, stored: String) {
    #expect(Reading(typed, by: hours) == .value(.number(stored)))
  }

  @Test(
    "What is no duration is refused, with the reason",
    arguments: [
      ("12h60", "Après « h », les minutes vont de 0 à 59."),
      ("1h007", "Après « h », les minutes vont de 0 à 59."),
      ("12h99999999999999999999", "Après « h », les minutes vont de 0 à 59."),
      ("-3", "Une durée négative n’est pas possible."),
      ("−3", "Une durée négative n’est pas possible."),
      ("douze", "« douze » n’est pas un nombre d’heures."),
      ("12,5,3", "« 12,5,3 » n’est pas un nombre d’heures."),
      ("12,", "« 12, » n’est pas un nombre d’heures."),
      ("h30", "« h30 » n’est pas un nombre d’heures."),
      ("12h3x", "« 12h3x » n’est pas un nombre d’heures."),
      ("12hmin", "« 12hmin » n’est pas un nombre d’heures."),
      ("12,5h30", "« 12,5h30 » n’est pas un nombre d’heures."),
      ("12:30:15", "« 12:30:15 » n’est pas un nombre d’heures."),
      ("12:75", "Après « h », les minutes vont de 0 à 59."),
      ("１２", "« １２ » n’est pas un nombre d’heures."),
      ("1e3", "« 1e3 » n’est pas un nombre d’heures."),
      ("1000000000h", "Ce nombre est trop grand."), ("1000000000", "Ce nombre est trop grand."),
      ("99999999999999999999", "Ce nombre est trop grand."),
    ]
  )
  func refuses(typed: String, complaint: String) {
    #expect(Reading(typed, by: hours).complaint == complaint)
  }

  @Test("Each of the sixty minutes comes back as it was typed", arguments: 0..<60)
  func minutesComeBack(minutes: Int) throws {
    let stored = try hours.value(of: "7h\(minutes)")
    let shown = try #require(hours.typed(stored))
    #expect(try hours.value(of: shown) == stored)
    switch minutes {
    case 0: #expect(shown == "7")
    case _ where minutes.isMultiple(of: 6): #expect(shown == "7,\(minutes / 6)")
    default: #expect(shown == "7h\(minutes < 10 ? "0" : "")\(minutes)")
    }
  }

  @Test(
    "A stored duration is typed and told in French",
    arguments: [
      ("12", "12", "12 h"), ("12.5", "12,5", "12 h 30"), ("12.50", "12,5", "12 h 30"),
      ("12.3333", "12h20", "12 h 20"), ("0.0833", "0h05", "0 h 05"), ("1.33", "1,33", "1,33 h"),
      ("12.0", "12", "12 h"), ("1.25e1", "12,5", "12 h 30"), ("1E2", "100", "100 h"),
      ("2.33333", "2,33333", "2,33333 h"),
    ]
  )
  func shows(stored: String, typed: String, prose: String) {
    #expect(hours.typed(.number(stored)) == typed)
    #expect(hours.prose(.number(stored))?.withPlainSpaces == prose)
  }

  @Test(
    "A number that is no duration is said to be of the wrong type",
    arguments: [JSON.number("-1"), .number("1e9"), .number("12345678901"), .bool(true), .array([])]
  )
  func wrongType(stored: JSON) {
    #expect(hours.rejection(of: stored) == .wrongType)
  }
}
