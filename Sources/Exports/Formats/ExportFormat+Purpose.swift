extension ExportFormat {
  /// The typical use of the format, or else its title.
  package var purpose: String {
    switch name {
    case "html": "imprimer, lire, publier"
    case "odt": "la délibération"
    case "docx": "un service qui a Word"
    case "json": "Les Interconnectés"
    case "csv": "data.gouv.fr"
    case "xlsx": "un tableur"
    case "md": "un site, un wiki"
    case "txt": "un courriel"
    default: title
    }
  }
}
