internal import Drafts
internal import Exports
internal import FormModel
internal import JSONText

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
