internal import FormModel

/// Why a document cannot be read.
package enum TextDocumentError: Error, Equatable, Sendable {
  case parts(OfficeFileError)
  /// More than `TextDocumentBuilder.most` paragraphs, cells and runs.
  case tooMuch
  /// The document contains macros.
  case macros
  case neither
}

extension TextDocumentError: CustomStringConvertible {
  package var description: String { sentence.withFrenchSpaces }

  private var sentence: String {
    switch self {
    case .parts(let error): error.description
    case .tooMuch:
      "Le document a plus de \(TextDocumentBuilder.most) paragraphes, cellules et morceaux de texte : il n’est pas lu. Gardez-y le seul canevas."
    case .macros:
      "Le document contient des macros : il n’est pas lu. Enregistrez-le en ODT ou en DOCX sans macros."
    case .neither:
      "Ce n’est ni un document Word (DOCX) ni un document LibreOffice (ODT). Enregistrez-le dans l’un des deux."
    }
  }
}
