import Drafts
import UseCases
import FormModel
import JSONText
import Testing
import TestSupport

@Suite("Earlier versions and deleted drafts in lines")
struct HistoryTests {
  private let path = Path.root + "referent_email"
  private let listener: Listener
  private let ref: Start
  private let id: String

  /// Rennes, whose référente has changed since.
  init() throws {
    listener = try Listener()
    try listener.type(into: try Example.answers("rennes"))
    id = try #require(try listener.store.list().first?.draft).id
    ref = .draft(ref: id)
    listener.type(["/aller référente", "b@exemple.fr"], at: ref)
  }

  private var email: JSON? { get throws { try listener.store.open(id).draft.answers[path] } }

  @Test("Earlier versions are listed with how much differs; one says what, and comes back")
  func versions() throws {
    listener.type(["/historique", "1", "1"], at: ref)
    #expect(listener.words.contains("Versions d’avant, la plus récente en premier :"))
    #expect(listener.words.contains("1. 14/03/2025 à 10:42, 1 réponse diffère"))
    #expect(listener.words.contains("Personne référente"))
    #expect(listener.words.contains("Alors : « participation@exemple.fr »"))
    #expect(listener.words.contains("Maintenant : « b@exemple.fr »"))
    #expect(listener.words.contains("Cette version est de retour."))
    #expect(try email == "participation@exemple.fr")
    listener.type(["/historique", "1", "1"], at: ref)
    #expect(try email == "b@exemple.fr", "what it replaced came back")
  }

  @Test("An empty line, or a number that is none, leaves everything as it is")
  func looking() throws {
    let before = try listener.store.open(id).draft
    listener.type(["/historique", "", "/historique", "1", "", "/historique", "9"], at: ref)
    #expect(listener.words.contains("« 9 » n’est pas un numéro de cette liste. Rien ne change."))
    #expect(try listener.store.open(id).draft == before)
  }

  @Test("Of many versions, the last ten are said, and all on request")
  func many() throws {
    for number in 0..<12 {
      listener.advance(minutes: 2)
      listener.type(["/aller référente", "\(number)@exemple.fr"], at: ref)
    }
    listener.type(["/historique"], at: ref)
    #expect(listener.words.contains("Les 10 dernières sur 13. /historique tout les dit toutes."))
    #expect(listener.words.contains("\n10. ") && !listener.words.contains("\n11. "))
    listener.type(["/historique tout"], at: ref)
    #expect(listener.words.contains("\n13. "))
  }

  @Test("Without one it says when they come; a finalised canevas is not changed by one")
  func none() throws {
    listener.type(["/historique", "a@exemple.fr"])
    #expect(listener.words.contains("Ce brouillon n’a pas encore de version d’avant."))
    listener.type(["/finaliser", "/historique", "1", "1"], at: ref)
    #expect(listener.words.contains("elle ne change plus."))
    #expect(try email == "b@exemple.fr")
    #expect(try listener.store.open(id).draft.etat == .finalise)
  }

  @Test("What was taken back is done again, as often as it was taken back")
  func redoing() throws {
    listener.type(
      ["/aller référente", "c@exemple.fr", "/aller 2", "/effacer", "/annuler", "/annuler"]
        + ["/retablir", "/aller 5", "/rétablir", "/retablir"],
      at: ref
    )
    #expect(listener.words.contains("Rétabli : la saisie."))
    #expect(listener.words.contains("Rétabli : l’effacement."))
    #expect(listener.words.contains("Il n’y a rien à rétablir."))
    #expect(try email == nil)
    #expect(listener.heard.suffix(4).contains { $0.contains("rien à rétablir") })
  }

  @Test("A draft goes to the corbeille from the list, and comes back from there with its past")
  func corbeille() throws {
    listener.type(["/corbeille", "/retirer 7", "/retirer 1", ""], at: .drafts)
    #expect(listener.words.contains("La corbeille est vide."))
    #expect(listener.words.contains("« 7 » n’est pas un numéro de cette liste."))
    #expect(listener.words.contains("Le brouillon est dans la corbeille."))
    #expect(listener.words.contains("Brouillons : aucun."))
    #expect(try listener.store.list().isEmpty)
    listener.type(["/corbeille", "", "/corbeille", "1", "1", "/historique"], at: .drafts)
    #expect(listener.words.contains("1. Rennes · Rennes Métropole"))
    #expect(listener.words.contains("Le brouillon est revenu dans la liste."))
    #expect(listener.words.contains("Versions d’avant"))
    #expect(try email == "b@exemple.fr")
  }

  @Test("The corbeille is also there with a draft open, which is saved and left first")
  func corbeilleFromDraft() throws {
    listener.type(["/aller référente", "c@exemple.fr", "/corbeille", "/retirer 1"], at: ref)
    #expect(try listener.store.trashed().first?.draft?.answers[path] == "c@exemple.fr")
  }

  @Test("A copy is kept where one says, and replaces nothing there")
  func copy() throws {
    let file = listener.folder + "/copie.json"
    listener.type(["/enregistrer", "/enregistrer \(file)", "/enregistrer \(file)"], at: ref)
    #expect(listener.words.contains("Donnez le fichier"))
    #expect(listener.words.contains("La copie est dans \(file)."))
    #expect(listener.words.contains("copie.json »"))
    #expect(try listener.store.open(file).draft.answers[path] == "b@exemple.fr")
  }
}
