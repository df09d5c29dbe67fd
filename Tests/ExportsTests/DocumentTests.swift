import FormModel
import JSONText
import Testing
import TestSupport
import TextWidth

@testable import Exports

@Suite("A canevas as a document")
struct DocumentTests {
  @Test("A review shows each question that is asked, whether it is answered or not")
  func review() {
    let source = Example.source(answers: ["amo": .bool(true)])
    let document = Document(of: source, for: .review)
    let shown = Set(document.blocks.compactMap(\.path))
    let asked = source.form.pages(of: source.answers).flatMap {
      source.form.questions(on: $0, of: source.answers)
    }
    let roots = asked.filter { $0.path.components.count == 1 }
    for question in roots { #expect(shown.contains(question.path), "\(question.path)") }
    #expect(document.blocks.contains { $0.content == .unanswered(label: "Nom de l’AMO") })
  }

  @Test("A publication says nothing of what has no answer")
  func publication() {
    let source = Example.source(answers: ["amo": .bool(true)])
    let document = Document(of: source, for: .publication(.open))
    #expect(document.blocks.map(\.path) == Array(repeating: .root + "amo", count: 3))
  }

  @Test("A row keeps its place in a review, and empty rows are no part of a publication")
  func rows() {
    let rows: JSON = .array([.object([:]), .object(["nom": "Rennes"])])
    let source = Example.source(answers: ["collectivites": rows])
    #expect(tables(Document(of: source, for: .review)).first?.rows.count == 2)
    let published = tables(Document(of: source, for: .publication(.open)))
    #expect(published.first?.rows.map(\.cells.count) == [1])
  }

  @Test("Answers behind a condition that does not hold are in no document")
  func hidden() {
    let source = Example.source(answers: ["amo": .bool(false), "amo_nom": "Cabinet caché"])
    for purpose in [Document.Purpose.review, .publication(.complete)] {
      #expect(!text(source, purpose).contains("Cabinet caché"))
    }
  }

  @Test("A public document has no personal data; a complete one has all")
  func personal() throws {
    let source = try Example.rennes()
    for secret in ["participation@exemple.fr", "Camille Exemple"] {
      #expect(!text(source, .publication(.open)).contains(secret))
      #expect(text(source, .publication(.complete)).contains(secret))
    }
    #expect(text(source, .publication(.open)).contains("chercheuse en sociologie"))
  }

  @Test("A value that cannot be read is shown as it was typed, and said to be so")
  func unreadable() {
    let source = Example.source(answers: ["date_debut": "31/02/2024"])
    #expect(text(source, .review).contains("31/02/2024 (réponse à vérifier)"))
  }

  @Test("Lines are no wider than asked for, and hold every word", arguments: [20, 40, 79])
  func width(_ width: Int) throws {
    let document = Document(of: try Example.rennes(), for: .review)
    let lines = DocumentText.lines(document, width: width)
    for line in lines { #expect(CellWidth.width(of: line.text) <= width, "\(line.text)") }
    let whole = DocumentText.lines(document, width: nil).map(\.text).joined().filter { $0 != " " }
    #expect(lines.map(\.text).joined().filter { $0 != " " } == whole)
  }

  private func tables(_ document: Document) -> [Document.Table] {
    document.blocks.compactMap { if case .table(let table) = $0.content { table } else { nil } }
  }

  private func text(_ source: ExportSource, _ purpose: Document.Purpose) -> String {
    TextFormat.text(of: Document(of: source, for: purpose), width: nil)
  }
}
