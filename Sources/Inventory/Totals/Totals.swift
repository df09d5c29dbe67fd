internal import FormModel
internal import TextFolding

/// All numbers of an inventory.
struct Totals: Sendable {
  let today: CalendarDate
  /// Sorted by name, as lists show them.
  let canevas: [CanevasFacts]
  /// The index of each in the pool.
  let order: [Int]
  private(set) var concertationCount = 0
  private(set) var collectivites: Tally
  private(set) var sums: [Sum]
  private(set) var stages: Breakdown
  private(set) var choices: [Breakdown]
  private(set) var followUp: Breakdown
  private(set) var propositions: PropositionTotals
  private(set) var themes: ThemeTotals
  private(set) var publics: PublicTotals
  private(set) var territories: TerritoryTotals
  /// `nil` if no canevas has compléments.
  private(set) var aftermath: AftermathTotals?
  let time: Breakdown

  static let demarche = Noun.feminine("démarche", plural: "démarches")
  static let concertation = Noun.feminine("concertation", plural: "concertations")

  init(_ facts: [CanevasFacts], _ survey: Survey, today: CalendarDate) {
    self.today = today
    let names = facts.map {
      String(decoding: ($0.owners.first?.nom ?? "").foldedWords, as: UTF8.self)
    }
    order = facts.indices.sorted { (names[$0], facts[$0].id) < (names[$1], facts[$1].id) }
    canevas = order.map { facts[$0] }
    collectivites = Tally("collectivites", "collectivités", source: "collectivites.csv")
    sums = [
      Sum("participants", "participants", source: "concertations.csv, colonne participants"),
      Sum("heures", "heures d’animation", source: "concertations.csv, colonne sequences_heures"),
      Sum("sequences", "séquences animées", source: "concertations.csv, colonne sequences_nombre"),
    ]
    stages = Breakdown(
      "etat",
      "État des démarches",
      of: Self.demarche,
      Stage.allCases.map {
        Tally(
          "etat-\($0.rawValue)",
          $0.label,
          source: "canevas.csv, colonne date_debut, et concertations.csv, colonne date_fin"
        )
      }
    )
    choices = survey.choices.map { question in
      Breakdown(
        question.key,
        question.title,
        of: Self.demarche,
        question.choices.map {
          Tally(
            "\(question.key)-\($0.key)",
            $0.label,
            source: "canevas.csv, colonne \(question.key), valeur \($0.key)"
          )
        }
      )
    }
    followUp = Breakdown(
      "suite",
      "Engagement sur un droit de suite",
      of: Self.concertation,
      [("true", "oui"), ("false", "non")].map {
        Tally(
          "suite-\($0.0)",
          $0.1,
          source: "concertations.csv, colonne droit_de_suite, valeur \($0.0)"
        )
      }
    )
    propositions = PropositionTotals(survey)
    themes = ThemeTotals()
    publics = PublicTotals(canevas, survey)
    territories = TerritoryTotals(canevas)
    aftermath = AftermathTotals(canevas, survey, today: today)
    time = TimeTotals.breakdown(canevas)
    for place in canevas.indices { add(canevas[place], Member(canevas: place)) }
    for member in Self.firstMeetings(canevas) { collectivites.add(member) }
  }

  private mutating func add(_ facts: CanevasFacts, _ member: Member) {
    stages.add(member, to: CollectionOfOne(Stage(of: facts, on: today).rawValue))
    for place in choices.indices {
      choices[place].add(member, to: facts.choices[place]?.places)
    }
    territories.add(facts, member)
    aftermath?.add(facts, member)
    concertationCount += facts.concertations.count
    for (place, concertation) in facts.concertations.enumerated() {
      var member = member
      member.concertation = place
      sums[0].add(concertation.participants.map(Double.init), member)
      sums[1].add(concertation.hours, member)
      sums[2].add(concertation.sequences.map(Double.init), member)
      followUp.add(member, to: concertation.followUp.map { CollectionOfOne($0 ? 0 : 1) })
      propositions.add(concertation, member)
      themes.add(concertation, member)
      publics.add(concertation, facts.aftermath?.concertation(place), member)
    }
  }

  /// For each collectivité the first canevas that names it.
  private static func firstMeetings(_ canevas: [CanevasFacts]) -> [Member] {
    var met: Set<String> = []
    var members: [Member] = []
    for (place, facts) in canevas.enumerated() {
      for (number, owner) in facts.owners.enumerated() where met.insert(owner.identity).inserted {
        members.append(Member(canevas: place, owner: number))
      }
    }
    return members
  }
}

extension ChoiceSet {
  /// The indices of the selected options, ascending.
  var places: some Sequence<Int> {
    sequence(state: rawValue) { rest in
      guard rest != 0 else { return nil }
      defer { rest &= rest - 1 }
      return rest.trailingZeroBitCount
    }
  }
}
