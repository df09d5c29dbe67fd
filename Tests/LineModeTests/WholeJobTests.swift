import CanevasForm
import Drafts
import UseCases
import FormModel
import JSONText
import Testing
import TestSupport

@Suite("The whole job in lines")
struct WholeJobTests {
  @Test("A canevas typed in whole is the canevas", arguments: ["rennes", "quimperle"])
  func whole(name: String) throws {
    let answers = try Example.answers(name)
    let listener = try Listener()
    listener.type(Script(Canevas.form, answers).texts)
    let saved = try #require(listener.saved)
    #expect(Canevas.form.ordered(saved.answers) == Canevas.form.ordered(answers))
    let onDisk = try listener.store.open(saved.id).draft
    #expect(onDisk.answers == Canevas.form.ordered(answers))
  }

  @Test("Each answer is on the disk before the next question is answered")
  func durable() throws {
    let script = Script(Canevas.form, try Example.answers("rennes"))
    let listener = try Listener()
    listener.type(script.texts) { count in
      guard let draft = ((try? listener.store.list()) ?? []).first?.draft else {
        #expect(script.answers(after: count).root.isEmpty)
        return
      }
      let expected = Canevas.form.ordered(script.answers(after: count))
      #expect(Canevas.form.ordered(draft.answers) == expected, "before line \(count)")
    }
  }

  @Test("Wherever the input ends, what was answered is saved, and the next time goes on there")
  func ends() throws {
    let script = Script(Canevas.form, try Example.answers("rennes"))
    let listener = try Listener()
    var start = Start.new
    var first = 0
    for (index, line) in script.lines.enumerated() {
      // A text whose end was not heard is typed again.
      listener.type(Array(script.texts[first...index]), at: start)
      let expected = Canevas.form.ordered(script.answers(after: index + 1))
      let saved = listener.saved?.answers ?? Answers()
      #expect(Canevas.form.ordered(saved) == expected, "after line \(index), \(line.text)")
      let words = "Fin de l’entrée : tout ce qui a été répondu est enregistré."
      #expect(listener.words.hasSuffix(words))
      if let saved = listener.saved { start = .draft(ref: saved.id) }
      if line.endsAnswer, listener.saved != nil { first = index + 1 }
    }
  }

  @Test("What was typed once can be gone through with empty lines, and stays")
  func passing() throws {
    let answers = try Example.answers("rennes")
    let listener = try Listener()
    try listener.type(into: answers)
    let ref = try #require(try listener.store.list().first.flatMap(\.draft)).id
    listener.type(Array(repeating: "", count: 200), at: .draft(ref: ref))
    #expect(listener.words.contains("Fin du canevas. Rien à corriger."))
    #expect(try listener.store.open(ref).draft.answers == answers)
  }

  @Test("No byte is a control character but the line feed, whatever was typed or filed")
  func controls() throws {
    var answers = try Example.answers("rennes")
    answers[Path.root + "objectifs_angles"] = "a\u{1B}[2Jb\tc\r\nd\u{85}e\u{202E}f\u{7F}\u{9B}g"
    answers[Path.root + "publics_precision"] = "h\u{7}\u{0}i"
    answers[Path.root + "recrutement"] = .array(["tirage\u{1B}"])
    let listener = try Listener()
    var said = try listener.type("/relire", "", "/aide", "\u{1B}[A", "/aller \u{1B}", into: answers)
    said += listener.type(Script(Canevas.form, try Example.answers("quimperle")).texts)
    #expect(said.count > 500)
    for line in said {
      for scalar in line.unicodeScalars {
        #expect(scalar.properties.generalCategory != .control, "\(scalar.value) in \(line)")
        #expect(!(0x202A...0x202E).contains(scalar.value))
        #expect(!(0x2500...0x259F).contains(scalar.value), "box drawing in \(line)")
      }
    }
  }

  @Test("A field added to the form is asked by itself, whatever its kind")
  func addedFields() throws {
    let form = SmallForm.form
    let listener = try Listener(form)
    listener.type(["ici", "//", "..", "", "fin", ".", "2", "2,1", "5", "1h30", "oui", ""])
    #expect(listener.words.contains("1/8 Une ligne"))
    #expect(listener["texte"] == "/\n.\n\nfin")
    #expect(listener["une"] == "b")
    #expect(listener["plusieurs"] == .array(["x", "y"]))
    #expect(listener["nombre"] == .number(5))
    #expect(listener["duree"] == .number("1.5"))
    #expect(listener["accord"] == .bool(true))
  }
}
