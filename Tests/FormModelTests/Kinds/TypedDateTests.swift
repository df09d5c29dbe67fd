import FormModel
import JSONText
import Testing

@Suite("Typed dates")
struct TypedDateTests {
  private let date = TypedDate()

  @Test(
    "A day is read with any usual separator, and stored as ISO 8601 has it",
    arguments: [
      ("07/10/2024", "2024-10-07"), ("7/9/2024", "2024-09-07"), ("7-10-2024", "2024-10-07"),
      ("7.10.2024", "2024-10-07"), ("7 10 2024", "2024-10-07"), (" 07/10/2024 ", "2024-10-07"),
      ("7\u{A0}/\u{202F}10 / 2024", "2024-10-07"), ("2024-10-07", "2024-10-07"),
      ("2024/10/7", "2024-10-07"), ("29/02/2024", "2024-02-29"), ("29/02/2000", "2000-02-29"),
      ("31/12/9999", "9999-12-31"), ("01/01/0001", "0001-01-01"),
      ("15 mars 2026", "2026-03-15"), ("1er avril 2026", "2026-04-01"),
      ("1 avril 2026", "2026-04-01"), ("le 15 Mars 2026", "2026-03-15"),
      ("15.03.26", "2026-03-15"), ("15-3-2026", "2026-03-15"), ("15-3-26", "2026-03-15"),
      ("dimanche 15 mars 2026", "2026-03-15"), ("dim. 15 mars 2026", "2026-03-15"),
      ("lundi 7 octobre 2024", "2024-10-07"), ("7 oct. 2024", "2024-10-07"),
      ("14 AOUT 2026", "2026-08-14"), ("14 août 2026", "2026-08-14"), ("3 déc. 2025", "2025-12-03"),
      ("3 fevrier 2025", "2025-02-03"), ("12 juil. 25", "2025-07-12"),
      ("15-mars-2026", "2026-03-15"),
      ("2024-10-07 00:00:00", "2024-10-07"), ("2024-10-07T00:00:00Z", "2024-10-07"),
      ("October 7, 2024", "2024-10-07"), ("07/10/24", "2024-10-07"),
    ]
  )
  func accepts(typed: String, stored: String) throws {
    #expect(Reading(typed, by: date) == .value(.string(stored)))
    let shown = try #require(date.typed(.string(stored)))
    #expect(Reading(shown, by: date) == .value(.string(stored)))
  }

  @Test(
    "A day that does not exist is named, with the days of that month",
    arguments: [
      ("31/02/2024", "Ce jour n’existe pas : février 2024 a 29 jours."),
      ("2024-02-31", "Ce jour n’existe pas : février 2024 a 29 jours."),
      ("29/02/2023", "Ce jour n’existe pas : février 2023 a 28 jours."),
      ("29/02/1900", "Ce jour n’existe pas : février 1900 a 28 jours."),
      ("31/04/2024", "Ce jour n’existe pas : avril 2024 a 30 jours."),
      ("0/10/2024", "Ce jour n’existe pas : octobre 2024 a 31 jours."),
      ("10/31/2024", "Le mois 31 n’existe pas."), ("10/0/2024", "Le mois 0 n’existe pas."),
      ("07/10/4", "L’année s’écrit avec quatre chiffres."),
      ("07/10/20245", "L’année s’écrit avec quatre chiffres."),
      ("07/10/0000", "L’année s’écrit avec quatre chiffres."),
      ("07/10", "Il manque l’année à « 7 octobre »."),
      ("1er avril", "Il manque l’année à « 1er avril »."),
      ("avril", "« avril » ne se lit pas comme une date."),
      ("2024", "« 2024 » est une année, et non un jour."),
      ("mars 2026", "« mars 2026 » est un mois, et non un jour."),
      ("Sept. 2026", "« septembre 2026 » est un mois, et non un jour."),
      ("03/2026", "« mars 2026 » est un mois, et non un jour."),
      ("2026-03", "« mars 2026 » est un mois, et non un jour."),
      ("7 jui 2024", "« 7 jui 2024 » ne se lit pas comme une date."),
      ("7 brumaire 2024", "« 7 brumaire 2024 » ne se lit pas comme une date."),
      ("mardi 7 octobre 2024", "Ce jour est un lundi, et non un mardi."),
      ("31 avril 2026", "Ce jour n’existe pas : avril 2026 a 30 jours."),
      ("2024-10-07 14:30", "« 2024-10-07 14:30 » ne se lit pas comme une date."),
      ("+7/10/2024", "« +7/10/2024 » ne se lit pas comme une date."),
      ("٧/١٠/٢٠٢٤", "« ٧/١٠/٢٠٢٤ » ne se lit pas comme une date."),
      ("1/1/1/2024", "« 1/1/1/2024 » ne se lit pas comme une date."),
      (
        "99999999999999999999/1/2024",
        "« 99999999999999999999/1/2024 » ne se lit pas comme une date."
      ),
      ("/", "« / » ne se lit pas comme une date."),
    ]
  )
  func refuses(typed: String, complaint: String) {
    #expect(Reading(typed, by: date).complaint == complaint)
  }

  @Test("What could not be read stands in the field as it was typed")
  func keepsWhatWasTyped() {
    #expect(date.stored("31/02/2024") == "31/02/2024")
    #expect(date.editable("31/02/2024") == "31/02/2024")
    #expect(date.rejection(of: "31/02/2024") != nil)
  }

  @Test("A date that is a number in a file is of the wrong type")
  func wrongType() {
    #expect(date.rejection(of: .number(20_241_007)) == .wrongType)
    #expect(date.editable(.number(20_241_007)) == "20241007")
  }

  @Test("In prose the weekday is said")
  func prose() {
    #expect(date.prose("2024-10-07") == "lundi 7 octobre 2024")
    #expect(date.prose("2024-09-01") == "dimanche 1er septembre 2024")
  }
}
