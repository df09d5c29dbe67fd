import CanevasForm
import FormModel
import JSONText
import Testing
import TestSupport

@Suite("Lists in lines")
struct ListTests {
  private func names(_ listener: Listener, _ list: String, _ key: String) -> [String] {
    listener[list]?.array?.map { $0.object?[key]?.string ?? "" } ?? []
  }

  @Test("Rows are added one after the other, opened, removed, copied and moved")
  func rows() throws {
    let listener = try Listener()
    let start = ["/aller 1", "/ajouter", "Un", "/ajouter", "Deux", "/retour"]
    listener.type(start)
    #expect(names(listener, "collectivites", "nom") == ["Un", "Deux"])
    listener.type(start + ["/monter 2", "/dupliquer 1", "2", "Trois", "/retour", "/retirer 1"])
    #expect(names(listener, "collectivites", "nom") == ["Trois", "Un"])
    #expect(listener.words.contains("Collectivité supprimée : /annuler la fait revenir."))
    listener.type(start + ["/retirer 1", "/annuler"])
    #expect(names(listener, "collectivites", "nom") == ["Un", "Deux"])
  }

  @Test("Concertations are a list like others, and their propositions a list in it")
  func concertations() throws {
    let listener = try Listener()
    listener.type(
      [
        "/aller", "3", "/ajouter", "Panel", "/aller panel propositions", "/ajouter", "Un registre",
        ".",
      ]
        + ["/retour", "/retour", "/ajouter", "Ateliers"]
    )
    #expect(names(listener, "concertations", "intitule") == ["Panel", "Ateliers"])
    #expect(listener["concertations[0].propositions[0].texte"] == "Un registre")
    #expect(listener.words.contains("Concertation 1 : Panel"))
  }

  @Test("A row that is left empty was never there")
  func emptyRow() throws {
    let listener = try Listener()
    listener.type(["/ajouter", "", "", "", ""])
    #expect(listener.saved == nil)
    listener.type(["/ajouter", "Rennes", "/precedent", "/effacer", "/retour"])
    #expect(listener["collectivites"] == nil)
  }

  @Test(
    "Whatever number is typed where a list has numbers, it is refused and nothing ends",
    arguments: ["-9223372036854775808", "9223372036854775807", "-1", "0", "99999999999999999999"]
  )
  func numbers(number: String) throws {
    let listener = try Listener()
    let start = ["/aller 1", "/ajouter", "Un", "/retour"]
    listener.type(
      start + [
        "/aller \(number)", "/aller", number, "/retirer \(number)", "/monter \(number)", number,
      ]
    )
    listener.type(start + ["/choisir \(number)", "/aller type", number, "/aller contexte", number])
    #expect(names(listener, "collectivites", "nom") == ["Un"])
  }

  @Test("What is no row is refused with what to do, and nothing changes")
  func refused() throws {
    let listener = try Listener()
    let answers = try Example.answers("rennes")
    try listener.type("/aller 1", "9", "Rennes", "/retirer 9", "/retirer", into: answers)
    #expect(listener.words.contains("Donnez le numéro d’une ligne, /ajouter pour une collectivité"))
    #expect(listener.words.contains("Il n’y a rien à faire avec la ligne 9."))
    try listener.type("/aller référente", "/ajouter", "/monter 1", into: answers)
    #expect(listener.words.contains("Cette question n’est pas une liste."))
    #expect(listener.saved == nil)
  }

  @Test("Proposals are numbered; one is taken with all it fills, or passed over by going on")
  func proposals() throws {
    let listener = try Listener(SmallForm.form)
    listener.type(["/aller 8", "/ajouter", "po", "/choisir 2"])
    #expect(listener.words.contains("2. poire, fruit"))
    #expect(listener["liste[0].nom"] == "poire" && listener["liste[0].prix"] == .number(3))
    #expect(
      listener.heard.suffix(5).contains { $0.hasPrefix("1. poire") },
      "the price is not asked"
    )
    listener.type(["/aller 8", "/ajouter", "po", "7", "/choisir 1"])
    #expect(listener["liste[0].prix"] == .number(7))
    listener.type(["/aller 8", "/ajouter", "x", "/choisir 1"])
    #expect(listener.words.contains("Rien n’est proposé pour l’instant."))
  }
}
