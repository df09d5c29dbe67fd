extension ExportFormat {
  /// The name shown to users.
  package var title: String {
    switch name {
    case "json": "données (JSON)"
    case "csv": "tables (CSV)"
    case "xlsx": "classeur Excel (XLSX)"
    case "md": "Markdown"
    case "txt": "texte seul"
    case "html": "page web (HTML)"
    case "odt": "document (ODT)"
    case "docx": "document Word (DOCX)"
    default: name
    }
  }
}
