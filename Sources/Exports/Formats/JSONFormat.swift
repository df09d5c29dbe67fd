internal import FormModel
package import JSONText

/// The nested JSON: a draft's file, with what an export adds.
package struct JSONFormat: ExportFormat {
  package let name = "json"

  package init() {}

  package func files(of source: ExportSource, _ edition: Edition) -> [ExportFile] {
    let object = Self.object(of: source, edition)
    return [
      ExportFile(
        path: source.baseName(edition) + ".json",
        bytes: JSONWriter.pretty(.object(object))
      )
    ]
  }

  package static func object(of source: ExportSource, _ edition: Edition) -> JSONObject {
    var object: JSONObject = [
      "format": .string(source.form.format),
      "format_version": .number(source.form.formatVersion),
      "id": .string(source.id),
      "etat": .string(source.etat),
      "version": .number(source.version),
      "cree_le": .string(source.creeLe),
      "modifie_le": .string(source.modifieLe),
      "reponses": .object(Publication.answers(of: source, edition)),
      ExportKey.edition: .string(edition.rawValue),
      ExportKey.licence: .string(License.identifier),
    ]
    if let codes = source.referentiel { object[ExportKey.referentiel] = .string(codes) }
    object.members += source.other.members.filter { object[$0.key] == nil }
    return object
  }
}

/// What an export's file has beside a draft's.
enum ExportKey {
  static let edition = "export"
  static let licence = "licence"
  static let referentiel = "referentiel"
  static let all = [edition, licence, referentiel]
}
