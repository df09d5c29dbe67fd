import Drafts
import FormModel
import JSONText
import Testing
import TestSupport

@Suite("A draft in its file")
struct DraftFileTests {
  /// The same with the keys of every object in the order of the alphabet.
  private func sorted(_ value: JSON) -> JSON {
    switch value {
    case .object(let object):
      .object(
        JSONObject(
          object.members.sorted { $0.key < $1.key }.map {
            .init(key: $0.key, value: sorted($0.value))
          }
        )
      )
    case .array(let values): .array(values.map(sorted))
    default: value
    }
  }

  @Test("An example comes out of a file and goes back in with all that it says, in a stable order")
  func roundTrip() throws {
    let bytes = try Example.bytes("rennes")
    let draft = try DraftFile.draft(from: bytes, form: canevas)
    let written = DraftFile.bytes(of: draft, form: canevas)
    #expect(
      try sorted(JSONReader.value(of: written)) == sorted(JSONReader.value(of: bytes))
    )
    let again = try DraftFile.draft(from: written, form: canevas)
    #expect(DraftFile.bytes(of: again, form: canevas) == written)
  }

  @Test("The keys of the file are those of its description, in their order")
  func keys() throws {
    let draft = store(MemoryDisk()).create().saying("x")
    let written = try JSONReader.value(of: DraftFile.bytes(of: draft, form: canevas)).object
    #expect(
      written?.keys == [
        "format", "format_version", "id", "etat", "version", "cree_le", "modifie_le", "reponses",
      ]
    )
    #expect(written?["reponses"] == .object(["objectifs_attentes": "x"]))
  }

  @Test("A draft has version 2 as long as it answers a complément, and version 1 else")
  func version() throws {
    func version(_ draft: Draft) throws -> JSON? {
      try JSONReader.value(of: DraftFile.bytes(of: draft, form: canevas)).object?["format_version"]
    }
    var draft = store(MemoryDisk()).create().saying("x")
    #expect(try version(draft) == .number(1))
    draft.answers[Path.root + "partenaires"] = .array([.object(["nom": "CCI"])])
    #expect(try version(draft) == .number(2))
    draft.answers[Path.root + "partenaires"] = nil
    #expect(try version(draft) == .number(1))
  }

  @Test("Unknown keys are kept, at the top and among the answers")
  func unknownKeys() throws {
    let text = """
      {"note": {"b": 1, "a": [null, 1.50]}, "format": "canevas-concertation-ia",
       "format_version": 1, "id": "x", "reponses": {"inconnu": [1, {}], "collectivites":
       [{"nom": "Rennes", "couleur": null}]}}
      """
    let draft = try DraftFile.draft(from: Array(text.utf8), form: canevas)
    let written = DraftFile.bytes(of: draft, form: canevas)
    let object = try #require(try JSONReader.value(of: written).object)
    let original = try #require(try JSONReader.value(of: text).object)
    #expect(object["note"] == original["note"])
    #expect(object["reponses"]?.object?["inconnu"] == .array([.number(1), .object([:])]))
    let row = object["reponses"]?.object?["collectivites"]?.array?.first?.object
    #expect(row?["couleur"] == .null)
  }

  @Test("What was typed and is no value of its kind is kept as it was typed")
  func unreadableValues() throws {
    var draft = store(MemoryDisk()).create()
    draft.answers[Path.root + "date_debut"] = "31/02/2024"
    let written = DraftFile.bytes(of: draft, form: canevas)
    #expect(try DraftFile.draft(from: written, form: canevas).answers == draft.answers)
  }

  @Test("Dates that are absent follow from the one that is there, or from none")
  func absentDates() throws {
    let head = #"{"format":"canevas-concertation-ia","format_version":1,"id":"x","reponses":{}"#
    let bare = try DraftFile.draft(from: Array((head + "}").utf8), form: canevas)
    #expect(
      [bare.creeLe, bare.modifieLe] == [Moment](repeating: .init(secondsSince1970: 0), count: 2)
    )
    #expect(bare.etat == .brouillon)
    let dated = head + #","modifie_le":"2024-10-07T12:00:00+02:00"}"#
    #expect(
      try DraftFile.draft(from: Array(dated.utf8), form: canevas).creeLe.iso
        == "2024-10-07T10:00:00Z"
    )
  }

  @Test("What can be read can be finalised and read again, up to the last version that there is")
  func lastVersion() throws {
    var draft = store(MemoryDisk()).create()
    draft.version = Draft.versionLimit - 1
    try draft.finalise(at: draft.modifieLe)
    let bytes = DraftFile.bytes(of: draft, form: canevas)
    #expect(try DraftFile.draft(from: bytes, form: canevas) == draft)
    let last = draft
    let error = #expect(throws: DraftError.self) { try draft.finalise(at: draft.modifieLe) }
    #expect(error?.description.contains("999999999") == true)
    #expect(draft == last)
  }

  @Test("Reopenings are kept with their reasons, beside what somebody else wrote there")
  func reopenings() throws {
    let clock = TestClock()
    var draft = store(MemoryDisk(), clock).create()
    draft.other["reouvertures"] = .array(["à la main"])
    try draft.finalise(at: clock.now)
    #expect(draft.version == 1)
    clock.advance(60)
    draft.reopen(because: "Une proposition manquait", at: clock.now)
    let again = try DraftFile.draft(from: DraftFile.bytes(of: draft, form: canevas), form: canevas)
    #expect(again.etat == .brouillon)
    #expect(again.version == 1)
    #expect(again.reopenings.map(\.reason) == ["Une proposition manquait"])
    #expect(again.reopenings.map(\.version) == [1])
    #expect(again.reopenings.map(\.at) == [clock.now])
    #expect(again.other["reouvertures"]?.array?.first == "à la main")
  }
}
