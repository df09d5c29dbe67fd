import CanevasForm
import Drafts
import UseCases
import FormModel
import JSONText
import Testing
import TestSupport

@Suite("Drafts in lines")
struct DraftTests {
  @Test("The drafts are listed with their numbers; one is opened, copied, or a new one begun")
  func list() throws {
    let listener = try Listener()
    try listener.type(into: try Example.answers("rennes"))
    listener.type(["1", "/quitter"], at: .drafts)
    #expect(listener.words.contains("Brouillons : 1."))
    #expect(listener.words.contains("1. Rennes · Rennes Métropole · 75 % · brouillon"))
    listener.type(["/dupliquer 1", "/brouillons", "7", ""], at: .drafts)
    #expect(listener.words.contains("Brouillons : 2."))
    #expect(listener.words.contains("« 7 » n’est pas un numéro de cette liste."))
    #expect(try listener.store.list().count == 2)
  }

  @Test("A damaged draft is said with its reason, and keeps no other from being opened")
  func damaged() throws {
    let listener = try Listener()
    try listener.type(into: try Example.answers("rennes"))
    try listener.put("{", in: "abime.json")
    listener.type(["1"], at: .drafts)
    #expect(
      listener.words.contains("/brouillons/abime.json » ne peut pas être lu. Le fichier est abîmé")
    )
    #expect(listener.words.contains("1/9 Collectivité"))
    // Nothing is asked instead: the next line was meant for that draft.
    listener.type(["1", "autre@exemple.fr"], at: .draft(ref: "abime"))
    #expect(listener.heard == [])
    #expect(listener.failure?.description.contains("Le fichier est abîmé") == true)
  }

  @Test("A finalised draft is read, not changed; it is reopened with a reason, and only with one")
  func finalised() throws {
    let listener = try Listener()
    try listener.type("/finaliser", into: try Example.answers("rennes"))
    #expect(listener.words.contains("La version 1 est finalisée."))
    let draft = try #require(try listener.store.list().first?.draft)
    #expect(draft.etat == .finalise && draft.version == 1)
    let ref = Start.draft(ref: draft.id)
    listener.type(["/aller référente", "autre@exemple.fr", "/annuler", "/effacer"], at: ref)
    #expect(listener.words.contains("elle ne change plus. /rouvrir MOTIF commence la suivante."))
    listener.type(["/aller angles", "a", "b", ".", "/aller 1", "/ajouter", "/retirer 1"], at: ref)
    listener.type(["/rouvrir", "", "/rouvrir"], at: ref)
    #expect(try listener.store.open(draft.id).draft == draft)
    listener.type(["/rouvrir", "Chiffres corrigés", "/aller référente", "b@exemple.fr"], at: ref)
    #expect(listener.words.contains("la prochaine version sera la 2"))
    let reopened = try listener.store.open(draft.id).draft
    #expect(reopened.reopenings.first?.reason == "Chiffres corrigés")
    #expect(reopened.answers[Path.root + "referent_email"] == "b@exemple.fr")
  }

  @Test("Where there is no draft yet, what needs one says how to begin")
  func noDraft() throws {
    let listener = try Listener()
    listener.type(["bonjour", "/chercher x", "/dupliquer 1"], at: .drafts)
    let said = listener.heard.filter { $0.contains("/nouveau en commence un") }
    #expect(said.count { !$0.hasPrefix("Ligne") } == 3)
  }

  @Test(
    "A file is imported from the list of drafts, and from a draft; without a path it is asked for"
  )
  func importing() throws {
    let listener = try Listener()
    try listener.type(into: try Example.answers("rennes"))
    let draft = try #require(try listener.store.list().first?.draft)
    let path = "\(listener.store.folder)/brouillons/\(draft.id).json"
    listener.type(["/importer", "/importer '\(path)'", "/importer \(path)x"], at: .drafts)
    #expect(listener.words.contains("Donnez le chemin d’un fichier ou d’un dossier."))
    #expect(listener.words.contains("ce canevas était déjà là"))
    #expect(try listener.store.list().count == 2)
    #expect(listener.slips == 2)
    listener.type(["/importer \(path)"], at: .draft(ref: draft.id))
    #expect(try listener.store.list().count == 3)
  }

  @Test("What keeps a canevas from being finalised is listed, and a number leads there")
  func unfinished() throws {
    let listener = try Listener()
    var answers = try Example.answers("rennes")
    answers[Path.root + "date_debut"] = nil
    try listener.type("/finaliser", "1", into: answers)
    #expect(listener.words.contains("1 champ à remplir empêche de finaliser."))
    #expect(listener.words.contains("1. À remplir, Date de début de la concertation prévue :"))
    #expect(listener.heard.suffix(8).contains { $0.hasPrefix("3/9 Date de début") })
    #expect(try listener.store.list().first?.draft?.etat == .brouillon)
  }

  @Test("A draft that another program has open is read, not changed")
  func locked() throws {
    let listener = try Listener()
    try listener.type(into: try Example.answers("rennes"))
    let draft = try #require(try listener.store.list().first?.draft)
    let lock = try listener.store.lock(draft.id)
    listener.type(["/aller référente", "b@exemple.fr"], at: .draft(ref: draft.id))
    #expect(listener.words.contains("Ce brouillon est ouvert sur"))
    lock.release()
    #expect(try listener.store.open(draft.id).draft == draft)
  }

  @Test("An export is asked for like all else, and its files are said")
  func export() throws {
    let listener = try Listener()
    let answers = try Example.answers("rennes")
    try listener.type("/exporter", "", "1,4", "/srv/sortie", into: answers)
    #expect(listener.words.contains("Que doit contenir l’export ?"))
    #expect(listener.words.contains("La version publique laisse de côté : Personne référente"))
    let base = "/srv/sortie/20250314_Rennes_canevas-concertation-ia"
    #expect(listener.exports.paths == ["\(base).json", "\(base).md"])
    for path in listener.exports.paths { #expect(listener.heard.contains(path)) }
    try listener.type("/exporter", "2", "1", "~/sortie", into: answers)
    #expect(
      listener.exports.paths.contains(
        "/home/a/sortie/20250314_Rennes_canevas-concertation-ia-complet.json"
      )
    )
  }

  @Test("A document for a colleague is asked for like an export")
  func sending() throws {
    let listener = try Listener()
    let answers = try Example.answers("rennes")
    try listener.type("/envoyer", "3", "2", "1,2", "/srv/sortie", into: answers)
    #expect(listener.words.contains("Que doit remplir votre collègue ?"))
    let base = "/srv/sortie/20250314_Rennes_canevas-concertation-ia-a-remplir"
    #expect(listener.exports.paths == ["\(base).docx", "\(base).odt"])
    #expect(listener.words.contains("« Importer » montre ce qui a changé"))
  }

  @Test("A file that is there is replaced only on request; an export can be given up")
  func replacing() throws {
    let listener = try Listener()
    let answers = try Example.answers("rennes")
    let order = ["/exporter", "", "", ""]
    try listener.type(into: answers)
    let ref = Start.draft(ref: try #require(try listener.store.list().first?.draft).id)
    listener.type(order + order + ["", "/verifier"], at: ref)
    #expect(listener.words.contains("existe déjà."))
    #expect(listener.words.contains("Rien n’est exporté."))
    #expect(listener.words.split(separator: "\n").count { $0 == "Fichiers écrits :" } == 1)
    listener.type(order + ["2"], at: ref)
    #expect(listener.words.contains("Fichiers écrits :"))
    listener.type(["/exporter", "/retour", "/exporter", "", "/effacer", "", ""], at: ref)
    #expect(listener.words.contains("Rien n’est exporté."))
    #expect(listener.words.contains("Cochez au moins un format."))
  }

  @Test(
    "A draft that cannot be saved is not left for another one",
    arguments: ["/brouillons", "/nouveau", "/corbeille", "/importer x"]
  )
  func notLeft(command: String) throws {
    let listener = try Listener()
    let draft = listener.store.create(answers: try Example.answers("rennes"))
    try listener.store.save(draft, .durable)
    listener.refuses = { $0.id == draft.id }
    listener.type(
      ["/aller référente", "b@exemple.fr", command, "/aller attentes", "Encore", "."],
      at: .draft(ref: draft.id)
    )
    #expect(listener.words.contains("Ce brouillon reste ouvert"))
    #expect(listener.failure != nil)
    #expect(listener.unsaved?.id == draft.id)
    #expect(listener.unsaved?.answers[Path.root + "objectifs_attentes"] == "Encore")
    #expect(try listener.store.list().count == 1)
    // Once the disk takes it again, nothing keeps anybody.
    listener.refuses = { _ in false }
    listener.type(["/aller référente", "c@exemple.fr", command], at: .draft(ref: draft.id))
    #expect(listener.failure == nil && listener.unsaved == nil)
  }

  @Test("Finalising says which answers are empty")
  func gaps() throws {
    let listener = try Listener()
    let answers = try Example.answers("rennes")
    try listener.type("/finaliser", into: answers)
    let count = Canevas.form.unanswered(in: answers).count
    #expect(count > 1)
    #expect(listener.words.contains("La version 1 est finalisée."))
    #expect(listener.words.contains("\(count) réponses sont vides."), "\(listener.words)")
  }

  @Test("A new reason is said to be public before it is given")
  func publicReason() throws {
    let listener = try Listener()
    try listener.type("/finaliser", "/rouvrir", "", into: try Example.answers("rennes"))
    #expect(listener.words.contains("Ce motif sera public"))
  }

  @Test("Drafts that look alike are told apart in the list and in the corbeille")
  func lookalikes() throws {
    let listener = try Listener()
    let answers = try Example.answers("rennes")
    for _ in 0..<2 {
      try listener.type(into: answers)
      listener.advance(minutes: 1)
    }
    listener.type([""], at: .drafts)
    #expect(
      listener.words.contains("n° 1 sur 2, commencé le 14/03/2025 à 10:42"),
      "\(listener.words)"
    )
    #expect(listener.words.contains("n° 2 sur 2, commencé le 14/03/2025 à 10:43"))
    listener.type(["/retirer 1", "/retirer 1", "/corbeille", "", ""], at: .drafts)
    #expect(listener.words.contains("Corbeille :"))
    #expect(listener.words.contains("n° 1 sur 2") && listener.words.contains("n° 2 sur 2"))
  }

  @Test("A beginning that meant a command before others came still does", arguments: ["/co", "/c"])
  func beginnings(typed: String) throws {
    let listener = try Listener()
    listener.type([typed, "/quitter"])
    #expect(listener.words.contains("La corbeille est vide.") == (typed == "/co"))
  }

  @Test("A review reads everything, and what is to be corrected after it")
  func review() throws {
    let listener = try Listener()
    try listener.type("/relire", into: try Example.answers("rennes"))
    #expect(listener.words.contains("Tenir un registre public des algorithmes utilisés"))
    #expect(listener.words.contains("Rien à corriger."))
  }
}
