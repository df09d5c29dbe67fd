internal import FormModel

/// Why a folder is not a CSV package that can be imported.
package enum CSVError: Error, Equatable, CustomStringConvertible {
  case damagedText(table: String)
  case openQuote(table: String, line: Int)
  case noTable(String)
  case noColumn(String, table: String)
  case columnTwice(String, table: String)
  case tooManyCells(table: String, line: Int)
  case rowTwice(table: String, line: Int, other: Int)
  case orphan(table: String, line: Int)
  case unreadable(table: String, line: Int)

  package var description: String { sentence(in: .csvFiles) }

  /// The message for tables stored elsewhere.
  package func sentence(in home: TableHome) -> String { words(home).withFrenchSpaces }

  private func words(_ home: TableHome) -> String {
    switch self {
    case .damagedText(let table):
      "Le texte de \(home.name(table)) est abîmé : il n’est tout entier dans aucun encodage. Enregistrez-le de nouveau en UTF-8."
    case .openQuote(let table, let line):
      "Le guillemet ouvert à la ligne \(line) de \(home.name(table)) n’est pas refermé. Corrigez-le dans le fichier."
    case .noTable(let name):
      home == .csvFiles
        ? "Le fichier \(name).csv manque. Un export CSV s’importe avec tous ses fichiers."
        : "La feuille « \(name) » manque, ou n’a plus la ligne de ses clés. Un classeur s’importe avec toutes ses feuilles."
    case .noColumn(let name, let table):
      "La colonne « \(name) » manque dans \(home.name(table)). Remettez-la, même vide."
    case .columnTwice(let name, let table):
      "La colonne « \(name) » est deux fois dans \(home.name(table)), avec des valeurs différentes. Gardez-en une."
    case .tooManyCells(let table, let line):
      "La ligne \(line) de \(home.name(table)) a plus de cellules que de colonnes : un texte n’est sans doute pas entre guillemets. Corrigez-la."
    case .rowTwice(let table, let line, let other):
      "Les lignes \(line) et \(other) de \(home.name(table)) ont les mêmes clés et ne disent pas la même chose. Gardez-en une."
    case .orphan(let table, let line):
      "La ligne \(line) de \(home.name(table)) ne se rattache à aucune autre. Vérifiez ses clés."
    case .unreadable(let table, let line):
      "La colonne « autres » n’est pas un objet JSON, ligne \(line) de \(home.name(table)). Remettez-y ce que l’export contenait."
    }
  }
}
