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
  private(set) var delay = Median()
  private let survey: AftermathSurvey
  private let replies: [String]
  private let axisPlaces: [String: Int]
  private let today: CalendarDate

  static let proposition = Noun.feminine("proposition", plural: "propositions")
  static let resource = Noun.feminine("ressource", plural: "ressources")

  /// `nil` for a form without compléments.
  init?(_ canevas: [CanevasFacts], _ survey: Survey, today: CalendarDate) {
    guard let asked = survey.aftermath else { return nil }
    self.survey = asked
    self.today = today
    replies = survey.replies.map(\.key)
    let names = Self.axisNames(canevas)
    let places = names.enumerated().map { ($0.element.folded, $0.offset) }
    axisPlaces = Dictionary(places) { first, _ in first }
    states = Self.breakdown(
      "devenir",
      "Propositions aujourd’hui",
      asked.states.map { ($0.key, $0.label) },
      "suites.csv, colonne etat, et propositions.csv, colonne reponse"
    )
    dues = Self.breakdown(
      "echeance",
      "Échéances promises, au \(today.dayMonthYear)",
      [("retard", "en retard"), ("venir", "à venir"), ("tenue", "tenues")],
      "propositions.csv, colonne echeance"
    )
    axes = Self.breakdown(
      "axe",
      "Propositions par axe",
      names.enumerated().map { (String($0.offset), $0.element) },
      "propositions.csv, colonne axe"
    )
    let source = "propositions.csv, colonne axe"
    statesByAxis = CrossTable(states, by: "axe", names, source: source)
    duesByAxis = CrossTable(dues, by: "axe", names, source: source)
    natures = Breakdown(
      "nature-ressource",
      "Ressources produites",
      of: Self.resource,
      asked.natures.map {
        Tally(
          "nature-ressource-\($0.key)",
          $0.label,
          source: "ressources.csv, colonne nature, valeur \($0.key)"
        )
      }
    )
    people = Self.sums("public", asked.people)
    channels = Self.sums("voie", asked.channels)
    hours = Sum("seances-heures", "heures de séances", source: "seances.csv, colonne heures")
  }

  private static func breakdown(
    _ key: String,
    _ title: String,
    _ tallies: [(key: String, label: String)],
    _ source: String
  ) -> Breakdown {
    Breakdown(
      key,
      title,
      of: proposition,
      tallies.map { Tally("\(key)-\($0.key)", $0.label, source: source) }
    )
  }

  private static func sums(_ key: String, _ choices: [Choice]) -> [Sum] {
    choices.map {
      Sum(
        "participation-\(key)-\($0.key)",
        $0.label,
        source: "participation.csv, colonnes \(key) (\($0.key)) et nombre"
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
    for (place, concertation) in facts.concertations.enumerated() {
      var member = member
      member.concertation = place
      let after = facts.aftermath(of: place)
      for number in concertation.propositions.indices {
        member.proposition = number
        let state = facts.state(of: number, in: place, replies)
        add(facts.aftermath(of: number, in: place), state: state, member)
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
    let state = Self.place(of: state, among: survey.states)
    let due = proposition.flatMap { proposition in
      proposition.due.map { proposition.isOpen ? ($0 < today ? 0 : 1) : 2 }
    }
    let axis = proposition?.axis.flatMap { axisPlaces[$0.folded] }
    states.add(member, to: state.map { CollectionOfOne($0) })
    dues.add(member, to: due.map { CollectionOfOne($0) })
    axes.add(member, to: axis.map { CollectionOfOne($0) })
    guard let axis else { return }
    statesByAxis.add(member, row: axis, column: state)
    duesByAxis.add(member, row: axis, column: due)
  }

  private mutating func add(_ concertation: Aftermath.Concertation?, _ member: Member) {
    for nature in concertation?.natures ?? [] {
      let place = Self.place(of: nature, among: survey.natures)
      natures.add(member, to: place.map { CollectionOfOne($0) })
    }
    let lines = concertation?.participation ?? []
    for (place, choice) in survey.people.enumerated() {
      people[place].add(Self.total(lines.filter { $0.people == choice.key }), member)
    }
    for (place, choice) in survey.channels.enumerated() {
      channels[place].add(Self.total(lines.filter { $0.channel == choice.key }), member)
    }
    hours.add(concertation?.hours, member)
    delay.add(concertation?.daysToAnswer)
  }

  private static func total(_ lines: [Aftermath.Participation]) -> Double? {
    lines.isEmpty ? nil : lines.reduce(0) { $0 + Double($1.count) }
  }

  private static func place(of key: String?, among choices: [Choice]) -> Int? {
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
