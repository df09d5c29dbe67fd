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
    _ propositions: TableSchema?,
    _ survey: Survey
  ) -> SideTable {
    let (item, owner) = (survey.words.item, survey.words.owner)
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
      title: "\(item.plural.withCapital) proches",
      help: help(item),
      columns: [group(item)] + keys.map { key(of: $0, survey) } + [
        closeness, named(owner), file, text(survey.asked.items.group),
      ],
      rows: rows
    )
    table.primaryKey = keys
    table.reference = propositions.map { ($0.node.name, keys) }
    return table
  }

  private static func help(_ item: Noun) -> String {
    "Les \(item.plural) de canevas différents qui ont au moins "
      + "\(FrenchNumber.percent(Int(SimilarSets.threshold * 100), of: 100)) de leurs mots en commun avec "
      + "la première de leur groupe. C’est le rapprochement d’une machine d’après les mots, et pas un jugement\u{A0}: des "
      + "\(item.plural) de sens contraire peuvent s’y trouver, et d’autres de même sens manquer. Rien n’est fusionné."
  }

  private static func group(_ item: Noun) -> FileColumn {
    FileColumn(
      "groupe",
      "Groupe",
      "Numéro du groupe\u{A0}; les \(item.plural) du plus grand nombre de canevas viennent en premier.",
      "integer",
      .number(1)
    )
  }

  private static func key(of name: String, _ survey: Survey) -> FileColumn {
    let table = survey.words.table(survey.asked.items.list)
    return name == FollowUpTable.id.name
      ? FollowUpTable.id
      : FileColumn(
        name,
        "\(name), comme dans \(table)",
        "Avec les autres clés, la ligne de \(table).",
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

  private static func named(_ owner: Noun) -> FileColumn {
    FileColumn(
      owner.key,
      owner.withCapital,
      "Le nom \(owner.isFeminine ? "de la première" : "du premier").",
      "string",
      "Rennes",
      [:]
    )
  }

  private static let file = FileColumn(
    "fichier",
    "Fichier",
    "D’où vient le canevas.",
    "string",
    "envois/rennes.json"
  )

  private static func text(_ group: Group) -> FileColumn {
    FileColumn(
      group.nameKey,
      group.noun.withCapital,
      "Ses mots, tels quels.",
      "string",
      "Tenir un registre public des algorithmes utilisés"
    )
  }
}
