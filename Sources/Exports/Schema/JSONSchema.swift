package import FormModel
package import JSONText

/// The JSON Schema (2020-12) of an export, generated from the form.
///
/// It accepts exports of unfinished canevas. What the form requires for finalising is required of
/// files that are marked as finalised.
package enum JSONSchema {
  package static func schema(of form: Form) -> JSONObject {
    [
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": .string("urn:\(form.format):\(form.formatVersion)"),
      "title": .string(form.title),
      "description": "Export d’un canevas, public ou complet. Ce qui est sans réponse est absent.",
      "type": "object",
      "required": .array(required),
      "properties": .object(properties(of: form)),
      "if": .object(["properties": .object(["etat": .object(["const": "finalise"])])]),
      "then": .object([
        "properties": .object(["reponses": .object(Requirements.of(form.rootFields))])
      ]),
      "$defs": .object([Publication.unreadableKey: .object(unreadable)]),
    ]
  }

  private static let required: [JSON] = [
    "format", "format_version", "id", "etat", "version", "cree_le", "modifie_le", "reponses",
    .string(ExportKey.edition), .string(ExportKey.licence),
  ]

  /// The allowed form versions; a canevas without compléments has a lower one.
  private static func versions(of form: Form) -> JSONObject {
    form.formatVersion == 1
      ? ["const": .number(1)]
      : ["enum": .array((1...form.formatVersion).map { .number($0) })]
  }

  private static func properties(of form: Form) -> JSONObject {
    var properties: JSONObject = [
      "format": .object(["const": .string(form.format)]),
      "format_version": .object(versions(of: form)),
      "id": text("Identifiant", "Le même dans toutes les versions."),
      "etat": choice("État", ["brouillon": "version de travail", "finalise": "version figée"]),
      "version": .object([
        "title": "Version",
        "description": "Nombre de finalisations\u{A0}; la plus haute remplace les autres.",
        "type": "integer",
        "minimum": .number(0),
      ]),
      "cree_le": moment("Date et heure de création"),
      "modifie_le": moment("Date et heure du dernier changement"),
    ]
    properties["reponses"] = .object(FieldSchema.object(form.rootFields))
    properties[ExportKey.edition] = choice(
      "Export",
      [
        Edition.open.rawValue: "sans les réponses que le canevas ne publie pas",
        Edition.complete.rawValue: "avec toutes les réponses",
      ]
    )
    properties[ExportKey.licence] = .object([
      "title": "Licence",
      "const": .string(License.identifier),
    ])
    properties[ExportKey.referentiel] = text("Référentiel", "Source et millésime des codes.")
    return properties
  }

  private static func text(_ title: String, _ description: String) -> JSON {
    .object([
      "title": .string(title),
      "description": .string(description),
      "type": "string",
      "minLength": .number(1),
    ])
  }

  private static func moment(_ title: String) -> JSON {
    .object([
      "title": .string(title),
      "type": "string",
      "format": "date-time",
      "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T",
    ])
  }

  private static func choice(_ title: String, _ words: KeyValuePairs<String, String>) -> JSON {
    .object([
      "title": .string(title),
      "oneOf": .array(
        words.map { .object(["const": .string($0.key), "title": .string($0.value)]) }
      ),
    ])
  }

  private static let unreadable: JSONObject = [
    "title": "Réponses illisibles",
    "description": .string(
      "Les réponses qui n’ont pas pu être lues (31/02/2025 pour une date), telles qu’elles ont été "
        + "saisies, sous la clé de leur question. Une version finalisée n’en a pas."
    ),
    "type": "object",
    "minProperties": .number(1),
  ]
}
