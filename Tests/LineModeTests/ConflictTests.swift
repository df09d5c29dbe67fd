import CanevasForm
import Drafts
import UseCases
import FormModel
import JSONText
import Testing
import TestSupport

@Suite("A draft in lines that another program changes")
struct ConflictTests {
  private let email = Path.root + "referent_email"
  private let publics = Path.root + "publics_precision"
  private let listener: Listener
  private let draft: Draft

  init() throws {
    listener = try Listener()
    try listener.type(into: try Example.answers("rennes"))
    draft = try #require(try listener.store.list().first?.draft)
  }

  /// The draft with these answers from elsewhere, as its file has it.
  private func other(_ text: String) -> Draft {
    var other = draft
    other.answers[publics] = .string(text)
    other.answers[email] = .string("\(text)@exemple.fr")
    return other
  }

  private func put(_ draft: Draft) {
    let bytes = DraftFile.bytes(of: draft, form: Canevas.form)
    try? listener.put(String(decoding: bytes, as: UTF8.self), in: "\(draft.id).json")
  }

  /// Answers here, after the file was changed elsewhere, then types `lines`.
  private func type(_ lines: [String], before: (Int) -> Void = { _ in }) {
    let first = ["/aller référente", "ici@exemple.fr"]
    listener.type(first + lines, at: .draft(ref: draft.id)) { line in
      if line == 1 { put(other("ailleurs")) }
      before(line)
    }
  }

  private var saved: Answers { get throws { try listener.store.open(draft.id).draft.answers } }

  @Test("All of one side is one number, and both stay in the history", arguments: ["1", "2"])
  func oneSide(choice: String) throws {
    type([choice, "/verifier"])
    #expect(listener.words.contains("Ce brouillon a aussi été modifié ailleurs. Ce qui diffère :"))
    #expect(try listener.store.open(draft.id).recovery == nil)
    #expect(try (saved[email] == "ici@exemple.fr") == (choice == "1"))
    #expect(try (saved[publics] == "ailleurs") == (choice == "2"))
    let kept = try listener.store.versions(of: draft.id).map { try listener.store.draft(of: $0) }
    #expect(kept.contains { $0.answers[publics] == "ailleurs" })
  }

  @Test("Field by field, each is asked with both sides; what is no number is asked again")
  func fieldByField() throws {
    type(["3", "1", "9", "2", "/verifier"])
    #expect(listener.words.contains("1. Ici : « ici@exemple.fr »"))
    #expect(listener.words.contains("2. Ailleurs : « ailleurs@exemple.fr »"))
    #expect(listener.words.contains("« 9 » n’est pas un numéro de cette liste."))
    #expect(try saved[email] == "ici@exemple.fr")
    #expect(try saved[publics] == "ailleurs")
    #expect(try listener.store.open(draft.id).recovery == nil)
  }

  @Test(
    "Who does not choose, or stops half-way, loses nothing and is asked the next time",
    arguments: [[], ["", "/quitter"], ["3", "2", ""], ["3", "2", "/quitter"], ["3", "2"]]
  )
  func later(lines: [String]) throws {
    type(lines)
    let opened = try listener.store.open(draft.id)
    #expect(opened.draft.answers[email] == "ici@exemple.fr")
    guard case .diverged(other("ailleurs"), _)? = opened.recovery else {
      Issue.record("nothing is left to choose")
      return
    }
    #expect(!listener.words.contains("tout ce qui a été répondu est enregistré"))
    let isPutOff = lines.last.map { $0 == "" || $0 == "/quitter" } ?? false
    #expect(listener.words.contains("Le choix sera proposé à la prochaine ouverture.") == isPutOff)
    listener.type(["3", "2", "1"], at: .draft(ref: draft.id))
    #expect(listener.words.contains("les deux versions sont gardées"))
    #expect(try saved[email] == "ailleurs@exemple.fr")
    #expect(try saved[publics] != "ailleurs")
  }

  @Test("Changed once more while one chooses, the newer one is asked about")
  func changedAgain() throws {
    type(["2", "2", "/verifier"]) { if $0 == 2 { put(other("encore")) } }
    #expect(listener.words.contains("Ailleurs : « encore@exemple.fr »"))
    #expect(try saved[email] == "encore@exemple.fr")
    #expect(try listener.store.open(draft.id).recovery == nil)
  }
}
