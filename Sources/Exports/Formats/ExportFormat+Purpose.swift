extension ExportFormat {
  /// What a person takes the format for; its title where that says it.
  package var purpose: String {
    switch name {
    case "html": "imprimer, lire, publier"
    case "odt", "docx": "la délibération, dans un traitement de texte"
    case "json": "Les Interconnectés, ou un autre canevas"
    case "csv": "data.gouv.fr : des tables et leur schéma"
    case "xlsx": "un tableur, des collègues"
    case "md": "un site, un wiki"
    case "txt": "un courriel, un lecteur d’écran"
    default: title
    }
  }
}
