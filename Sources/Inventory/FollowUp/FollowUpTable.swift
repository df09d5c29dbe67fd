internal import Drafts
internal import Exports
internal import FormModel
internal import JSONText

/// A table of the inventory in addition to those of the form.
struct SideTable {
  let name: String
  let title: String
  let help: String
  private(set) var columns: [FileColumn]
  /// May be made one at a time, where there are too many to hold.
  private var rows: AnySequence<[String]>
  var primaryKey: [String] = []
  /// The table to whose columns those of the primary key refer.
  var reference: (table: String, keys: [String])?

  init(
    name: String,
    title: String,
    help: String,
    columns: [FileColumn],
    rows: some Sequence<[String]>,
    primaryKey: [String] = []
  ) {
    (self.name, self.title, self.help, self.columns) = (name, title, help, columns)
    self.rows = AnySequence(rows)
    self.primaryKey = primaryKey
  }

  /// The names of all side tables, in the order in which they are written.
  static let names = [
    FollowUpTable.name, ReplacedTable.name, DuplicateTable.name, FindingTable.name,
    RejectTable.name, RemarkTable.name, SimilarTable.name, TermTable.name,
  ]

  /// With the producer behind the canevas, where the rows have one. `cells` gives those of a
  /// canevas; `nil` if it is not known.
  func naming(_ form: Form, _ cells: @escaping (_ id: String) -> [String]?) -> SideTable {
    guard let place = columns.firstIndex(where: { $0.name == FollowUpTable.id.name }) else {
      return self
    }
    var table = self
    table.columns.insert(contentsOf: ProducerCells.columns(of: form), at: place + 1)
    let unknown = ProducerCells.names.map { _ in "" }
    table.rows = AnySequence(
      rows.lazy.map { row in
        row.prefix(place + 1) + (cells(row[place]) ?? unknown) + row.dropFirst(place + 1)
      }
    )
    return table
  }

  var bytes: [UInt8] {
    // Names of files and keys may have controls in them, which many programs refuse.
    var bytes = CSVText.text(of: [columns.map(\.name)])
    for row in rows { CSVText.append(row.map(\.withoutControls.formulaSafe), to: &bytes) }
    return bytes
  }

  var table: DataPackage.Table {
    var schema: JSONObject = [
      "fields": .array(columns.map(\.json)), "missingValues": .array([""]),
    ]
    if !primaryKey.isEmpty { schema["primaryKey"] = .array(primaryKey.map { .string($0) }) }
    if let reference {
      schema["foreignKeys"] = .array([
        .object([
          "fields": .array(primaryKey.map { .string($0) }),
          "reference": .object([
            "resource": .string(reference.table),
            "fields": .array(reference.keys.map { .string($0) }),
          ]),
        ])
      ])
    }
    return DataPackage.Table(name: name, title: title, help: help, schema: schema)
  }
}

/// One row per canevas: its origin, and its changes since an earlier inventory.
enum FollowUpTable {
  static let name = "suivi"
  static let fileName = name + ".csv"

  static func table(_ entries: [Pool.Entry], _ followUp: FollowUp) -> SideTable {
    let here = entries.map { entry in
      let facts = entry.newest.facts
      return [
        facts.id, followUp.state(of: entry.newest)?.rawValue ?? "", String(facts.version),
        facts.modified.iso, followUp.before(facts.id)?.version ?? "", entry.newest.file,
        String(1 + entry.replaced.count), entry.newest.fingerprint.text,
        String(entry.newest.findings?.count(.error) ?? 0),
        String(entry.newest.findings?.count(.unreadable) ?? 0),
      ]
    }
    let gone = followUp.gone.compactMap { id in
      followUp.before(id).map { before in
        [
          id, FollowUp.State.gone.rawValue, before.version, before.modified, before.version, "",
          "0",
          before.fingerprint, "", "",
        ]
      }
    }
    return SideTable(
      name: name,
      title: "Suivi",
      help: "Une ligne par canevas\u{A0}: ce qui a été reçu, et ce qui a changé.",
      columns: columns,
      rows: (here + gone).sorted { $0[0] < $1[0] },
      primaryKey: ["canevas_id"]
    )
  }

  private static let columns = [
    id,
    FileColumn(
      "statut",
      "Statut",
      "Depuis l’inventaire précédent\u{A0}: nouveau, modifie, inchange, absent. Vide sans inventaire "
        + "précédent.",
      "string",
      "nouveau",
      ["enum": .array(FollowUp.State.allCases.map { .string($0.rawValue) })]
    ),
    version, modified,
    FileColumn(
      "version_precedente",
      "Version précédente",
      "Celle de l’inventaire précédent.",
      "integer",
      .number(1),
      [:]
    ),
    FileColumn(
      "fichier",
      "Fichier",
      "D’où vient la version retenue.",
      "string",
      "envois/rennes.json",
      [:]
    ),
    FileColumn(
      "fichiers",
      "Nombre de fichiers",
      "Combien de fichiers ont été reçus sous cet identifiant.",
      "integer",
      .number(1)
    ),
    FileColumn(
      "empreinte",
      "Empreinte",
      "Change avec le contenu publié.",
      "string",
      "9f86d081884c7d65"
    ),
    FileColumn(
      "erreurs",
      "Erreurs",
      "Combien de réponses sont à corriger\u{A0}: une fin avant le début, une réponse qui manque dans un "
        + "canevas finalisé.",
      "integer",
      .number(0),
      [:]
    ),
    FileColumn(
      "illisibles",
      "Réponses illisibles",
      "Combien de réponses ne peuvent pas être lues, et ne comptent dans aucun chiffre.",
      "integer",
      .number(0),
      [:]
    ),
  ]

