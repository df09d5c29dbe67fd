package import Archives
internal import FormModel

/// Why a part of a workbook or document cannot be read.
package enum OfficeFileError: Error, Equatable, Sendable {
  case archive(ArchiveError)
  case xml(part: String, XMLError)
  /// A required part is missing.
  case noPart(String)
}

extension OfficeFileError: CustomStringConvertible {
  package var description: String { sentence.withFrenchSpaces }

  private var sentence: String {
    switch self {
    case .archive(let error): error.description
    case .xml(let part, let error): "\(error.description) (partie « \(part.excerpt) »)"
    case .noPart(let part):
      "Le fichier est incomplet : « \(part.excerpt) » y manque. Enregistrez-le de nouveau."
    }
  }
}
