import CanevasForm
import Drafts
import UseCases
import FormModel
import JSONText
import LineMode
import Testing
import TestSupport

@Suite("Lines that a person types at a terminal")
struct PersonTests {
  private func person(_ form: Form = Canevas.form) throws -> Listener {
    let listener = try Listener(form)
    listener.partner = .person
    return listener
  }

  @Test("A proposal is taken before the next question, and an empty line keeps what was typed")
  func proposals() throws {
    let listener = try person(SmallForm.form)
    listener.type(["/aller liste", "/ajouter", "po", "7", "2", "/quitter"])
    #expect(listener["liste[0].nom"] == "poire")
    #expect(listener["liste[0].prix"] == .number(3))
    #expect(listener.words.contains("« 7 » n’est pas un numéro de cette liste."))
    listener.type(["/aller liste", "/ajouter", "po", "", "3", "/quitter"])
    #expect(listener["liste[0].nom"] == "po")
    #expect(listener["liste[0].prix"] == .number(3))
  }

  @Test(
    "A wrong value is asked again; an empty line keeps it; the next answer is for the next question"
  )
  func wrong() throws {
    let listener = try person(SmallForm.form)
    listener.type(["/aller nombre", "cinq", "5", "1h30", "/quitter"])
    #expect(listener["nombre"] == .number(5))
    #expect(listener["duree"] == .number("1.5"))
    listener.type(["/aller nombre", "beaucoup", "", "1h30", "/quitter"])
    #expect(listener["nombre"] == "beaucoup")
    #expect(listener["duree"] == .number("1.5"))
    #expect(listener.slips == 0)
  }

  @Test("A name at an empty list begins its first row")
  func firstRow() throws {
    let listener = try person(SmallForm.form)
    listener.type(["/aller liste", "cerise", "4", "/quitter"])
    #expect(listener["liste[0].nom"] == "cerise")
    #expect(listener["liste[0].prix"] == .number(4))
    let script = try Listener(SmallForm.form)
    script.type(["/aller liste", "cerise", "/quitter"])
    #expect(script["liste"] == nil)
    #expect(script.slips == 1)
  }

  @Test("The help of a question is said before its answer is asked for, and the commands once")
  func help() throws {
    let listener = try person(SmallForm.form)
    listener.type(["", "", "/precedent"])
    let help = try #require(listener.heard.firstIndex(of: "Aide de la ligne."))
    let hint = try #require(listener.heard.firstIndex { $0.hasPrefix("Ligne vide") })
    #expect(help < hint)
    #expect(listener.heard.count { $0 == "Aide du texte." } == 1)
    #expect(listener.words.split(separator: "\n").count { $0.hasPrefix("/effacer, ") } == 1)
  }

  @Test("A paste is one answer where a long text is asked for, whatever its lines look like")
  func pastedText() throws {
    let listener = try person(SmallForm.form)
    listener.type(["", "un\n.\n/quitter\ndeux", "trois", ".", "/quitter"])
    #expect(listener["texte"] == "un\n.\n/quitter\ndeux\ntrois")
    #expect(listener["une"] == nil)
  }

  @Test("Elsewhere the person is asked what a paste is, and no line of it answers another question")
  func pastedLine() throws {
    let listener = try person(SmallForm.form)
    listener.type(["un\ndeux", "1", "/quitter"])
    #expect(listener["ligne"] == "un deux")
    #expect(listener["texte"] == nil)
    listener.type(["un\ndeux", "", "trois", "/quitter"])
    #expect(listener["ligne"] == "trois")
    listener.type(["un\ndeux", "quatre", "/quitter"])
    #expect(listener["ligne"] == "quatre")
  }

  @Test("One line and one question are not said to be several")
  func singular() throws {
    let listener = try person(SmallForm.form)
    listener.type(["\nun", "/quitter"])
    #expect(listener["ligne"] == "un")
    listener.type(["un\ndeux", "", "/quitter"])
    #expect(listener.words.contains("Ce texte collé a 2 lignes"))
    let rows = try person(SmallForm.form)
    rows.type(["Une réponse", "/aller", ""])
    #expect(rows.words.contains("1. Seule étape, 1 réponse sur 8"), "\(rows.words)")
  }

  @Test(
    "/quitter leaves wherever it is typed",
    arguments: [["/exporter"], ["/exporter", ""], ["/chercher un"]]
  )
  func quit(before: [String]) throws {
    let listener = try person(SmallForm.form)
    listener.type(["un"] + before + ["/quitter", "trop"])
    #expect(listener.words.contains("« canevas reprendre »"))
    #expect(listener["texte"] == nil)
    #expect(!listener.words.contains("Fin de l’entrée"))
  }
}

@Suite("Lines of a script")
struct SlipTests {
  @Test("A wrong answer is listed at the end with its line, unless a later line corrects it")
  func listed() throws {
    let listener = try Listener(SmallForm.form)
    listener.type(["/aller nombre", "cinq", "longtemps", "oui", "/aller nombre", "5"])
    #expect(listener.slips == 1)
    #expect(listener.words.contains("Lignes à revoir :\nLigne 3 : Une durée : "))
    #expect(!listener.words.contains("Ligne 2 :"))
    #expect(listener["accord"] == .bool(true))
  }

  @Test("What is answered in one draft neither corrects nor condemns what was answered in another")
  func perDraft() throws {
    let wrong = try Listener(SmallForm.form)
    wrong.type(["/aller nombre", "cinq", "/nouveau", "/aller nombre", "5"])
    #expect(wrong.slips == 1)
    #expect(wrong.words.contains("Ligne 2 : Un nombre : "))
    let corrected = try Listener(SmallForm.form)
    corrected.type(["/aller nombre", "cinq", "/aller nombre", "5", "/brouillons"])
    #expect(corrected.slips == 0)
    #expect(!corrected.words.contains("Lignes à revoir"))
  }

  @Test(
    "Whatever ends of lines stand in a line of a script, it answers one question, and the next line the next",
    arguments: ["\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}", "\r"]
  )
  func lineEnds(end: String) throws {
    let listener = try Listener(SmallForm.form)
    listener.type(["un\(end)deux", "texte", ".", "1", "x"])
    #expect(listener["ligne"] == "un deux")
    #expect(listener["texte"] == "texte")
    #expect(listener["une"] == "a")
    #expect(!listener.words.contains("Ce texte collé"))
  }
}
