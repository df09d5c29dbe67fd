package import JSONText

/// A column that is not a question: a key, or metadata of the file.
package struct FileColumn: Sendable {
  package let name: String
  private let type: String
  package let json: JSON

  package init(
    _ name: String,
    _ title: String,
    _ description: String,
    _ type: String,
    _ example: JSON,
    _ constraints: JSONObject = ["required": .bool(true)]
  ) {
    (self.name, self.type) = (name, type)
    json = .object([
      "name": .string(name),
      "title": .string(title),
      "description": .string(description),
      "type": .string(type),
      "format": "default",
      "example": example,
      "constraints": .object(constraints),
    ])
  }

  /// The type in Table Schema.
  static func type(of name: String) -> String? { all.first { $0.name == name }?.type }

  static let exampleID: JSON = "6f1d2c1e-8a57-4a0e-9b52-3d2f0f6f7c11"

  /// The metadata of a file.
  static let all = [
    FileColumn("id", "Identifiant", "Le même dans toutes les versions.", "string", exampleID),
    FileColumn(
      "format_version",
      "Version du format",
      "Augmente quand les colonnes changent.",
      "integer",
      .number(1)
    ),
    FileColumn(
      "etat",
      "État",
      "brouillon\u{A0}: version de travail\u{A0}; finalise\u{A0}: version figée.",
      "string",
      "finalise",
      ["required": .bool(true), "enum": .array(["brouillon", "finalise"])]
    ),
    FileColumn(
      "version",
      "Version",
      "Nombre de finalisations\u{A0}; la plus haute remplace les autres.",
      "integer",
      .number(1),
      ["required": .bool(true), "minimum": .number(0)]
    ),
    FileColumn(
      "cree_le",
      "Créé le",
      "Date et heure de création, en UTC.",
      "datetime",
      "2024-09-18T10:42:00Z",
      [:]
    ),
    FileColumn(
      "modifie_le",
      "Modifié le",
      "Date et heure du dernier changement, en UTC.",
      "datetime",
      "2025-03-14T16:42:10Z",
      [:]
    ),
    FileColumn(
      ExportKey.edition,
      "Export",
      "public\u{A0}: sans les réponses que le canevas ne publie pas\u{A0}; complet\u{A0}: avec toutes les réponses.",
      "string",
      "public",
      [
        "required": .bool(true),
        "enum": .array(Edition.allCases.map { .string($0.rawValue) }),
      ]
    ),
    FileColumn(
      ExportKey.licence,
      "Licence",
      "Identifiant SPDX de la licence.",
      "string",
      .string(License.identifier)
    ),
    FileColumn(
      ExportKey.referentiel,
      "Référentiel",
      "Source et millésime des codes officiels.",
      "string",
      "Insee, code officiel géographique 2025",
      [:]
    ),
  ]

  static let rest = FileColumn(
    TableNode.restColumn,
    "Autres valeurs",
    "Ce qui n’a pas de colonne, en JSON\u{A0}: les réponses qui n’ont pas pu être lues, telles "
      + "qu’elles ont été saisies (illisibles), et les clés que le programme ne connaît pas.",
    "object",
    .string("{\"illisibles\":{\"date_fin\":\"31/02/2025\"}}"),
    [:]
  )
}
