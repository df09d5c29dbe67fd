internal import Drafts
internal import Exports
internal import Filling

extension ExportOrder {
  /// Writes the files and says which; where one is there already, the person is asked first.
  func carryOut(replacing: Bool, _ desk: inout Desk) -> Transition {
    do throws(ExportWriteError) {
      let written = try write(replacing: replacing, in: desk.services)
      return .replace(ExportedView(self, written, desk))
    } catch {
      guard case .exists(let path) = error else {
        desk.say(error)
        return .stay
      }
      return .push(conflict(at: path))
    }
  }

  private func conflict(at path: String) -> ChoiceView {
    ChoiceView(
      "Remplacer ?",
      ["\(path) existe déjà."],
      [
        .init("Ne rien écrire", "Pour choisir un autre dossier.") { _ in .pop },
        .init("Remplacer", "Les fichiers de ce canevas, à cette date, dans ce dossier.") { desk in
          carryOut(replacing: true, &desk)
        },
      ]
    )
  }
}
