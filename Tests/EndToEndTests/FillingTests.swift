internal import CanevasForm
internal import FormModel
internal import FoundationEssentials
internal import JSONText
internal import RunningProgram
internal import Testing
internal import TestSupport

extension EndToEnd {
  @Suite("A canevas is filled")
  struct FillingTests {
    @Test("From empty to exported, typed by hand, it is what was typed")
    func fromEmptyToExported() async throws {
      let answers = try Example.answers("rennes")
      let program = try Program(rows: 40)
      try await program.wait(for: "[ Commencer un nouveau canevas ]")
      try program.session.send("Enter")
      try await program.wait(for: "1 - Informations pratiques")
      try await Typist(program).fill(answers)
      try await program.waitForAnswer("engagements", answers.root["engagements"])
      #expect(try program.answers() == answers.root)

      let id = try #require(try program.draft()?["id"]?.string)
      let check = try program.command("verifier", id)
      #expect(check.status == 0, "\(check.output)")
      try program.session.send("C-r")
      try await program.wait(for: "Rien à corriger")
      try program.session.type("e")
      try await program.wait(for: "Que doit contenir l’export")
      try program.session.send("Tab", "Home", "Space", "Tab", "C-u")
      try program.session.type(program.folder.path + "/exports")
      try program.session.send("Tab", "Enter")
      try await program.wait(for: "Réponses vides")
      try program.session.send("Enter")
      try await program.wait(for: "Fichiers écrits")
      let names = try program.folder.names(in: "exports")
      #expect(
        names.map { $0.drop { $0.isNumber } } == [
          "_213502388_canevas-concertation-ia-v1.html",
          "_213502388_canevas-concertation-ia-v1.json",
          "_213502388_canevas-concertation-ia-v1.odt",
        ]
      )
      let json = try JSONReader.value(of: Array(program.folder.read("exports/\(names[1])").utf8))
      let exported = try #require(json.object?["reponses"]?.object)
      #expect(exported["referent_email"] == nil)
      #expect(exported["concertations"] == answers.root["concertations"])
      #expect(try program.folder.read("exports/\(names[0])").contains("Former avant"))
      #expect(try program.draft()?["etat"] == "finalise")
    }

    @Test("A proposed collectivité is taken with its type and code, as one step of undoing")
    func proposal() async throws {
      let program = try Program(["nouveau"])
      try await program.wait(for: "1 - Informations pratiques")
      try program.session.type("+")
      try await program.wait(for: "Nom de la collectivité")
      try program.session.type("quimperle")
      try await program.wait(for: "29233")
      try program.session.send("Down", "Enter")
      try await program.wait(for: "(•) commune")
      let taken: JSON = .array([
        .object(["nom": "Quimperlé", "type": "commune", "code": "29233"])
      ])
      try await program.waitForAnswer("collectivites", taken)
      try program.session.send("C-z")
      try await program.waitForAnswer("collectivites", .array([.object(["nom": "quimperle"])]))
    }

    @Test("Left in the middle, it is resumed at the same field, with the caret where it was")
    func resumed() async throws {
      let first = try Program(["nouveau"])
      try await first.wait(for: "1 - Informations pratiques")
      try await first.go("angles")
      try first.session.type("Deux mots")
      try first.session.send("Left", "Left", "Left")
      try await first.waitForCursor(at: "Deux mots")
      let (row, cursor) = (try first.cursorRow(), try first.session.cursor())
      try first.session.send("C-q")
      #expect(try await first.session.left().status == 0)
      let second = try Program(["reprendre"], in: first.folder)
      try await second.waitForCursor(at: "Deux mots")
      #expect(try second.cursorRow() == row)
      #expect(try second.session.cursor() == cursor)
    }

