/// Why a document is not read completely.
package enum XMLError: Error, Equatable, Sendable {
  /// The position of the first error.
  case malformed(line: Int, column: Int)
  /// A document type can declare entities that expand without bounds or that refer to files.
  case documentType
  case tooDeep
  case tooLarge
}

extension XMLError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .malformed(let line, let column):
      "Son XML est abîmé (ligne \(line), colonne \(column)). Enregistrez-le de nouveau."
    case .documentType:
      "Son XML définit des entités, ce qu’aucun tableur ni traitement de texte ne fait\u{A0}: il n’est pas lu."
    case .tooDeep: "Son XML est imbriqué trop profondément\u{A0}: il n’est pas lu."
    case .tooLarge: "Son XML est trop grand pour être lu."
    }
  }
}
