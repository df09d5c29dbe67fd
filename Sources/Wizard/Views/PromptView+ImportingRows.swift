internal import Filling
internal import FormModel

extension PromptView {
  /// Asks for a table, and shows what its columns were taken for before its lines become rows.
  static func importingRows(into list: FormList, _ rows: [Int], of form: Form) -> PromptView {
    PromptView(
      "Importer des lignes",
      [
        "Un tableau : xlsx, ods, csv ou tsv. Ses lignes iront dans « \(list.field.label) » ; « ~ » est votre dossier personnel.",
        "Quel fichier ?",
      ]
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