    @Test("A wrong date is kept, said, and corrected from the review")
    func wrongDate() async throws {
      let program = try Program(["nouveau"])
      try await program.wait(for: "1 - Informations pratiques")
      try await program.go("date de")
      try program.session.type("31/02/2025")
      try program.session.send("Tab")
      try await program.wait(for: "Ce jour n’existe pas")
      try await program.waitForAnswer("date_debut", "31/02/2025")
      try program.session.send("C-r")
      try await program.wait(for: "Relecture")
      try await program.wait(for: "Erreur · Date de début")
      while try !program.cursorRow().contains("Date de début") {
        let before = try program.session.cursor()
        try program.session.send("Tab")
        try await program.session.wait(until: "the cursor moves") {
          try program.session.cursor() != before
        }
      }
      try program.session.send("Enter")
      try await program.waitForCursor(at: "31/02/2025")
      try program.session.send("C-u")
      try program.session.type("28/02/2025")
      try await program.waitForCursor(at: "vendredi")
      try program.session.send("Escape")
      try await program.wait(for: "Relecture")
      #expect(try !program.words().contains("31/02/2025"))
      try await program.waitForAnswer("date_debut", "2025-02-28")
    }

    @Test("Resizing while typing loses no key, and keeps caret and scroll")
    func resizing() async throws {
      let program = try Program(["nouveau"])
      try await program.wait(for: "1 - Informations pratiques")
      try await program.go("angles")
      var typed = ""
      for (number, size) in [(60, 14), (120, 40), (40, 10), (30, 6), (80, 24)].enumerated() {
        let words = "mot\(number) " + String(repeating: "été ", count: 40)
        try program.session.type(words)
        try program.session.resize(columns: size.0, rows: size.1)
        try program.session.type("fin\(number)")
        typed += words + "fin\(number)"
        try await program.waitForCursor(at: "fin\(number)")
      }
      try await program.waitForAnswer("objectifs_angles", .string(typed))
    }

    @Test("At 40x10 everything can be filled; below, it asks for room and the keys go on working")
    func small() async throws {
      let program = try Program(["nouveau"], columns: 40, rows: 10)
      try await program.wait(for: "1 - Informations pratiques")
      try program.session.type("+")
      try await program.wait(for: "Collectivité 1")
      try program.session.type("Brest")
      try program.session.send("Tab", "Space")
      try await program.waitForCursor(at: "(•) commune")
      try program.session.resize(columns: 20, rows: 4)
      try await program.wait(for: "Agrandissez")
      try program.session.send("Tab")
      try program.session.type("29019")
      try program.session.resize(columns: 40, rows: 10)
      try await program.waitForCursor(at: "29019")
      try await program.waitForAnswer(
        "collectivites",
        .array([.object(["nom": "Brest", "type": "commune", "code": "29019"])])
      )
    }

    @Test("A paste of 200 kB arrives as it is, and is one step of undoing")
    func paste() async throws {
      let program = try Program(["nouveau"])
      try await program.wait(for: "1 - Informations pratiques")
      try await program.go("angles")
      try program.session.type("avant ")
      let line = "Une ligne d’un très long texte, 日本 👩‍👩‍👧‍👦 e\u{301}.\n"
      let text = String(repeating: line, count: 200_000 / line.utf8.count) + "fin"
      try program.session.paste(text)
      try await program.waitForCursor(at: "fin")
      try await program.waitForAnswer("objectifs_angles", .string("avant " + text))
      try program.session.send("C-z")
      try await program.waitForCursor(at: "avant")
      try await program.waitForAnswer("objectifs_angles", "avant ")
      try program.session.send("C-y")
      try await program.waitForCursor(at: "fin")
    }

    @Test("Characters of every width never shift what stands beside them")
    func widths() async throws {
      let program = try Program(["nouveau"])
      try await program.wait(for: "1 - Informations pratiques")
      try await program.go("angles")
      for text in ["e\u{301}a", "日本語", "👩‍👩‍👧‍👦", "👍🏽", "🇫🇷"] {
        try program.session.type(text + " x")
        try await program.waitForCursor(at: "x")
        let rows = try program.session.screen().split(separator: "\n").dropFirst(2).dropLast()
        #expect(
          rows.allSatisfy { Array($0).firstIndex(of: "│") == Array(rows[2]).firstIndex(of: "│") },
          "\(text)"
        )
        try program.session.send("C-u")
        try await program.session.wait(until: "it is gone") {
          try !program.cursorRow().contains("x")
        }
      }
    }
  }
}
