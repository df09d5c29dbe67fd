import CanevasForm
import Drafts
import UseCases
import FormModel
import JSONText
import Testing
import TestSupport

@Suite("Questions in lines")
struct QuestionTests {
  @Test("A question says its number, its label, whether it is needed, its answer and what to do")
  func said() throws {
    let listener = try Listener()
    try listener.type("/aller référente", "/aide", into: try Example.answers("rennes"))
    #expect(listener.words.contains("2/9 Personne référente (obligatoire)"))
    #expect(listener.words.contains("Réponse : participation@exemple.fr"))
    #expect(listener.words.contains("Ligne vide : garder."))
    #expect(listener.words.contains("/effacer, /precedent, /aide, /aller MOTS, /quitter."))
    #expect(listener.words.contains("Donnée personnelle : absente de l’export public."))
    #expect(listener.words.contains("Une réponse qui commence par / se tape avec //."))
  }

  @Test(
    "A wrong value is said and kept, the next question comes, and one can go back",
    arguments: [
      ("date_debut", "31/02/2024", "Erreur : Ce jour n’existe pas"),
      ("referent_email", "bof", "Erreur : Il manque « @ »"),
      ("publics", "9", "Erreur : « 9 » n’est pas un des choix proposés."),
      ("publics", "tous, ou presque", "Erreur : « tous, ou presque » n’est pas un des choix"),
      ("amo", "peut-être", "Erreur : Cette valeur"),
    ]
  )
  func wrong(key: String, typed: String, sentence: String) throws {
    let listener = try Listener()
    let label = try #require(Canevas.form.rootFields.first { $0.key == key }?.label)
    listener.type(["/aller \(label)", typed, "/precedent", "/verifier"])
    #expect(listener.words.contains(sentence))
    #expect(listener.words.contains("C’est gardé tel quel. /precedent y revient."))
    let stored = try #require(listener[key])
    #expect(stored == .string(typed) || stored == .array([.string(typed)]))
    let asked = listener.words.split(separator: "\n").count { $0.contains(label.prefix(20)) }
    #expect(asked > 2, "asked, asked again, and listed among the problems")
  }

  @Test("What a condition hides is not asked, and is when it holds")
  func conditions() throws {
    let listener = try Listener()
    let question = "Avez-vous eu recours"
    listener.type(["/aller \(question)", "non", ""])
    #expect(!listener.words.contains("Nom de l’AMO"))
    listener.type(["/aller \(question)", "oui", "Coopérative"])
    #expect(listener.words.contains("Nom de l’AMO"))
    #expect(listener["amo_nom"] == "Coopérative")
  }

  @Test("One goes back, onward, to a question by name or number, to a step, and out of a list")
  func moving() throws {
    let listener = try Listener()
    let answers = try Example.answers("rennes")
    try listener.type("/aller 3", "/precedent", into: answers)
    #expect(
      listener.words.contains("3/9 Date de début") && listener.words.contains("2/9 Personne")
    )
    try listener.type("/aller raisons du rejet", "3", "/retour", "/retour", into: answers)
    #expect(listener.words.contains("3. Panel d'habitants › Un cadre national"))
    #expect(listener.words.contains("Proposition 3 : Un cadre national"))
    #expect(listener.heard.suffix(6).contains { $0.hasPrefix("11/15 Propositions") } == false)
    #expect(listener.heard.suffix(8).contains { $0.hasPrefix("1/1 Concertations") })
    try listener.type("/aller", "4", "/aller xyzzy", "/aller 99", into: answers)
    #expect(listener.words.contains("Étape 4 sur 4 : Engagements de la collectivité"))
    #expect(listener.words.contains("Rien ne correspond à ces mots."))
    #expect(listener.words.contains("Cette page n’a que 22 questions."))
  }

  @Test("Beginnings of commands do where they are clear; others are refused with what to do")
  func commands() throws {
    let listener = try Listener()
    listener.type(["/s", "//nom", "/précédent", "/e", "/xyz"])
    #expect(listener["referent_email"] == "/nom")
    #expect(listener.words.contains("« /e » n’est pas une commande."))
    #expect(listener.words.contains("« /xyz » n’est pas une commande."))
    #expect(
      listener.words.hasSuffix("Fin de l’entrée : tout ce qui a été répondu est enregistré.")
    )
    #expect(listener.words.contains("Ligne 4 : « /e » n’est pas une commande."))
    #expect(listener.slips == 3, "two commands, and what is no address")
  }

  @Test("An answer is cleared, and what was done is taken back where it was")
  func undoing() throws {
    let listener = try Listener()
    let answers = try Example.answers("rennes")
    try listener.type("/aller référente", "/effacer", into: answers)
    #expect(listener["referent_email"] == nil)
    try listener.type("/aller référente", "/effacer", "/aller 5", "/annuler", into: answers)
    let saved = try #require(listener.saved)
    #expect(Canevas.form.ordered(saved.answers) == answers)
    #expect(listener.words.contains("Annulé : l’effacement."))
  }

  @Test("What was left is found again: the next time begins at the same question")
  func place() throws {
    let listener = try Listener()
    listener.type(["/suivant", "a@exemple.fr", "/quitter"])
    #expect(listener.words.hasSuffix("« canevas reprendre » le rouvre où vous l’avez laissé."))
    let draft = try #require(listener.saved)
    listener.type([], at: .draft(ref: draft.id))
    #expect(listener.words.contains("3/7 Date de début"))
    #expect(!listener.words.contains("1/7 Collectivité"))
  }
}
