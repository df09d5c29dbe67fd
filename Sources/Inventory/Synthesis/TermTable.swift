internal import Exports
internal import FormModel
internal import JSONText

/// The words and expressions that stand out for one public against the others.
enum TermTable {
  static let name = "mots-par-public"
  static let fileName = name + ".csv"

  static func table(
    _ terms: [[QuotedTerm]],
    _ survey: Survey,
    _ entries: [Pool.Entry]
  ) -> SideTable {
    let rows = zip(survey.publics, terms).lazy.flatMap { choice, terms in
      terms.lazy.map { term -> [String] in
        let standing = term.standing
        let first = standing.count.first
        return [
          choice.key, term.words, FrenchNumber.storedTenths(standing.g2),
          String(standing.count.here),
          String(standing.here), String(standing.count.elsewhere), String(standing.elsewhere),
          entries[Int(first.canevas)].newest.facts.id, String(first.concertation + 1), term.passage,
        ]
      }
    }
    return SideTable(
      name: name,
      title: "Mots par \(survey.words.audience.singular)",
      help: help(survey.words),
      columns: columns(survey),
      rows: rows
    )
  }

  /// What is measured, in words.
  static func measure(_ words: SurveyWords) -> String {
    "G² de Dunning (rapport de vraisemblance), au moins 15,13 (p < 0,0001), et au moins "
      + "\(Keyness.minimum) \(words.subject.plural) \(words.audience.ofThe)"
  }

  private static func help(_ words: SurveyWords) -> String {
    "Les mots et expressions qu’ont plus souvent les \(words.subject.plural) d’\(words.audience.withArticle) que les autres\u{A0}: \(measure(words))\u{A0}; "
      + "au plus \(QuotedTerm.most) par \(words.audience.singular). Un terme compte une fois par \(words.subject.singular). C’est une mesure des mots, et "
      + "pas un résumé de ce qui a été dit."
  }

  private static func columns(_ survey: Survey) -> [FileColumn] {
    let (audience, subject) = (survey.words.audience, survey.words.subject)
    return [
      FileColumn(
        audience.singular,
        audience.withCapital,
        "\(audience.withThe.withCapital) dont les \(subject.plural) ont ce terme plus souvent que les autres."
          + Kind.oneOf(survey.publics).codebook,
        "string",
        .string(survey.publics.first?.key ?? ""),
        ["required": .bool(true), "enum": .array(survey.publics.map { .string($0.key) })]
      ),
      FileColumn(
        "terme",
        "Terme",
        "Un mot, ou une expression de deux mots, comme le passage l’écrit. Les majuscules et les accents ne comptent pas.",
        "string",
        "recours humain"
      ),
      FileColumn(
        "g2",
        "G²",
        "Plus il est grand, moins le hasard l’explique.",
        "number",
        .number("27.9")
      ),
      count(subject.plural, "\(subject.plural.withCapital) \(audience.ofThe) qui ont le terme."),
      count("sur", "\(subject.plural.withCapital) \(audience.ofThe)."),
      count("ailleurs", "Autres \(subject.plural) qui ont le terme."),
      count("ailleurs_sur", "Autres \(subject.plural)."),
      FollowUpTable.id,
      FileColumn(
        "\(subject.singular)_rang",
        "Rang dans la table \(survey.asked.subjects.list.key)",
        "\(subject.isFeminine ? "La première" : "Le premier") \(subject.singular) \(audience.ofThe) qui a le terme.",
        "integer",
        .number(1)
      ),
      FileColumn(
        "passage",
        "Passage",
        "Le premier passage qui a le terme, tel quel.",
        "string",
        "Garder un recours humain pour chaque décision."
      ),
    ]
  }

  private static func count(_ name: String, _ help: String) -> FileColumn {
    FileColumn(name, help.dropLast().description, help, "integer", .number(12))
  }
}
