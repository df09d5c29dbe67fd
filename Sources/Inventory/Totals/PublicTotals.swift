internal import FormModel
internal import TextFolding

/// What each public says: the passages of the debates, and its propositions by state and by axis.
///
/// The public of a passage is that of its concertation: the one that the concertation names, else that of the whole
/// démarche. A passage of several publics counts for each of them.
struct PublicTotals: Sendable {
  let publics: [Choice]
  /// Passages by public and kind.
  private(set) var passages: CrossTable
  /// Propositions by public and state.
  private(set) var states: CrossTable
  /// Propositions by axis and public.
  private(set) var axes: CrossTable
  /// For each public how many concertations have it.
  private(set) var held: [Int]
  /// How many concertations have a public, and how many there are.
  private(set) var known = 0
  private(set) var asked = 0
  private let stateKeys: [String]
  private let replies: [String]
  private let axisIndices: [String: Int]

  static let passage = Noun.masculine("passage", plural: "passages")
  private let kinds: [Survey.TextKind]

  init(_ canevas: [CanevasFacts], _ survey: Survey) {
    publics = survey.publics
    held = publics.map { _ in 0 }
    replies = survey.replies.map(\.key)
    kinds = survey.kinds
    let (asked, words) = (survey.asked, survey.words)
    let items = asked.items
    let labels = publics.map(\.label)
    let kinds = survey.kinds.map { Tally($0.key, $0.title, source: $0.source) }
    let propositions = Tally(
      words.item.singular,
      words.item.plural.withCapital,
      source: "\(words.table(items.list)), colonne \(items.group.nameKey)"
    )
    let side = words.audience.singular
    let publicSource = survey.audienceSource
    passages = CrossTable(
      Breakdown("passages", "Passages", of: Self.passage, kinds + [propositions]),
      by: side,
      labels,
      source: publicSource
    )
    let states = survey.aftermath?.states ?? survey.replies
    stateKeys = states.map(\.key)
    self.states = CrossTable(
      Breakdown(
        "reponses",
        "État des \(words.item.plural)",
        of: words.item,
        states.map {
          Tally("reponse-\($0.key)", $0.label, source: survey.stateTables)
        }
      ),
      by: side,
      labels,
      source: publicSource
    )
    let names = AftermathTotals.axisNames(canevas)
    let numbered = names.enumerated().map { ($0.element.folded, $0.offset) }
    axisIndices = Dictionary(numbered) { first, _ in first }
    axes = CrossTable(
      Breakdown(
        words.audience.plural,
        "\(words.item.plural.withCapital) de chaque \(side)",
        of: words.item,
        publics.map { Tally("\(side)-\($0.key)", $0.label, source: publicSource) }
      ),
      by: survey.sectionWord,
      names,
      source: survey.sectionSource
    )
  }

  mutating func add(
    _ concertation: CanevasFacts.Concertation,
    _ after: Aftermath.Concertation?,
    _ member: Member
  ) {
    asked += 1
    if concertation.publics.isEmpty { return }
    known += 1
    for index in concertation.publics.indices where publics.indices.contains(index) {
      held[index] += 1
      for (column, kind) in kinds.enumerated() {
        for text in kind.texts {
          passages.add(concertation.passages[text], row: index, column: column) { line in
            var member = member
            member.passage = Member.Passage(text: text, line: line)
            return member
          }
        }
      }
      let count = concertation.propositions.count
      passages.add(count, row: index, column: kinds.count) { number in
        var member = member
        member.proposition = number
        return member
      }
    }
    for (number, proposition) in concertation.propositions.enumerated() {
      var member = member
      member.proposition = number
      let known = after.flatMap {
        $0.propositions.indices.contains(number) ? $0.propositions[number] : nil
      }
      let state = known?.state ?? proposition.reply.map { replies[Int($0)] }
      let column = state.flatMap { stateKeys.firstIndex(of: $0) }
      for index in concertation.publics.indices { states.add(member, row: index, column: column) }
      if let axis = known?.axis.flatMap({ axisIndices[$0.folded] }) {
        axes.add(member, row: axis, columns: concertation.publics.indices)
      }
    }
  }
}
