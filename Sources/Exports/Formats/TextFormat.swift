package import FormModel
internal import TextWidth

/// Plain text as in `relire`.
package struct TextFormat: ExportFormat {
  package let name = "txt"
  package let title = "texte seul"
  package let word = "texte"

  package init() {}

  package func purpose(of form: Form) -> String { "un courriel" }

  package func files(of source: ExportSource, _ edition: Edition) -> [ExportFile] {
    let document = Document(of: source, for: .publication(edition))
    return [ExportFile(path: source.baseName(edition) + ".txt", text: Self.text(of: document))]
  }

  /// The document with lines of at most `width` cells, each ended by `\n`.
  package static func text(of document: Document, width: Int? = 80) -> String {
    var text = ""
    var last: DocumentLine?
    func underline(before next: DocumentLine.Role) {
      guard let last, last.role != next, let stroke = last.role.stroke else { return }
      text += String(repeating: stroke, count: CellWidth.width(of: last.text)) + "\n"
    }
    DocumentText.each(document, width: width) { line in
      underline(before: line.role)
      text += line.text + "\n"
      last = line
    }
    underline(before: .blank)
    return text
  }
}

extension DocumentLine.Role {
  /// The underline of titles and section headings.
  fileprivate var stroke: String? {
    switch self {
    case .title, .heading(level: 2): "="
    case .heading(level: 3): "-"
    case .heading, .subject, .fact, .label, .answer, .unanswered, .blank: nil
    }
  }
}
