internal import Exports
internal import UseCases

extension PromptView {
  /// Asks for a destination and writes the empty form, for printing and for office programs. Does
  /// not ask if there is one destination only.
  static func blankForm(_ desk: inout Desk) -> Transition {
    let paths = desk.services.paths
    guard paths.haveFolders else { return write(into: paths.folder, replacing: false, &desk) }
    return .push(asking(paths))
  }

  static func asking(_ paths: TypedPaths) -> PromptView {
    PromptView(
      "Formulaire vierge",
      [
        "Toutes les questions, avec leur aide et de la place pour écrire : une page web à imprimer, et un document à remplir dans Word ou LibreOffice, que « Importer » reprend.",
        "Dans quel dossier ?",
      ],
      initial: paths.folder
    ) { folder, desk in
      do {
        return write(into: try paths.path(typed: folder), replacing: false, &desk)
      } catch {
        desk.say(error)
        return .stay
      }
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
    let files = ([page] + Questionnaire.formats.map { questionnaire.file(format: $0.name) })
      .compactMap(\.self)
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
