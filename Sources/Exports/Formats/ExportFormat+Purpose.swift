package import FormModel

extension ExportFormat {
  /// The typical use of the format for canevas of `form`, or else its title.
  package func purpose(of form: Form) -> String {
    switch name {
    case "html": "imprimer, lire, publier"
    case "odt": "la délibération"
    case "docx": "un service qui a Word"
    case "json": form.introduction.recipient?.name ?? title
    case "csv": "data.gouv.fr"
    case "xlsx": "un tableur"
    case "md": "un site, un wiki"
    case "txt": "un courriel"
    default: title
    }
  }
}
