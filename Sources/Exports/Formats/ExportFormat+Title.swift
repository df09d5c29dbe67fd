extension ExportFormat {
  /// As a person chooses it.
  package var title: String {
    switch name {
    case "json": "JSON, pour les données"
    case "csv": "CSV, pour les outils de données"
    case "xlsx": "classeur Excel (XLSX)"
    case "md": "Markdown"
    case "txt": "texte seul"
    case "html": "page web (HTML)"
    case "odt": "document (ODT)"
    default: name
    }
  }
}
