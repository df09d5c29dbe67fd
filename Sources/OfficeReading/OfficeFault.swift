package import Archives
internal import FormModel

/// Why a part of a workbook or document cannot be read.
package enum OfficeFault: Error, Equatable, Sendable {
  case archive(ArchiveFault)
  case xml(part: String, XMLFault)
  /// A required part is missing.
  case noPart(String)
}

extension OfficeFault: CustomStringConvertible {
  package var description: String { sentence.withFrenchSpaces }

  private var sentence: String {
    switch self {
    case .archive(let fault): fault.description
    case .xml(let part, let fault): "\(fault.description) (partie « \(part.excerpt) »)"
    case .noPart(let part):
      "Le fichier est incomplet : « \(part.excerpt) » y manque. Enregistrez-le de nouveau."
    }
  }
}
