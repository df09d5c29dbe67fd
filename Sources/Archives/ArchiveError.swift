package import Files

/// Why an archive, or a file in it, cannot be read.
package enum ArchiveError: Error, Equatable, Sendable {
  /// Damaged or cut off.
  case damaged
  case damagedEntry
  case encrypted
  case link
  /// The number of the method, as ZIP has them.
  case unknownCompression(Int)
  case overlappingEntries
  /// Unpacked it would take more than a multiple of its own size.
  case tooLarge
  /// The file is larger than the caller takes.
  case entryTooLarge
  /// The compressed data has more blocks than a compressor writes.
  case tooManyBlocks
  case disk(DiskError)
}

extension ArchiveError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .damaged: "L’archive est abîmée ou incomplète. Demandez-la de nouveau."
    case .damagedEntry: "Ce fichier est abîmé dans l’archive. Demandez-la de nouveau."
    case .encrypted: "L’archive est protégée par un mot de passe. Demandez-la sans mot de passe."
    case .link: "C’est un lien symbolique, qui n’est pas suivi. Donnez le fichier lui-même."
    case .unknownCompression(let method):
      "La compression n°\u{A0}\(method) de l’archive n’est pas prise en charge. Refaites l’archive en ZIP ordinaire."
    case .overlappingEntries:
      "Des fichiers de l’archive se recouvrent\u{A0}: elle est abîmée, ou faite pour nuire. Demandez-la de nouveau."
    case .tooLarge:
      "L’archive prendrait une place démesurée une fois décompressée. Demandez les fichiers eux-mêmes."
    case .entryTooLarge: "Un fichier de l’archive est trop grand pour être lu."
    case .tooManyBlocks:
      "Ce fichier de l’archive est compressé d’une façon anormale, qui prendrait trop de temps. Demandez le fichier lui-même."
    case .disk(let error): error.description
    }
  }
}
