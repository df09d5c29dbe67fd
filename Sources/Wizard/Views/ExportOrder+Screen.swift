internal import Drafts
internal import Exports
internal import UseCases
internal import FormModel

extension ExportOrder {
  /// Writes the files and shows the result. If a file exists, asks before replacing it.
  func carryOut(replacing: Bool, _ desk: inout Desk) -> Transition {
    do throws(ExportWriteError) {
      let written = try write(replacing: replacing, in: desk.services)
      return .replace(ExportedView(self, written, desk))
    } catch {
      guard case .exists(let path) = error else {
        desk.say(error)
        return .stay
      }
      return .push(
        ChoiceView.replacing(
          path,
          by: "Les fichiers de ce canevas, à cette date, dans ce dossier."
        ) { carryOut(replacing: true, &$0) }
      )
    }
  }
}

extension ChoiceView {
  /// Asks whether to replace existing files.
  static func replacing(
    _ path: String,
    by files: String,
    act: @escaping (inout Desk) -> Transition
  ) -> ChoiceView {
    ChoiceView(
      "Remplacer ?".withFrenchSpaces,
      ["\(path) existe déjà."],
      [
        .init("Ne rien écrire", "Pour choisir un autre dossier.") { _ in .pop },
        .init("Remplacer", files, act: act),
      ]
    )
  }
}
