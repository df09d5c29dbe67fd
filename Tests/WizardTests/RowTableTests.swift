import UseCases
import FormModel
import JSONText
import Testing

@Suite("Rows that change while a list is looked through")
struct RowTableTests {
  private struct Chance {
    var seed: UInt64
    mutating func number(below count: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % count
    }
  }

  private func row(_ chance: inout Chance) -> JSON {
    let axes = ["", "École", "Emploi", "Santé"]
    return .object([
      "texte": .string("Demande \(chance.number(below: 12))"),
      "axe": .string(axes[chance.number(below: axes.count)]),
    ])
  }

  /// The rows after a change at random.
  private func changed(_ rows: [JSON], _ chance: inout Chance) -> [JSON] {
    var rows = rows
    let index = chance.number(below: rows.count + 1)
    switch chance.number(below: 6) {
    case 0: rows.insert(row(&chance), at: index)
    case 1 where index < rows.count: rows.remove(at: index)
    case 2 where index < rows.count: rows[index] = row(&chance)
    case 3 where index < rows.count: rows.insert(rows[index], at: index)
    case 4: rows.reverse()
    default:
      guard index < rows.count else { return rows }
      rows.insert(rows.remove(at: index), at: chance.number(below: rows.count + 1))
    }
    return rows
  }

  @Test(
    "Sections and rows found by words are those of a list that is read anew, whatever changes",
    arguments: 1...20
  )
  func anyChange(seed: UInt64) {
    var chance = Chance(seed: seed)
    var table = RowTable(LongList.demand, (0..<9).map { _ in row(&chance) })
    var filter = RowFilter()
    for letter in "e1" { filter.append(letter, table) }
    for _ in 0..<60 {
      let rows = changed(table.rows, &chance)
      let change = RowsDifference(from: table.rows, to: rows)
      table = RowTable(LongList.demand, rows, after: (table, change))
      filter.look(at: table, after: change)
      let fresh = RowTable(LongList.demand, rows)
      #expect(table.sections == fresh.sections)
      #expect(table.sectionIndices == fresh.sectionIndices)
      #expect(filter.rows == RowFilter.rows(of: "e1", in: fresh))
      var shorter = filter
      shorter.removeLast()
      #expect(shorter.rows == RowFilter.rows(of: "e", in: fresh))
    }
  }

  @Test("A move is a difference of the rows that it goes past, and of no others")
  func difference() {
    let rows = (0..<9).map { JSON.object(["texte": .string("\($0)")]) }
    var moved = rows
    moved.insert(moved.remove(at: 2), at: 5)
    let move = RowsDifference(from: rows, to: moved)
    #expect(move.changed == 2..<6 && move.isInPlace)
    let removal = RowsDifference(from: rows, to: rows.filter { $0 != rows[4] })
    #expect(removal.changed.isEmpty && removal.tail == 4 && !removal.isInPlace)
    #expect(RowsDifference(from: rows, to: rows).changed.isEmpty)
  }

  @Test("Moves are taken back and done again, and each keeps the rows that it goes past only")
  func moves() throws {
    var chance = Chance(seed: 7)
    let start = LongList.answers(60)
    let list = Path.root + "demandes"
    var book = AnswerBook(start)
    func move(_ row: Int, _ index: Int) -> Int? {
      book.move(row: row, to: index, of: list, LongList.demand.noun, from: .step("un"))
    }
    #expect(move(3, 4) == 4)
    let log = try #require(book.undoLog)
    #expect(JSONWriter.compact(log).count < JSONWriter.compact(.object(start.root)).count / 2)
    #expect(book.undo()?.firstRow == 3)
    for _ in 0..<40 {
      let (row, index) = (chance.number(below: 60), chance.number(below: 60))
      var rows = book.answers.rows(at: list)
      rows.insert(rows.remove(at: row), at: index)
      #expect(move(row, index) == (row == index ? nil : index))
      #expect(book.answers.rows(at: list) == rows)
    }
    let end = book.answers
    while book.undo() != nil {}
    #expect(book.answers == start)
    while book.redo() != nil {}
    #expect(book.answers == end)
  }
}
