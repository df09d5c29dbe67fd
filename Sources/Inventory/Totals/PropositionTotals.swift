internal import FormModel

/// Propositions by addressee and reply.
struct PropositionTotals: Sendable {
  /// One row per addressee and one for none; in each, one tally per reply and one for none.
  private(set) var cells: [[Tally]]
  let addressees: [String]
  let replies: [String]
  private(set) var count = 0
  /// The label of propositions without a reply.
  static let unanswered = "sans réponse encore"

  init(_ survey: Survey) {
    let (asked, words) = (survey.asked, survey.words)
    let (list, item) = (asked.items.list.key, words.item.plural)
    let columns = (asked.addressee.key, asked.answer.key)
    let addressees =
      survey.addressees.map { ($0.key, $0.label) } + [("", "destinataire non précisé")]
    let replies = survey.replies.map { ($0.key, $0.label) } + [("", Self.unanswered)]
    self.addressees = addressees.map(\.1)
    self.replies = replies.map(\.1)
    cells = addressees.map { addressee in
      replies.map { reply in
        Tally(
          "\(list)-\(addressee.0.isEmpty ? "x" : addressee.0)-\(reply.0.isEmpty ? "x" : reply.0)",
          "\(item.withCapital) \(addressee.1)\u{A0}: \(reply.1)",
          source:
            "\(words.table(asked.items.list)), colonnes \(columns.0) (\(addressee.0.isEmpty ? "vide" : addressee.0)) et \(columns.1) (\(reply.0.isEmpty ? "vide" : reply.0))"
        )
      }
    }
  }

  mutating func add(_ concertation: CanevasFacts.Concertation, _ member: Member) {
    for (index, proposition) in concertation.propositions.enumerated() {
      var member = member
      member.proposition = index
      count += 1
      let row = proposition.addressee.map(Int.init) ?? addressees.count - 1
      let column = proposition.reply.map(Int.init) ?? replies.count - 1
      cells[row][column].add(member)
    }
  }

  /// The number of propositions with a reply.
  var answered: Int { cells.reduce(0) { $0 + $1.dropLast().reduce(0) { $0 + $1.count } } }
}
