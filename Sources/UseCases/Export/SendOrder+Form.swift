internal import Exports
package import FormModel

/// The questions of a document for a colleague, as a small form.
extension SendOrder {
  package static func form(_ session: Session, _ services: Services) -> Form {
    var fields = [
      Field(
        Key.steps,
        "Que doit remplir votre collègue ?",
        help: "Le document a chaque question de ces étapes, son aide et la réponse déjà donnée.",
        .severalOf(session.form.steps.map { Choice($0.id, $0.heading) })
      )
    ]
    if let list = list(in: session), list.titles.count > 1 {
      fields.append(
        Field(
          Key.rows,
          "\(list.step.shortTitle) (rien de coché : tout)",
          help: "Les pages de cette étape que le document contient.",
          .severalOf(list.titles.enumerated().map { Choice(String($0), $1) }),
          when: .includes(Key.steps, list.step.id)
        )
      )
    }
    fields.append(
      Field(
        Key.formats,
        "Formats",
        help: "Word et LibreOffice ouvrent les deux.",
        .severalOf(Questionnaire.formats.map { Choice($0.name, $0.title) })
      )
    )
    if services.paths.haveFolders {
      fields.append(
        Field(Key.folder, "Dossier", help: "Le dossier où le document est écrit.", .line)
      )
    }
    return Form(
      format: "envoi",
      formatVersion: 1,
      title: title,
      steps: [
        Step(
          id: "envoi",
          number: nil,
          title: title,
          shortTitle: "Envoyer",
          help: "Un document à faire remplir, et où il est écrit.",
          .fields(fields)
        )
      ]
    )
  }

  /// The step whose rows have pages of their own, with the titles of the rows.
  static func list(in session: Session) -> (step: Step, titles: [String])? {
    for step in session.form.steps {
      guard case .rows(let field, let group) = step.content else { continue }
      let rows = session.book.answers.rows(at: .root + field.key)
      return (step, rows.enumerated().map { group.title(of: $1, at: $0) })
    }
    return nil
  }
}
