import FormModel
import JSONText

/// A form with one of everything, small enough to be read beside a test.
enum SmallForm {
  static let guest = Group(
    .masculine("invité", plural: "invités"),
    namedBy: "nom",
    [
      Field(
        "nom",
        "Nom",
        help: "Un nom.",
        .line,
        privacy: .personal(unless: Consent(atRoot: "accord"))
      ),
      Field("age", "Âge", help: "Un nombre.", .count),
    ]
  )

  static let idea = Group(
    .feminine("idée", plural: "idées"),
    namedBy: "texte",
    [Field("texte", "Texte", help: "Une phrase.", .paragraphs, isRequired: true)]
  )

  static let session = Group(
    .feminine("séance", plural: "séances"),
    namedBy: "titre",
    [
      Field("titre", "Titre", help: "Un titre.", .line, isRequired: true),
      Field("jour", "Jour", help: "Une date.", .date),
      Field("idees", "Idées", help: "Des idées.", .rows(idea)),
    ]
  )

  static let first: [Field] = [
    Field(
      "email",
      "Adresse",
      help: "Une adresse.",
      .email,
      isRequired: true,
      privacy: .personal(unless: nil)
    ),
    Field("visite", "Des invités ?", help: "Oui ou non.", .yesNo),
    Field(
      "invites",
      "Si oui, lesquels",
      help: "Des noms.",
      .rows(guest),
      isRequired: true,
      when: .isTrue("visite"),
      role: .owners
    ),
    Field("accord", "Accord", help: "Oui ou non.", .yesNo, when: .isTrue("visite")),
    Field(
      "formats",
      "Formats",
      help: "Des choix.",
      .severalOf([Choice("carte", "carte"), Choice("autre", "autre")])
    ),
    Field(
      "formats_autre",
      "Autre",
      help: "En un mot.",
      .line,
      isRequired: true,
      when: .includes("formats", "autre")
    ),
  ]

  static let promises: [Field] = [
    Field(
      "promesse",
      subject: "Avant",
      "Promesse",
      help: "Une promesse.",
      .group([
        Field("etat", "État", help: "Un état.", .oneOf([Choice("tenu", "tenu")])),
        Field("note", "Note", help: "Une note.", .line),
      ])
    )
  ]

  static func form(_ first: [Field] = first, rules: [any Rule] = []) -> Form {
    Form(
      format: "petit",
      formatVersion: 1,
      title: "Petit formulaire",
      steps: [
        Step(
          id: "debut",
          number: "1",
          title: "Début",
          shortTitle: "Début",
          help: "Le début.",
          .fields(first)
        ),
        Step(
          id: "seances",
          number: "2",
          title: "Séances",
          shortTitle: "Séances",
          help: "Les séances.",
          .rows(
            Field(
              "seances",
              "Séances",
              help: "Les séances.",
              .rows(session),
              isRequired: true,
              role: .subjects
            ),
            session
          )
        ),
        Step(
          id: "promesses",
          number: nil,
          title: "Promesses",
          shortTitle: "Promesses",
          help: "Les promesses.",
          .group(
            Field("promesses", "Promesses", help: "Les promesses.", .group(promises)),
            promises
          )
        ),
      ],
      rules: rules
    )
  }

  static func answers(_ json: String) throws -> Answers {
    Answers(try JSONReader.value(of: json).object ?? [:])
  }

  static let today = CalendarDate(daysSince1970: 20_000)
}
