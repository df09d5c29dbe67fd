internal import Drafts
internal import Exports
internal import FormModel
internal import JSONText

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
