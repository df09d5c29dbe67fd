import CanevasForm
import FormModel
import JSONText
import Testing
import TestSupport

@testable import Exports
@testable import Importing
@testable import OfficeReading

@Suite("A document to fill, handed out and taken back")
struct FilledDocumentTests {
  @Test(
    "What nobody touched comes back to the byte, and nothing is left over",
    arguments: Filled.formats
  )
  func untouched(_ format: String) throws {
    for answers in try Filled.all() {
      let base = Canevas.form.ordered(answers)
      let document = try Filled.document(of: base, format)
      let filled = try #require(FilledDocument(document, Canevas.form))
      #expect(filled.origin?.digest == base.digest)
      let result = filled.result(over: base)
      #expect(result.answers == base)
      #expect(result.strays == [])
    }
  }

  @Test(
    "What is changed, added and removed comes back, whatever it was before",
    arguments: Filled.formats
  )
  func changed(_ format: String) throws {
    let all = try Filled.all().map(Canevas.form.ordered)
    // A document made from another canevas does not show the compléments of this one.
    // Nor does it show questions of a former version.
    let bases = all.filter {
      Canevas.form.version(of: $0) == 1 && $0[.root + "intervenants_accord"] == nil
    }
    for (index, wanted) in all.enumerated() {
      let base = bases[(index + 1) % bases.count]
      let result = try #require(Filled.read(try Filled.document(of: wanted, format), over: base))
      #expect(Filled.differences(result.answers, wanted) == [])
      #expect(result.strays == [])
    }
  }

  @Test(
    "Without any mark, the words of the questions and their order are enough",
    arguments: Filled.formats
  )
  func withoutMarks(_ format: String) throws {
    for name in ["rennes", "quimperle"] {
      let wanted = Canevas.form.ordered(try Example.answers(name))
      var document = try Filled.document(of: wanted, format)
      document.blocks = document.blocks.map(\.withoutMarks)
      document.properties = [:]
      let result = try #require(Filled.read(document, over: Answers()))
      #expect(Filled.differences(result.answers, wanted) == [])
      #expect(result.strays == [])
    }
  }

  @Test("A part that is handed out leaves the rest as it is", arguments: Filled.formats)
  func part(_ format: String) throws {
    let base = Canevas.form.ordered(try Example.answers("rennes"))
    let count = base.rows(at: .root + "concertations").count
    let part = Questionnaire.Part(steps: ["resultats"], rows: [count - 1])
    let document = try Filled.document(of: base, format, part)
    #expect(try #require(Filled.read(document, over: base)).answers == base)
    #expect(document.blocks.count * 2 < (try Filled.document(of: base, format)).blocks.count * 2)
  }

