internal import UseCases
internal import FormModel

extension PromptView {
  /// Asks for a table file, then shows the question assigned to each column before adding rows.
  static func importingRows(
    into list: FormList,
    _ rows: [Int],
    of form: Form,
    _ services: Services
  ) -> PromptView {
    PromptView(
      "Importer des lignes",
      [
        "Un tableau : xlsx, ods, csv ou tsv. Ses lignes iront dans « \(list.field.label) » ; \(services.paths.hint).",
        "Quel fichier ?",
      ],
      offers: services.exchangedFiles
    ) { path, desk in
      do {
        let found = try desk.services.table(typed: path, for: list)
        return .replace(
          RowsSheet(
            found.table,
            in: rows,
            of: form,
            title: "Lignes de \(found.name.oneLine)",
            guesses: found.guesses
          )
        )
      } catch {
        desk.say(error)
        return .stay
      }
    }
  }
}
