internal import FormModel
internal import TextFolding

/// Totals from compléments: the outcome of propositions, participants, documents.
struct AftermathTotals: Sendable {
  private(set) var states: Breakdown
  private(set) var dues: Breakdown
  private(set) var axes: Breakdown
  private(set) var statesByAxis: CrossTable
  private(set) var duesByAxis: CrossTable
  private(set) var natures: Breakdown
  private(set) var people: [Sum]
  private(set) var channels: [Sum]
  private(set) var hours: Sum
  private(set) var delay: Median
  private let survey: AftermathSurvey
  private let replies: [String]
  private let axisIndices: [String: Int]
  private let today: CalendarDate

  /// `nil` for a form without compléments.
  init?(_ canevas: [CanevasFacts], _ survey: Survey, today: CalendarDate) {
    guard let aftermath = survey.aftermath, let declared = survey.asked.declared.aftermath else {
      return nil
    }
    self.survey = aftermath
    let (words, asked, items) = (survey.words, aftermath.asked, survey.asked.items)
    delay = Median(of: words.subject)
    self.today = today
    replies = survey.replies.map(\.key)
    let names = Self.axisNames(canevas)
    let numbered = names.enumerated().map { ($0.element.folded, $0.offset) }
    axisIndices = Dictionary(numbered) { first, _ in first }
    states = Self.breakdown(
      "devenir",
      "\(words.item.plural.withCapital) aujourd’hui",
      of: words.item,
      aftermath.states.map { ($0.key, $0.label) },
      words.source(asked.history.field, asked.state) + ", et "
        + words.source(items.list, survey.asked.answer)
    )
    dues = Self.breakdown(
      asked.due.key,
      "Échéances promises, au \(today.dayMonthYear)",
      of: words.item,
      [("retard", "en retard"), ("venir", "à venir"), ("tenue", "tenues")],
      words.source(items.list, asked.due)
    )
    axes = Self.breakdown(
      survey.sectionWord,
      "\(words.item.plural.withCapital) par \(survey.sectionWord)",
      of: words.item,
      names.enumerated().map { (String($0.offset), $0.element) },
      survey.sectionSource
    )
    let (side, source) = (survey.sectionWord, survey.sectionSource)
    statesByAxis = CrossTable(states, by: side, names, source: source)
    duesByAxis = CrossTable(dues, by: side, names, source: source)
    let kind = declared.documents.kind
    natures = Breakdown(
      kind.key,
      kind.title,
      of: asked.documents.group.noun,
      aftermath.natures.map {
        Tally(
          "\(kind.key)-\($0.key)",
          $0.label,
          source:
            "\(words.source(asked.documents.list, asked.documents.kind)), valeur \($0.key)"
        )
      }
    )
    people = Self.sums(asked.attendance.people, aftermath, words)
    channels = Self.sums(asked.attendance.channel, aftermath, words)
    hours = Sum(
      declared.sessions.hours.key,
      declared.sessions.hours.title,
      of: words.subject,
      source: words.source(asked.sessions.list, asked.sessions.hours)
    )
  }

  private static func breakdown(
    _ key: String,
    _ title: String,
    of unit: Noun,
    _ tallies: [(key: String, label: String)],
    _ source: String
  ) -> Breakdown {
    Breakdown(
      key,
      title,
      of: unit,
      tallies.map { Tally("\(key)-\($0.key)", $0.label, source: source) }
    )
  }

  /// The numbers beside each option of `field`.
  private static func sums(
    _ field: Field,
    _ survey: AftermathSurvey,
    _ words: SurveyWords
  ) -> [Sum] {
    let attendance = survey.asked.attendance
    return field.kind.choices.map {
      Sum(
        "\(attendance.list.key)-\(field.key)-\($0.key)",
        $0.label,
        of: words.subject,
        source: words.table(attendance.list)
          + ", colonnes \(field.key) (\($0.key)) et \(attendance.number.key)"
      )
    }
  }

  /// The names of the axes without duplicates, ignoring case and accents.
  static func axisNames(_ canevas: [CanevasFacts]) -> [String] {
    var names: [String: String] = [:]
    for facts in canevas {
      for concertation in facts.aftermath?.concertations ?? [] {
        for axis in concertation.propositions.compactMap(\.axis)
        where !axis.isEmpty && names[axis.folded] == nil { names[axis.folded] = axis }
      }
    }
    return names.sorted { $0.key < $1.key }.map(\.value)
  }

  mutating func add(_ facts: CanevasFacts, _ member: Member) {
    for (index, concertation) in facts.concertations.enumerated() {
      var member = member
      member.concertation = index
      let after = facts.aftermath(of: index)
      for number in concertation.propositions.indices {
        member.proposition = number
        let state = facts.state(of: number, in: index, replies)
        add(facts.aftermath(of: number, in: index), state: state, member)
      }
      member.proposition = nil
      add(after, member)
    }
  }

  private mutating func add(
    _ proposition: Aftermath.Proposition?,
    state: String?,
    _ member: Member
  ) {
    let state = Self.index(of: state, among: survey.states)
    let due = proposition.flatMap { proposition in
      proposition.due.map { proposition.isOpen ? ($0 < today ? 0 : 1) : 2 }
    }
    let axis = proposition?.axis.flatMap { axisIndices[$0.folded] }
    states.add(member, to: state.map { CollectionOfOne($0) })
    dues.add(member, to: due.map { CollectionOfOne($0) })
    axes.add(member, to: axis.map { CollectionOfOne($0) })
    guard let axis else { return }
    statesByAxis.add(member, row: axis, column: state)
    duesByAxis.add(member, row: axis, column: due)
  }

  private mutating func add(_ concertation: Aftermath.Concertation?, _ member: Member) {
    for nature in concertation?.natures ?? [] {
      let index = Self.index(of: nature, among: survey.natures)
      natures.add(member, to: index.map { CollectionOfOne($0) })
    }
    let lines = concertation?.participation ?? []
    for (index, choice) in survey.people.enumerated() {
      people[index].add(Self.total(lines.filter { $0.people == choice.key }), member)
    }
    for (index, choice) in survey.channels.enumerated() {
      channels[index].add(Self.total(lines.filter { $0.channel == choice.key }), member)
    }
    hours.add(concertation?.hours, member)
    delay.add(concertation?.daysToAnswer)
  }

  private static func total(_ lines: [Aftermath.Participation]) -> Double? {
    lines.isEmpty ? nil : lines.reduce(0) { $0 + Double($1.count) }
  }

  private static func index(of key: String?, among choices: [Choice]) -> Int? {
    key.flatMap { key in choices.firstIndex { $0.key == key } }
  }

  /// Those with at least one answer.
  var breakdowns: [Breakdown] {
    [states, dues, axes.ranked, natures].filter { $0.answers > 0 }
  }

  /// The same by axis, where propositions have one.
  var crossTables: [CrossTable] { [statesByAxis, duesByAxis].compactMap(\.shown) }

  var sums: [Sum] { (people + channels + [hours]).filter { $0.answers > 0 } }
}