  @Test("A part that was copied is another row", arguments: Filled.formats)
  func copied(_ format: String) throws {
    let base = Canevas.form.ordered(try Example.answers("quimperle"))
    var document = try Filled.document(of: base, format, .init(steps: ["resultats"], rows: [0]))
    let start = try #require(
      document.blocks.firstIndex { $0.text.hasPrefix("Concertation\u{A0}1") }
    )
    let end = try #require(
      document.blocks.firstIndex { $0.text.hasPrefix("Pour ajouter une autre concertation") }
    )
    let copy = document.blocks[start..<end].map(\.withoutMarks)
    document.blocks.insert(contentsOf: copy, at: end)
    let result = try #require(Filled.read(document, over: base))
    let rows = result.answers.rows(at: .root + "concertations")
    let before = base.rows(at: .root + "concertations")
    #expect(rows.count == before.count + 1)
    #expect(rows.dropLast().map(\.evened) == before.map(\.evened))
    func only(_ row: JSON) -> Answers { Answers(["concertations": .array([row])]) }
    #expect(Filled.differences(only(rows[rows.count - 1]), only(before[0])) == [])
    #expect(result.strays == [])
  }

  @Test("Rows of a table may be added anywhere and taken away", arguments: Filled.formats)
  func rows(_ format: String) throws {
    let base = Canevas.form.ordered(
      Answers([
        "collectivites": .array(
          ["Rennes", "Brest", "Quimper"].map { .object(["nom": .string($0)]) }
        )
      ])
    )
    var document = try Filled.document(of: base, format)
    let place = try #require(
      document.blocks.firstIndex { $0.table != nil && $0.text.contains("Brest") }
    )
    var table = try #require(document.blocks[place].table)
    table.rows.remove(at: 2)
    var added = table.rows[table.rows.count - 1].map(\.withoutMarks)
    added[0].blocks = [.paragraph(.init(text: "Vannes"))]
    table.rows.insert(added, at: 1)
    document.blocks[place] = .table(table)
    let result = try #require(Filled.read(document, over: base))
    let names = result.answers.rows(at: .root + "collectivites").map { $0.object?["nom"]?.string }
    #expect(names == ["Vannes", "Rennes", "Quimper"])
  }

  @Test(
    "What has no place is kept, with the question that it stands behind",
    arguments: Filled.formats
  )
  func strays(_ format: String) throws {
    var document = try Filled.document(of: Answers(), format)
    let place = try #require(
      document.blocks.firstIndex { $0.text.hasPrefix("Nombre de participants") }
    )
    document.blocks.insert(.paragraph(.init(text: "Voir aussi le bilan de 2023.")), at: 0)
    document.blocks.insert(.paragraph(.init(text: "une centaine")), at: place + 3)
    let result = try #require(Filled.read(document, over: Answers()))
    #expect(result.strays.map(\.text) == ["Voir aussi le bilan de 2023."])
    let participants = try #require(Path("concertations[0].participants"))
    #expect(result.answers[participants] == .string("une centaine"))
  }

  private static let additions: [(text: String, answer: String?, note: String?)] = [
    (" Un calendrier.", "Un calendrier.", nil), ("\nUn calendrier.", "Un calendrier.", nil),
    (" (à revoir)", nil, "(à revoir)"), (" [à revoir]", nil, "[à revoir]"),
  ]

  @Test(
    "An answer behind its question is taken; what changes the question is kept as a note",
    arguments: additions
  )
  func addition(text: String, answer: String?, note: String?) throws {
    var document = try Filled.document(of: Answers(), "docx")
    let place = try #require(
      document.blocks.firstIndex { $0.text.hasPrefix("Quels sont les points-clés d’actions") }
    )
    let paragraph = try #require(document.blocks[place].paragraph)
    document.blocks[place] = .paragraph(paragraph.with(text: paragraph.text + text))
    let result = try #require(Filled.read(document, over: Answers()))
    let path = try #require(Path("concertations[0].droit_de_suite_actions"))
    #expect(result.answers[path]?.string == answer)
    #expect(result.strays.map(\.text) == [note].compactMap(\.self))
    #expect(result.strays.allSatisfy { $0.near == path })
  }

  @Test("A paragraph of an answer that looks like a title of a row stays in the answer")
  func likeATitle() throws {
    var document = try Filled.document(of: Answers(), "docx")
    let place = try #require(
      document.blocks.firstIndex { $0.text.hasPrefix("Quels sont les points-clés d’actions") }
    )
    let text = "Concertation 2024 avec les habitants"
    document.blocks.insert(.paragraph(.init(text: text)), at: place + 2)
    let result = try #require(Filled.read(document, over: Answers()))
    #expect(result.answers.rows(at: .root + "concertations").count == 1)
    let path = try #require(Path("concertations[0].droit_de_suite_actions"))
    #expect(result.answers[path]?.string == text)
    #expect(result.strays == [])
  }

  @Test("What was added to the title of a row, of a list or of a step is kept as a note")
  func titles() throws {
    var document = try Filled.document(of: Answers(), "docx")
    for start in ["Concertation\u{A0}1", "Collectivité"] {
      let index = try #require(document.blocks.firstIndex { $0.text.hasPrefix(start) })
      let paragraph = try #require(document.blocks[index].paragraph)
      document.blocks[index] = .paragraph(paragraph.with(text: paragraph.text + " : à vérifier"))
    }
    let result = try #require(Filled.read(document, over: Answers()))
    #expect(result.strays.map(\.text) == ["à vérifier", "à vérifier"])
  }

  @Test("A comment that no paragraph has is kept")
  func looseComments() throws {
    var document = try Filled.document(of: Answers(), "docx")
    document.comments = [.init(author: "A", date: "", text: "Supprimé ?")]
    let result = try #require(Filled.read(document, over: Answers()))
    #expect(result.comments.map(\.comment.text) == ["Supprimé ?"])
  }

  @Test("A question that was worded anew keeps its answer, and the new words are kept as a note")
  func rewordedQuestion() throws {
    var document = try Filled.document(of: Answers(), "docx")
    let place = try #require(
      document.blocks.firstIndex { $0.text.hasPrefix("Nombre de participants") }
    )
    let paragraph = try #require(document.blocks[place].paragraph)
    document.blocks[place] = .paragraph(paragraph.with(text: "Combien étaient-ils ?"))
    document.blocks.insert(.paragraph(.init(text: "120")), at: place + 2)
    let result = try #require(Filled.read(document, over: Answers()))
    let path = try #require(Path("concertations[0].participants"))
    #expect(result.answers[path] == .number(120))
    #expect(result.strays.map(\.text) == ["Combien étaient-ils ?"])
  }

  @Test("What is written in the margin comes back at its question")
  func comments() throws {
    var document = try Filled.document(of: Answers(), "docx")
    document.comments = [
      .init(author: "A. Le Goff", date: "2025-04-01T10:00:00Z", text: "À revoir")
    ]
    let place = try #require(
      document.blocks.firstIndex { $0.text.hasPrefix("Nombre de participants") }
    )
    var paragraph = try #require(document.blocks[place].paragraph)
    paragraph.comments = [0]
    document.blocks[place] = .paragraph(paragraph)
    let result = try #require(Filled.read(document, over: Answers()))
    #expect(result.comments.map(\.path?.description) == ["concertations[0].participants"])
    #expect(result.comments.map(\.comment.author) == ["A. Le Goff"])
  }

  @Test("A document in which no question stands is none to take back")
  func other() throws {
    var document = TextDocument()
    document.blocks = [.paragraph(.init(text: "Compte rendu du conseil"))]
    #expect(FilledDocument(document, Canevas.form) == nil)
  }
}

extension Answers {
  /// Without what a condition hides, which no document shows.
  var withoutHidden: Answers {
    Answers(Publication.answers(of: Filled.source(self), .complete))
  }
}

extension TextDocument.Block {
  fileprivate var withoutMarks: TextDocument.Block {
    switch self {
    case .paragraph(var paragraph):
      paragraph.marks = []
      return .paragraph(paragraph)
    case .table(var table):
      table.rows = table.rows.map { $0.map(\.withoutMarks) }
      return .table(table)
    }
  }

  fileprivate var paragraph: TextDocument.Paragraph? {
    if case .paragraph(let paragraph) = self { paragraph } else { nil }
  }

  fileprivate var table: TextDocument.Table? {
    if case .table(let table) = self { table } else { nil }
  }

  fileprivate var text: String {
    switch self {
    case .paragraph(let paragraph): paragraph.text
    case .table(let table):
      table.rows.joined().flatMap(\.paragraphs).map(\.text).joined(separator: "\n")
    }
  }
}

extension TextDocument.Cell {
  fileprivate var withoutMarks: TextDocument.Cell {
    var cell = self
    cell.blocks = blocks.map(\.withoutMarks)
    return cell
  }
}
