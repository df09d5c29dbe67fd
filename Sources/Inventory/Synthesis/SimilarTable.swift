internal import Exports
internal import FormModel
internal import JSONText

/// The propositions of several canevas that share most of their words.
enum SimilarTable {
  static let name = "propositions-proches"
  static let fileName = name + ".csv"

  /// `propositions` is the table to whose rows this one refers.
  static func table(
    _ similar: SimilarPropositions,
    _ entries: [Pool.Entry],
    _ propositions: TableSchema?
  ) -> SideTable {
    let keys = propositions?.keys ?? []
    let rows = similar.groups.enumerated().lazy.flatMap { number, group in
      group.members.lazy.map { member -> [String] in
        let canevas = entries[member.canevas].newest
        let ranks = [canevas.facts.id, String(member.concertation + 1), String(member.rank + 1)]
        return [String(number + 1)] + ranks.prefix(keys.count) + [
          FrenchNumber.stored(member.similarity), canevas.facts.owners.first?.nom ?? "",
          canevas.file, similar.text(of: member),
        ]
      }
    }
    var table = SideTable(
      name: name,
      title: "Propositions proches",
      help: help,
      columns: [group] + keys.map { key(of: $0) } + [closeness, owner, file, text],
      rows: rows
    )
    table.primaryKey = keys
    table.reference = propositions.map { ($0.node.name, keys) }
    return table
  }

  private static let help =
    "Les propositions de canevas différents qui ont au moins "
    + "\(FrenchNumber.percent(Int(SimilarSets.threshold * 100), of: 100)) de leurs mots en commun avec "
    + "la première de leur groupe. C’est le rapprochement d’une machine d’après les mots, et pas un jugement\u{A0}: des "
    + "propositions de sens contraire peuvent s’y trouver, et d’autres de même sens manquer. Rien n’est fusionné."

  private static let group = FileColumn(
    "groupe",
    "Groupe",
    "Numéro du groupe\u{A0}; les propositions du plus grand nombre de canevas viennent en premier.",
    "integer",
    .number(1)
  )

  private static func key(of name: String) -> FileColumn {
    name == FollowUpTable.id.name
      ? FollowUpTable.id
      : FileColumn(
        name,
        "\(name), comme dans propositions.csv",
        "Avec les autres clés, la ligne de propositions.csv.",
        "integer",
        .number(1)
      )
  }

  private static let closeness = FileColumn(
    "proximite",
    "Proximité",
    "Part des mots en commun avec la première du groupe (indice de Jaccard), de 0 à 1. Sans les mots vides, les "
      + "accents, les majuscules et les s du pluriel\u{A0}; l’ordre des mots ne compte pas.",
    "number",
    .number("0.75")
  )

  private static let owner = FileColumn(
    "collectivite",
    "Collectivité",
    "Le nom de la première.",
    "string",
    "Rennes",
    [:]
  )

  private static let file = FileColumn(
    "fichier",
    "Fichier",
    "D’où vient le canevas.",
    "string",
    "envois/rennes.json"
  )

  private static let text = FileColumn(
    "texte",
    "Proposition",
    "Ses mots, tels quels.",
    "string",
    "Tenir un registre public des algorithmes utilisés"
  )
}
