/// Why a text is not JSON that the program accepts, and where.
package struct JSONError: Error, Equatable, Sendable, CustomStringConvertible {
  package enum Reason: Equatable, Sendable {
    case empty
    case endOfText
    case unexpected(Character)
    case badEscape
    case badNumber
    case controlInString
    case notUTF8
    case duplicateKey(String)
    case tooDeep(limit: Int)
    case tooManyValues(limit: Int)
    case textAfterEnd
  }

  package let reason: Reason
  /// 1-based.
  package let line: Int
  /// 1-based, in UTF-8 bytes.
  package let column: Int

  package var description: String {
    reason == .empty ? sentence : "ligne \(line), colonne \(column)\u{A0}: \(sentence)"
  }

  private var sentence: String {
    switch reason {
    case .empty: "le fichier est vide"
    case .endOfText: "le fichier s’arrête avant la fin"
    case .unexpected(let character): "«\u{A0}\(character)\u{A0}» n’est pas attendu ici"
    case .badEscape: "une séquence «\u{A0}\\\u{A0}» n’est pas valable"
    case .badNumber: "un nombre est mal écrit"
    case .controlInString: "un caractère de contrôle est dans un texte"
    case .notUTF8: "le texte n’est pas en UTF-8"
    case .duplicateKey(let key): "la clé «\u{A0}\(key)\u{A0}» est là deux fois"
    case .tooDeep(let limit): "plus de \(limit) niveaux sont imbriqués"
    case .tooManyValues(let limit): "plus de \(limit) valeurs, c’est trop"
    case .textAfterEnd: "du texte suit la fin du document"
    }
  }
}
