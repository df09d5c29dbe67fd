internal import TextFolding

/// Advice for file types that canevas does not write.
enum FormatAdvice {
  /// A sentence; `nil` for an unknown name.
  static func sentence(for name: String) -> String? {
    switch name.folded {
    case "pdf":
      "Pour un PDF, écrivez le HTML (--format html), ouvrez-le dans un navigateur, puis Ctrl-P et « Enregistrer au format PDF » ; ou écrivez l’ODT (--format odt) et exportez-le en PDF depuis LibreOffice."
    case "doc", "rtf":
      "Pour Word, écrivez le DOCX (--format docx), que Word depuis 2007 et LibreOffice ouvrent et modifient."
    case "xls", "ods", "calc", "tsv":
      "Pour un tableur, écrivez le classeur (--format xlsx), qu’Excel et LibreOffice ouvrent et modifient ; ou le CSV (--format csv), une table par fichier."
    default: nil
    }
  }

  /// Other names of existing formats.
  static let meant = [
    "markdown": "md", "texte": "txt", "text": "txt", "page": "html", "web": "html",
    "libreoffice": "odt", "opendocument": "odt", "word": "docx", "excel": "xlsx", "tableur": "xlsx",
    "classeur": "xlsx",
  ]
}
