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

  let words: SurveyWords
  let asked: CountedQuestions

  init(_ facts: [CanevasFacts], _ survey: Survey, today: CalendarDate) {
    self.today = today
    (words, asked) = (survey.words, survey.asked)
    let names = facts.map {
      String(decoding: ($0.owners.first?.nom ?? "").foldedWords, as: UTF8.self)
    }
    order = facts.indices.sorted { (names[$0], facts[$0].id) < (names[$1], facts[$1].id) }
    canevas = order.map { facts[$0] }
    let (words, asked) = (survey.words, survey.asked)
    let owners = asked.owners.list
    collectivites = Tally(owners.key, words.owner.plural, source: words.table(owners))
    sums = zip(asked.declared.sums, asked.sums).map { sum, field in
      Sum(
        sum.key,
        sum.title,
        of: words.subject,
        source: words.source(asked.subjects.list, field)
      )
    }
    stages = Breakdown(
      "etat",
      "État des \(words.unit.plural)",
      of: words.unit,
      Stage.allCases.map {
        Tally(
          "etat-\($0.rawValue)",
          $0.label(words.unit),
          source: words.source(nil, asked.start) + ", et "
            + words.source(asked.subjects.list, asked.end)
        )
      }
    )
    choices = zip(survey.choices, asked.choices).map { question, field in
      Breakdown(
        question.key,
        question.title,
        of: words.unit,
        question.choices.map {
          Tally(
            "\(question.key)-\($0.key)",
            $0.label,
            source: "\(words.source(nil, field)), valeur \($0.key)"
          )
        }
      )
    }
    let commitment = asked.declared.commitment
    followUp = Breakdown(
      commitment.key,
      commitment.title,
      of: words.subject,
      [("true", "oui"), ("false", "non")].map {
        Tally(
          "\(commitment.key)-\($0.0)",
          $0.1,
          source: "\(words.source(asked.subjects.list, asked.commitment)), valeur \($0.0)"
        )
      }
    )
    propositions = PropositionTotals(survey)
    themes = ThemeTotals(survey)
    publics = PublicTotals(canevas, survey)
    territories = TerritoryTotals(canevas, survey)
    aftermath = AftermathTotals(canevas, survey, today: today)
    time = TimeTotals.breakdown(canevas, survey)
    for index in canevas.indices { add(canevas[index], Member(canevas: index)) }
    for member in Self.firstMeetings(canevas) { collectivites.add(member) }
  }

  private mutating func add(_ facts: CanevasFacts, _ member: Member) {
    stages.add(member, to: CollectionOfOne(Stage(of: facts, on: today).rawValue))
    for index in choices.indices {
      choices[index].add(member, to: facts.choices[index]?.indices)
    }
    territories.add(facts, member)
    aftermath?.add(facts, member)
    concertationCount += facts.concertations.count
    for (index, concertation) in facts.concertations.enumerated() {
      var member = member
      member.concertation = index
      for number in sums.indices { sums[number].add(concertation.numbers[number], member) }
      followUp.add(member, to: concertation.followUp.map { CollectionOfOne($0 ? 0 : 1) })
      propositions.add(concertation, member)
      themes.add(concertation, member)
      publics.add(concertation, facts.aftermath?.concertation(index), member)
    }
  }

  /// For each collectivité the first canevas that names it.
  private static func firstMeetings(_ canevas: [CanevasFacts]) -> [Member] {
    var met: Set<String> = []
    var members: [Member] = []
    for (index, facts) in canevas.enumerated() {
      for (number, owner) in facts.owners.enumerated() where met.insert(owner.identity).inserted {
        members.append(Member(canevas: index, owner: number))
      }
    }
    return members
  }
}

extension ChoiceSet {
  /// The indices of the selected options, ascending.
  var indices: some Sequence<Int> {
    sequence(state: rawValue) { rest in
      guard rest != 0 else { return nil }
      defer { rest &= rest - 1 }
      return rest.trailingZeroBitCount
    }
  }
}
