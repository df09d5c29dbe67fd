import CanevasForm
import Drafts
import UseCases
import FormModel
import JSONText
import LineMode
import Testing
import TestSupport

@Suite("Files and remarks in lines")
struct MergingTests {
  private let listener: Listener
  private let draft: Draft

  init() throws {
    listener = try Listener()
    try listener.type(into: try Example.answers("rennes"))
    draft = try #require(try listener.store.list().first?.draft)
  }

  private var saved: Draft { get throws { try listener.store.open(draft.id).draft } }

  /// The draft as somebody else changed it, in a file.
  private func received() throws -> String {
    listener.store.rememberSent(draft)
    var there = draft
    there.answers[.root + "objectifs_attentes"] = "D’ailleurs."
    there.answers[.root + "sujet_consigne"] = "Une autre."
    let bytes = DraftFile.bytes(of: there, form: Canevas.form)
    try listener.put(String(decoding: bytes, as: UTF8.self), in: "../recu.json")
    return listener.store.folder + "/recu.json"
  }

  @Test(
    "/fusionner tells what a file changed, and takes it or not, as one step",
    arguments: [true, false]
  )
  func merged(isTaken: Bool) throws {
    let file = try received()
    listener.type(["/fusionner \(file)", isTaken ? "2" : ""], at: .draft(ref: draft.id))
    #expect(listener.words.contains("(changé ailleurs seulement)"))
    #expect(
      try saved.answers[.root + "sujet_consigne"]
        == (isTaken ? "Une autre." : draft.answers[.root + "sujet_consigne"])
    )
    listener.type(["/annuler"], at: .draft(ref: draft.id))
    #expect(
      try saved.answers[.root + "sujet_consigne"] == draft.answers[.root + "sujet_consigne"]
    )
  }

  @Test("/importer of what is here asks a person whether the two go together; a script keeps both")
  func importing() throws {
    let file = try received()
    listener.type(["/importer \(file)"], at: .drafts)
    #expect(try listener.store.list().count == 2)
    listener.partner = .person
    listener.type(["/importer \(file)", "1", "2"], at: .drafts)
    #expect(listener.words.contains("est déjà là"))
    #expect(try listener.store.list().count == 2)
    #expect(try saved.answers[.root + "sujet_consigne"] == "Une autre.")
  }

  @Test("/remarque notes one, which is said with its question, answered and resolved")
  func remarks() throws {
    listener.type(
      ["/aller consigne", "/remarque Qui l’a dit ?", "/remarque", "1", "2", "La maire."],
      at: .draft(ref: draft.id)
    )
    var remark = try #require(try saved.remarks.first)
    #expect(remark.path?.description == "sujet_consigne")
    #expect(remark.text == "Qui l’a dit ?")
    #expect(remark.replies.map(\.text) == ["La maire."])
    listener.type(["/aller consigne", "/remarque", "1", "3"], at: .draft(ref: draft.id))
    #expect(listener.words.contains("Remarque, Sans nom, le 14/03/2025"))
    remark = try #require(try saved.remarks.first)
    #expect(!remark.isOpen)
    listener.type(["/annuler"], at: .draft(ref: draft.id))
    #expect(try saved.remarks.first?.isOpen ?? false)
    listener.type(["/remarque"], at: .drafts)
    #expect(listener.words.contains("demande un brouillon ouvert"))
  }
}
