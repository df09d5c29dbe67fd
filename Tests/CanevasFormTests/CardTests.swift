import CanevasForm
import FormModel
import Testing

@Suite("What catalogues are told about the canevas")
struct CardTests {
  @Test("Every option has a definition that says more than its label")
  func definitions() {
    let choices = Self.choices(Canevas.form.rootFields)
    #expect(choices.count > 60)
    for choice in choices {
      #expect(choice.definition.hasSuffix("."), "\(choice.key)")
      #expect(choice.definition.count > choice.label.count, "\(choice.key)")
    }
  }

  @Test("Its versions are counted from 1 to the current one, with days that exist")
  func editions() {
    let form = Canevas.form
    let editions = form.card().editions
    #expect(editions.map(\.number) == Array(1...form.formatVersion))
    let days = editions.compactMap { CalendarDate(iso: $0.day) }
    #expect(days.count == editions.count && days == days.sorted())
  }

  @Test("A SIREN is a code of nine digits, or what the codes record, and never computed")
  func siren() {
    let card = Canevas.form.card()
    #expect(card.siren("243500139", "epci") == "243500139")
    #expect(card.siren("243500138", "epci") == nil)
    #expect(card.siren("256701152", "organisme_public") == "256701152")
    #expect(card.siren("35", "departement") == nil)
    // Without a table of codes.
    #expect(card.siren("35238", "commune") == nil)
  }

  private static func choices(_ fields: [Field]) -> [Choice] {
    fields.flatMap { field -> [Choice] in
      switch field.kind {
      case .choice(.oneOf(let choices)), .choice(.severalOf(let choices)): choices
      case .rows(let group): Self.choices(group.fields)
      case .group(let fields): Self.choices(fields)
      default: []
      }
    }
  }
}
