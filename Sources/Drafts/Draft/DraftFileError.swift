package import Files
package import JSONText

/// Why a file cannot be read as a draft, and where.
package enum DraftFileError: Error, Equatable, Sendable {
  case disk(DiskError)
  case notJSON(JSONError)
  /// The file is JSON, but not an object with this form’s `format`.
  case otherFormat
  case missing(key: String)
  case wrongType(key: String, expected: Expected)
  /// The file name has characters that cannot be displayed.
  case badName

  /// What a member of the file has to be.
  package enum Expected: Sendable {
    /// A date and a time (ISO 8601).
    case moment
    /// A number from 0.
    case natural
    /// A number from 1.
    case positive
    case text, object
  }
}

extension DraftFileError: CustomStringConvertible {
  /// A full sentence about the file, which the caller names.
  package var description: String {
    switch self {
    case .disk(let error): error.description
    case .notJSON(let error):
      error.reason == .empty
        ? "Le fichier est vide." : "Le fichier est abîmé, \(error.description.shown)."
    case .otherFormat:
      "Ce n’est pas un canevas\u{A0}: la clé \(quoted("format")) n’y est pas, ou en nomme un autre."
    case .missing(let key): "La clé \(quoted(key)) manque."
    case .wrongType(let key, let expected): "La clé \(quoted(key)) devrait être \(expected.noun)."
    case .badName: "Le nom du fichier contient des caractères qui ne peuvent pas être affichés."
    }
  }
}

extension DraftFileError.Expected {
  fileprivate var noun: String {
    switch self {
    case .moment: "une date et une heure"
    case .natural: "un nombre à partir de 0"
    case .positive: "un nombre à partir de 1"
    case .text: "un texte"
    case .object: "un objet"
    }
  }
}
