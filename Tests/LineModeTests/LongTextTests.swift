import CanevasForm
import Drafts
import UseCases
import FoundationEssentials
import FormModel
import JSONText
import Testing

@Suite("Long texts in lines")
struct LongTextTests {
  private let path = "objectifs_angles"
  private let go = "/aller angles"

  @Test(
    "A text is what its lines say",
    arguments: [
      (["un", "", "deux", "."], "un\n\ndeux"),
      (["..", "...", "."], ".\n.."),
      (["//un", "//deux", "/etc/hosts", "."], "/un\n/deux\n/etc/hosts"),
      (["un", "deux", "/quitter"], "un\ndeux"),
      (["un", "/précédent", "/quitter"], "un"),
      (["."], nil),
      (["/ajouter", "", "un", "."], "\nun"),
    ]
  )
  func lines(typed: [String], text: String?) throws {
    let listener = try Listener()
    listener.type([go] + typed)
    #expect(listener[path] == text.map { .string($0) })
  }

  @Test("More is added behind; an empty line keeps; a long one is said in part, or read whole")
  func extending() throws {
    let listener = try Listener()
    listener.type([go, "1", "2", "3", "4", "5", ".", "/precedent", "/ajouter", "6", "."])
    #expect(listener[path] == "1\n2\n3\n4\n5\n6")
    let draft = try #require(listener.saved)
    listener.type([go, ""], at: .draft(ref: draft.id))
    #expect(listener.words.contains("Réponse, 6 lignes, 6 mots :\n1\n2\n3\n4\n… 2 autres lignes"))
    #expect(!listener.heard.contains("6"))
    listener.type([go, "/lire"], at: .draft(ref: draft.id))
    #expect(listener.heard.contains("6"))
  }

  /// Leaves `text` in the file, and ends so.
  private func editor(
    writing text: String,
    _ ending: ExternalEditor.Ending = .ended(atOnce: false)
  ) -> ExternalEditor {
    ExternalEditor { file in
      try? Data(text.utf8).write(to: URL(filePath: file))
      return ending
    }
  }

  @Test("The person’s own editor writes a text; where it fails, both texts are offered")
  func editor() throws {
    let listener = try Listener()
    listener.editor = editor(writing: "ajouté\n")
    listener.type([go, "/editeur"])
    #expect(listener[path] == "ajouté")
    listener.editor = editor(writing: "autre", .failed(reason: "code 1"))
    let draft = try #require(listener.saved)
    listener.type([go, "/editeur", ""], at: .draft(ref: draft.id))
    #expect(listener[path] == "ajouté")
    listener.type([go, "/editeur", "2"], at: .draft(ref: draft.id))
    #expect(listener[path] == "autre")
    listener.editor = ExternalEditor { _ in .unavailable(reason: "Aucun éditeur n’est choisi.") }
    listener.type([go, "/editeur"], at: .draft(ref: draft.id))
    #expect(listener.words.contains("Aucun éditeur n’est choisi. Votre texte est intact."))
  }

  @Test("An editor fails and the input ends: its text is kept, said, and offered at the next start")
  func editorThenEnd() throws {
    let listener = try Listener()
    listener.type([go, "avant", "."])
    let draft = try #require(listener.saved)
    listener.editor = editor(writing: "autre", .failed(reason: "code 1"))
    listener.type([go, "/editeur"], at: .draft(ref: draft.id))
    #expect(listener.words.contains("Le texte de l’éditeur est gardé"))
    listener.type([], at: .draft(ref: draft.id))
    #expect(listener.words.contains("votre éditeur avait enregistré un texte"))
    #expect(listener.words.contains("Le texte de l’éditeur est gardé"))
    listener.type(["2"], at: .draft(ref: draft.id))
    #expect(listener[path] == "autre")
    listener.type([], at: .draft(ref: draft.id))
    #expect(!listener.words.contains("éditeur avait enregistré"))
  }
}
