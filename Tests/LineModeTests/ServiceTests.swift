import Drafts
import UseCases
import FormModel
import JSONText
import Testing
import TestSupport

@Suite("A draft that two persons of a service want, in lines")
struct ServiceTests {
  @Test("Who has it is told who asks, once, and passes it; the other then writes")
  func passing() throws {
    let listener = try Listener(service: Service())
    let camille = listener.drafts(of: "Camille")
    try listener.type(into: try Example.answers("rennes"))
    let id = try #require(try listener.store.list().first?.draft?.id)
    listener.type(["", "", "/passer", "/quitter"], at: .draft(ref: id)) { line in
      if line == 0 { _ = try? camille.ask(for: id) }
    }
    let words = listener.words
    #expect(words.components("Camille demande ce brouillon. /passer le lui passe") == 1)
    #expect(words.contains("Le brouillon est enregistré et passé à Camille."))
    #expect(words.contains("Brouillons : 1."))
    try camille.lock(id).release()
    listener.type(["/passer"], at: .draft(ref: id))
    #expect(listener.words.contains("Personne ne demande ce brouillon."))
  }

  @Test("Who finds it open is told by whom, asks, is told that it is free, and changes it")
  func asking() throws {
    let listener = try Listener(service: Service())
    let camille = listener.drafts(of: "Camille")
    try listener.type(into: try Example.answers("rennes"))
    let id = try #require(try listener.store.list().first?.draft?.id)
    let lock = try camille.lock(id)
    var asked: String?
    listener.type(
      ["/demander", "", "/modifier", "/aller référente", "b@exemple.fr"],
      at: .draft(ref: id)
    ) { line in
      if line == 1 {
        asked = camille.request(for: id)?.owner?.name
        lock.release()
      }
    }
    #expect(
      listener.words.contains("Camille l’a ouvert depuis 10:42 : ici, il ne peut être que lu.")
    )
    #expect(listener.words.contains("C’est demandé."))
    #expect(asked == "Dominique")
    #expect(listener.words.contains("Ce brouillon est libre. /modifier l’ouvre ici"))
    #expect(camille.request(for: id) == nil)
    let draft = try listener.store.open(id).draft
    #expect(draft.answers[Path.root + "referent_email"] == "b@exemple.fr")
    #expect(draft.modifiePar == "Dominique")
    listener.type(["/aller référente", "c@exemple.fr", "/historique"], at: .draft(ref: id))
    #expect(listener.words.contains(", par Dominique, "))
  }

  @Test("Who leaves without it takes the request back")
  func leaving() throws {
    let listener = try Listener(service: Service())
    let camille = listener.drafts(of: "Camille")
    try listener.type(into: try Example.answers("rennes"))
    let id = try #require(try listener.store.list().first?.draft?.id)
    let lock = try camille.lock(id)
    defer { lock.release() }
    listener.type(["/demander", "/quitter"], at: .draft(ref: id))
    #expect(listener.words.contains("C’est demandé."))
    #expect(camille.request(for: id) == nil)
  }

  @Test("The complete export is not offered to an account that the folder does not name")
  func complete() throws {
    let listener = try Listener(service: Service(exporters: ["camille"]))
    try listener.type("/exporter", "2", "1", "/srv/sortie", into: try Example.answers("rennes"))
    #expect(listener.words.contains("est réservé à camille"))
    #expect(!listener.words.contains("complet, pour Les Interconnectés"))
    #expect(listener.exports.paths.allSatisfy { !$0.contains("-complet") })
  }

  @Test("Where nobody else opens the drafts, no command speaks of it")
  func alone() throws {
    let listener = try Listener()
    listener.type(["/aide", "/demander"])
    #expect(!listener.words.contains("/demander :"))
    #expect(listener.words.contains("« /demander » n’est pas une commande."))
  }
}

extension String {
  fileprivate func components(_ text: String) -> Int { ranges(of: text).count }
}
