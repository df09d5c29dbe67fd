import Drafts
import FormModel
import JSONText
import TestSupport
import Testing

@Suite("Remarks in a draft's file")
struct RemarkTests {
  private let moment = Moment(secondsSince1970: 1_700_000_000)

  private func draft(_ remarks: String) throws -> Draft {
    let text = """
      {"format": "canevas-concertation-ia", "format_version": 1, "id": "abcd", "reponses": {}, \
      "remarques": \(remarks), "autre": 1}
      """
    return try DraftFile.draft(from: Array(text.utf8), form: canevas)
  }

  private func written(_ draft: Draft) throws -> JSON? {
    try JSONReader.value(of: DraftFile.bytes(of: draft, form: canevas)).object?["remarques"]
  }

  @Test("A reply that is no list, and a time that cannot be read, stay as they are")
  func foreignMembers() throws {
    let lone = Remark(.object(["id": "a", "texte": "Un", "reponses": "Deux"]))
    #expect(lone.replies.map(\.text) == ["Deux"])
    let other = Remark(.object(["id": "a", "texte": "Un", "resolue_le": "hier"]))
    let merged = canevas.merge(from: Answers(), Answers(), Answers()).merged()
    let joined = [lone].joined(with: [other], in: merged)
    #expect(joined.count == 1 && joined[0].isOpen == false)
    #expect(joined[0].replies.map(\.text) == ["Deux"])
  }

  @Test("One is written with its place, author and date, and read again")
  func written() throws {
    var draft = try draft("[]")
    var remark = Remark(id: "r1", at: .root + "amo", by: "Alix", on: moment, "Sûr ?")
    remark.replies.append(.init(by: "Camille", on: moment, "Oui."))
    remark.resolvedAt = moment
    draft.remarks = [remark]
    #expect(
      try written(draft)
        == JSONReader.value(
          of: """
            [{"id": "r1", "chemin": "amo", "auteur": "Alix", "date": "2023-11-14T22:13:20Z", "texte": "Sûr ?", \
            "reponses": [{"auteur": "Camille", "date": "2023-11-14T22:13:20Z", "texte": "Oui."}], \
            "resolue_le": "2023-11-14T22:13:20Z"}]
            """
        )
    )
    let read = try DraftFile.draft(from: DraftFile.bytes(of: draft, form: canevas), form: canevas)
    #expect(read.remarks == [remark])
    #expect(!remark.isOpen)
    draft.remarks = []
    #expect(try written(draft) == nil)
  }

  @Test(
    "What cannot be read as a remark is kept as it is, whatever happens to the others",
    arguments: [
      #"[1, "du texte", {"id": 3}, {"chemin": "[[", "texte": 4, "x": 1, "resolue_le": "hier"}]"#,
      #""rien qu'un texte""#, #"{"texte": "seule"}"#, "[null, []]",
    ]
  )
  func strange(remarks: String) throws {
    var draft = try draft(remarks)
    let stored = try JSONReader.value(of: remarks)
    let all = draft.remarks
    #expect(all.map(\.json) == stored.array ?? [stored])
    draft.remarks.append(Remark(id: "n", at: .root + "amo", by: "", on: moment, "Nouvelle"))
    #expect(try written(draft)?.array?.dropLast() == (stored.array ?? [stored])[...])
    #expect(all.allSatisfy { $0.placed { _ in .root + "amo" }.json == $0.json || $0.path != nil })
  }

  @Test("Two texts' remarks are joined: each once, all replies, in the places where their rows are")
  func joined() throws {
    func answers(_ names: String...) -> Answers {
      Answers(["intervenants": .array(names.map { .object(["nom": .string($0)]) })])
    }
    let merged = canevas.merge(
      from: answers("Un", "Deux"),
      answers("Un", "Deux", "Trois"),
      answers("Zéro", "Un", "Deux")
    )
    .merged()
    func remark(_ id: String, _ path: String) -> Remark {
      Remark(id: id, at: Path(path) ?? .root, by: "A", on: moment, id)
    }
    var own = remark("r1", "intervenants[1].nom")
    own.replies = [.init(by: "A", on: moment, "ici")]
    var other = remark("r1", "intervenants[2].nom")
    other.replies = [.init(by: "A", on: moment, "ici"), .init(by: "B", on: moment, "là")]
    other.resolvedAt = moment
    let all = [own, remark("r2", "intervenants[2]")].joined(
      with: [other, remark("r3", "intervenants[0].nom")],
      in: merged
    )
    #expect(
      all.map { $0.path?.description } == [
        "intervenants[2].nom", "intervenants[3]", "intervenants[0].nom",
      ]
    )
    #expect(all[0].replies.map(\.text) == ["ici", "là"])
    #expect(all[0].resolvedAt == moment)
  }
}
