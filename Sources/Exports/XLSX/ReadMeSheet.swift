internal import FormModel

/// The first sheet, which describes the workbook and its columns.
struct ReadMeSheet {
  static let name = "Lisez-moi"

  let title: String
  let facts: [TablesWorkbook.Fact]
  let tables: [WorkbookTable]
  let overflows: [TablesWorkbook.Overflow]

  func put(into sheet: WorkbookFile.Sheet, _ file: WorkbookFile, hasLongTexts: Bool) {
    for (column, width) in Self.widths.enumerated() {
      file.setColumn(column, sheet, width: width, .wrapped)
    }
    file.put(title, 0, 0, sheet, .title)
    var row = 2
    for fact in facts + Self.advice(hasLongTexts) + overflows.map(Self.fact) {
      file.put(fact.label, row, 0, sheet, .heading)
      file.put(fact.value.printableLine.withFrenchSpaces, row, 1, sheet, .plain)
      row += 1
    }
    row += 1
    for (column, heading) in ["Feuille", "Colonne", "Clé", "Ce qu’elle contient"].enumerated() {
      file.put(heading, row, column, sheet, .heading)
    }
    for table in tables {
      for column in table.columns {
        row += 1
        file.put(table.name, row, 0, sheet, .plain)
        file.put(column.title.printableLine, row, 1, sheet, .wrapped)
        file.put(column.key, row, 2, sheet, .key)
        let help = CellText(column.help).text
        file.put(help, row, 3, sheet, .wrapped)
        // Set the height, since not every program computes it and the sheet is not edited.
        let lines = zip([column.title, help], [Self.widths[1], Self.widths[3]]).map { text, width in
          text.unicodeScalars.count / (width - 4) + 1
        }
        file.setLines(lines.max() ?? 1, row, sheet)
      }
    }
    file.setPage(sheet)
  }

  private static let widths = [22, 46, 26, 90]

  private static func advice(_ hasLongTexts: Bool) -> [TablesWorkbook.Fact] {
    [
      (
        "Comment le lire",
        "Une feuille par table. La première ligne dit ce que la colonne contient, la deuxième sa clé, la même dans tous les formats ; les réponses commencent à la troisième."
      ),
      (
        "Le modifier",
        "Les choix se font dans des listes (feuille « \(Offerings.name) »). Gardez la ligne des clés, et les colonnes grises qui lient les feuilles entre elles."
      ),
    ]
      + (hasLongTexts
        ? [
          (
            "Textes longs",
            "Une cellule contient \(WorkbookFile.longestText.inFrench) caractères au plus : les textes plus longs sont entiers dans la feuille « \(LongTexts.name) »."
          )
        ] : [])
  }

  private static func fact(_ overflow: TablesWorkbook.Overflow) -> TablesWorkbook.Fact {
    (
      "Incomplet",
      "Une feuille contient \(WorkbookFile.mostRows.inFrench) lignes au plus : \(overflow.rows == 1 ? "une ligne" : "\(overflow.rows.inFrench) lignes") de la table \(overflow.table) \(overflow.rows == 1 ? "n’y est" : "n’y sont") pas. Le CSV les a toutes."
    )
  }
}
