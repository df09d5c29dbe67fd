package import FormModel
package import JSONText

/// Nested JSON: a draft’s file with the members that an export adds.
package struct JSONFormat: ExportFormat {
  package let name = "json"
  package let title = "données (JSON)"
  package let word = "JSON"

  package init() {}

  package func purpose(of form: Form) -> String { form.introduction.recipient?.name ?? title }

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
    let source = source.asEdited(edition)
    var document = FlatJSON()
    let answers = document.add(.object(source.answers.root))
    var notes = PublicationNotes()
    let export = add(source, answers, to: &document, edition, notes: &notes)
    return document.object(export) ?? [:]
  }

  /// Appends the export object of a canevas, whose answers are at `answers` in `document`, and
  /// returns it. The answers of `source` are used for the codes only.
  package static func add(
    _ source: ExportSource,
    _ answers: FlatJSON.Node,
    to document: inout FlatJSON,
    _ edition: Edition,
    keepsEmptyRows: Bool = false,
    notes: inout PublicationNotes
  ) -> FlatJSON.Node {
    let export = document.open(.object)
    let head: [JSON] = [
      .string(source.form.format), .number(source.form.formatVersion), .string(source.id),
      .string(source.etat(in: edition)), .number(source.version), .string(source.creeLe),
      .string(source.modifieLe),
    ]
    for (key, value) in zip(Self.headKeys, head) { document.add(value, key) }
    _ = Publication.add(
      answers,
      to: &document,
      source.form,
      edition,
      key: answersKey,
      keepsEmptyRows: keepsEmptyRows,
      notes: &notes
    )
    document.add(.string(edition.rawValue), editionKey)
    document.add(.string(License.identifier), licenceKey)
    if let codes = source.referentiel {
      document.add(.string(codes), JSONKey(ExportKey.referentiel))
    }
    // Other members have unique keys, so only compare them with the export’s own.
    let own = document.inside(export)
    for member in source.other(in: edition).members {
      let key = JSONKey(member.key)
      if !document.hasMember(key, in: own) { document.add(member.value, key) }
    }
    document.close(export)
    document.replaceControls(from: export)
    return export
  }

  package static let answersKey: JSONKey = "reponses"

  /// The members that an export adds to a draft’s file.
  package static let exportKeys = ExportKey.all

  private static let editionKey = JSONKey(ExportKey.edition)
  private static let licenceKey = JSONKey(ExportKey.licence)

  /// The members before the answers.
  private static let headKeys: [JSONKey] = [
    "format", "format_version", "id", JSONKey(ExportKey.state), "version", "cree_le", "modifie_le",
  ]
}

/// The keys that an export adds to those of a draft.
package enum ExportKey {
  package static let state = "etat"
  static let edition = "export"
  static let licence = "licence"
  static let referentiel = "referentiel"
  static let all = [edition, licence, referentiel]
  /// Why finalised versions were reopened. A draft has the same key.
  static let reopenings = "reouvertures"
  /// What people noted for each other in a draft: in no export that is not asked to have it.
  static let remarks = "remarques"
}
