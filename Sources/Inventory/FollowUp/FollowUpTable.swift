internal import Drafts
internal import Exports
internal import FormModel
internal import JSONText

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
