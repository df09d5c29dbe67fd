internal import Drafts
internal import Exports
internal import FormModel
internal import JSONText

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
