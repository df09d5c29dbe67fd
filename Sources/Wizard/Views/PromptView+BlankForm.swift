internal import Exports
internal import Filling

extension PromptView {
  /// Asks where the empty form goes, and writes it to be printed and to be filled in an office program.
  static func blankForm(_ services: Services) -> PromptView {
    PromptView(
      "Formulaire vierge",
      [
        "Toutes les questions, avec leur aide et de la place pour écrire : une page web à imprimer, et un document à remplir dans Word ou LibreOffice, que « Importer » reprend.",
        "Dans quel dossier ?",
      ],
      initial: services.exportFolder
    ) { folder, desk in
      write(into: desk.services.expanded(folder), replacing: false, &desk)
    }
  }

  private static func write(
    into folder: String,
    replacing: Bool,
    _ desk: inout Desk
  ) -> Transition {
    let form = desk.services.form
    let page = BlankForm.file(of: form, format: HTMLFormat().name)
    let questionnaire = Questionnaire(blank: form)
    let documents = Questionnaire.formats.compactMap { questionnaire.file(format: $0.name) }
    let files = (page.map { [$0] } ?? []) + documents
    do throws(ExportWriteError) {
      let paths = try desk.services.writer.write(files, into: folder, replacing: replacing)
      return .replace(
        ChoiceView(
          "Formulaire écrit",
          paths,
          [.init("Revenir à la liste") { _ in .closeAll }]
        )
      )
    } catch {
      guard case .exists(let path) = error else {
        desk.say(error)
        return .stay
      }
      return .push(
        ChoiceView.replacing(path, by: "Le formulaire vierge, dans ce dossier.") { desk in
          write(into: folder, replacing: true, &desk)
        }
      )
    }
  }
}
