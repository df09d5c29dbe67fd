import CanevasForm
import FormModel
import Testing

@Suite("PersonalDataInText")
struct PersonalDataInTextTests {
  private func said(_ text: String, at place: String = "objectifs_angles") throws -> [Said] {
    try Filling.problems([place: "\"\(text)\""])
  }

  @Test(
    "An address is found in a text",
    arguments: [
      ("Écrire à ada@exemple.fr.", "ada@exemple.fr"), ("« ada@exemple.fr »", "ada@exemple.fr"),
      ("(ada.l@sous.exemple.fr)", "ada.l@sous.exemple.fr"),
      ("mailto:ada@exemple.fr", "ada@exemple.fr"),
      ("ada@x, bob@exemple.fr!", "bob@exemple.fr"),
      ("contact@mairie-évron.fr", "contact@mairie-évron.fr"),
    ]
  )
  func email(text: String, excerpt: String) throws {
    #expect(
      try said(text) == [
        Said(
          .warning,
          "objectifs_angles",
          "Une adresse électronique sera publique : « \(excerpt) ».",
          "Retirez-la si elle ne doit pas l’être."
        )
      ]
    )
  }

  @Test(
    "A telephone number is found in a text",
    arguments: [
      ("Appeler le 02 98 96 00 00.", "02 98 96 00 00"), ("tél:0298960000", "0298960000"),
      ("06.12.34.56.78 - merci", "06.12.34.56.78"), ("06-12-34-56-78", "06-12-34-56-78"),
      ("02\u{A0}98\u{A0}96\u{A0}00\u{A0}00", "02 98 96 00 00"),
      ("02 98 96 00 00. 12 personnes", "02 98 96 00 00"),
      ("02 98 96 00 00 2024", "02 98 96 00 00"),
      ("02 98 96 00 00/06 12 34 56 78", "02 98 96 00 00"),
      ("+33 2 98 96 00 00", "+33 2 98 96 00 00"),
      ("+33 (0)2 98 96 00 00, le matin", "+33 (0)2 98 96 00 00"),
      ("+33298960000", "+33298960000"), ("0033 2 98 96 00 00", "0033 2 98 96 00 00"),
      ("+262 692 12 34 56", "+262 692 12 34 56"), ("+1 514 555 0123", "+1 514 555 0123"),
    ]
  )
  func telephone(text: String, excerpt: String) throws {
    #expect(
      try said(text) == [
        Said(
          .warning,
          "objectifs_angles",
          "Un numéro de téléphone sera public : « \(excerpt) ».",
          "Retirez-le s’il ne doit pas l’être."
        )
      ]
    )
  }

  @Test(
    "What only looks like it is left alone",
    arguments: [
      "SIRET 242 900 694 00012", "SIRET 24290069400012", "SIREN 200039204",
      "SIRET 200 046 977 00019",
      "Du 07/10/2024 au 08/10/2024", "07.10.2024-08.10.2024", "07 10 2024 08 10 2024",
      "2024-10-07 08:30", "1 200 000 000 €", "+12 000 000 €", "0123456789012", "00 00 00 00 00",
      "de 2024 à 2025, 01 à 05", "0,123456789", "@ville", "Sur @ville@exemple.social", "a @ b.fr",
      "https://video.exemple.fr/@ville.fr", "12@14h", "prix : 3 @ 5.20",
    ]
  )
  func neither(text: String) throws {
    #expect(try said(text) == [])
  }

  @Test(
    "Every text is looked at, in rows too, but none that is never public",
    arguments: [
      ("concertations[0].intitule", 1), ("publics_precision", 1),
      ("concertations[0].vigilance_alertes", 1),
      ("collectivites[0].nom", 1), ("engagements.neutralite.note", 1), ("referent_email", 0),
      ("amo_nom", 0),
    ]
  )
  func places(place: String, count: Int) throws {
    #expect(try said("ada@exemple.fr", at: place).count == count)
  }

  @Test(
    "A name that is published by consent is looked at, one that is not is not",
    arguments: [true, false]
  )
  func consent(isGiven: Bool) throws {
    let said = try Filling.problems([
      "intervenants_presence": "true", "intervenants": #"[{"nom":"ada@exemple.fr"}]"#,
      "intervenants_accord": "\(isGiven)",
    ])
    #expect(said.map(\.place) == (isGiven ? ["intervenants[0].nom"] : []))
  }
}