  static let id = FileColumn(
    "canevas_id",
    "Canevas",
    "Identifiant du canevas.",
    "string",
    "6f1d2c1e-8a57-4a0e-9b52-3d2f0f6f7c11"
  )
  static let version = FileColumn(
    "version",
    "Version",
    "Nombre de finalisations.",
    "integer",
    .number(1)
  )
  static let modified = FileColumn(
    "modifie_le",
    "Modifié le",
    "Date et heure du dernier changement, en UTC.",
    "datetime",
    "2025-03-14T16:42:10Z",
    [:]
  )
}

/// The files that are not counted because a newer one with the same id is.
enum ReplacedTable {
  static let name = "remplaces"

  static func table(_ entries: [Pool.Entry]) -> SideTable {
    SideTable(
      name: name,
      title: "Fichiers remplacés",
      help: "Les fichiers qu’un autre du même identifiant remplace.",
      columns: [
        FollowUpTable.id,
        FileColumn(
          "fichier",
          "Fichier",
          "Celui qui ne compte pas.",
          "string",
          "envois/rennes-1.json"
        ),
        FollowUpTable.version, FollowUpTable.modified,
        FileColumn(
          "retenu",
          "Fichier retenu",
          "Celui qui compte.",
          "string",
          "envois/rennes-2.json"
        ),
        FileColumn(
          "identique",
          "Identique",
          "Le contenu publié est le même.",
          "boolean",
          .bool(false)
        ),
        FileColumn(
          "motif",
          "Motif",
          "Ce que le fichier retenu a de plus\u{A0}: "
            + Precedence.Reason.allCases.map { "\($0.rawValue) (\($0.words))" }.joined(
              separator: ", "
            )
            + ".",
          "string",
          "version",
          ["enum": .array(Precedence.Reason.allCases.map { .string($0.rawValue) })]
        ),
      ],
      rows: entries.flatMap { entry in
        zip(entry.replaced, entry.reasons).map { old, reason in
          [
            old.facts.id, old.file, String(old.facts.version), old.facts.modified.iso,
            entry.newest.file, old.fingerprint == entry.newest.fingerprint ? "true" : "false",
            reason.rawValue,
          ]
        }
      }
    )
  }
}

/// Canevas that may document the same concertation.
enum DuplicateTable {
  static let name = "doublons"

  static func table(
    _ duplicates: [Duplicate],
    _ entries: [Pool.Entry],
    _ survey: Survey
  ) -> SideTable {
    let owner = survey.words.owner
    return SideTable(
      name: name,
      title: "Doublons possibles",
      help:
        "Deux identifiants dont \(owner.isFeminine ? "la première" : "le premier") \(owner.singular) est \(owner.pronoun()) même, avec un intitulé proche ou "
        + "les mêmes dates. Rien n’est fusionné.",
      columns: [
        FollowUpTable.id,
        FileColumn(
          "autre_id",
          "Autre canevas",
          "Identifiant de l’autre.",
          "string",
          "0b9f6a9e-6a0b-4c5e-9a53-2f4b1c7d8e90"
        ),
        FileColumn(owner.key, owner.withCapital, "Son nom.", "string", "Rennes", [:]),
        FileColumn(
          "raison",
          "Raison",
          "intitule, dates, ou les deux séparés par une barre.",
          "string",
          "intitule|dates"
        ),
      ],
      rows: duplicates.map { pair in
        let (one, other) = (entries[pair.one].newest.facts, entries[pair.other].newest.facts)
        let reasons = Duplicate.Reason.allCases.filter(pair.reasons.contains)
        return [
          one.id, other.id, one.owners.first?.nom ?? "",
          reasons.map(\.rawValue).joined(separator: "|"),
        ]
      }
    )
  }
}

/// Answers to check in the canevas that count.
enum FindingTable {
  static let name = "alertes"

  static func table(_ entries: [Pool.Entry], _ survey: Survey) -> SideTable {
    let (list, end) = (survey.asked.subjects.list, survey.asked.end)
    return SideTable(
      name: name,
      title: "À vérifier",
      help:
        "Une ligne par réponse à corriger ou illisible, et par endroit à relire avant de publier.",
      columns: [
        FollowUpTable.id,
        FileColumn("fichier", "Fichier", "D’où il vient.", "string", "envois/rennes.json"),
        FileColumn(
          "nature",
          "Nature",
          CanevasFindings.Kind.allCases.map { "\($0.rawValue) (\($0.words))" }
            .joined(separator: ", ") + ".",
          "string",
          "illisible",
          ["enum": .array(CanevasFindings.Kind.allCases.map { .string($0.rawValue) })]
        ),
        FileColumn(
          "endroit",
          "Endroit",
          "La question, dans le fichier JSON.",
          "string",
          .string((Path.root + list.key + 0 + end.key).description)
        ),
      ],
      rows: entries.flatMap { entry in
        (entry.newest.findings?.all ?? []).map { finding in
          [
            entry.newest.facts.id, entry.newest.file, finding.kind.rawValue,
            finding.path.description,
          ]
        }
      }
    )
  }
}

/// The files that are not counted.
enum RejectTable {
  static let name = "rejets"

  static func table(_ rejects: [Reject]) -> SideTable {
    SideTable(
      name: name,
      title: "Fichiers refusés",
      help: "Les fichiers qui n’ont pas pu être pris, et pourquoi. Ils ne comptent nulle part.",
      columns: [
        FileColumn("fichier", "Fichier", "Son chemin.", "string", "envois/abime.json"),
        FileColumn("raison", "Raison", "Pourquoi, et que faire.", "string", "Le fichier est vide."),
      ],
      rows: rejects.map { [$0.file, $0.words] }
    )
  }
}
