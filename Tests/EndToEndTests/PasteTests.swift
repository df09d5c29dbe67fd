internal import JSONText
internal import RunningProgram
internal import Testing

extension EndToEnd {
  @Suite("Pastes as lines and terminals break them")
  struct PasteTests {
    private let path = "objectifs_attentes"

    /// In the long text, with a letter typed at once before the paste, which has come when it is shown.
    private func program(
      pasting bytes: String,
      environment: [String: String] = [:]
    ) async throws -> Program {
      let program = try Program(["nouveau"], environment: environment)
      try await program.wait(for: "1 - Informations pratiques")
      try await program.go("attentes")
      try program.session.type(bytes)
      return program
    }

    @Test("A paste whose end never comes is kept after a second, and the keys go on")
    func endless() async throws {
      let program = try await program(pasting: "\u{1B}[200~Sans fin")
      try await program.waitForCursor(at: "Sans fin")
      try program.session.type(" mais gardé")
      try await program.waitForCursor(at: "Sans fin mais gardé")
      try program.session.send("C-q")
      #expect(try await program.session.left().status == 0)
      #expect(try program.answers()[path] == "Sans fin mais gardé")
    }

    @Test("Ctrl-Q in the middle of a paste saves what came of it, and leaves")
    func wayOut() async throws {
      let program = try await program(pasting: "a\u{1B}[200~b")
      try await program.waitForCursor(at: "a")
      try program.session.send("C-q")
      #expect(try await program.session.left().status == 0)
      #expect(try program.answers()[path] == "ab")
    }

    @Test("Ended by a signal, or by its terminal, in the middle of a paste: what came is saved")
    func ended() async throws {
      let signalled = try await program(pasting: "a\u{1B}[200~b")
      try await signalled.waitForCursor(at: "a")
      try signalled.session.signal(.terminate)
      #expect(try await signalled.session.left().status == Signal.terminate.status)
      #expect(try signalled.answers()[path] == "ab")
      let hungUp = try await program(pasting: "a\u{1B}[200~b")
      try await hungUp.waitForCursor(at: "a")
      try hungUp.session.close()
      try await hungUp.session.wait(until: "the program has let go of the draft") {
        try !hungUp.folder.names(in: "brouillons").contains { $0.hasPrefix(".") }
      }
      #expect(try hungUp.answers()[path] == "ab")
    }

    @Test("Where nothing marks a paste, one with tabs and lines is one text in its field")
    func unmarked() async throws {
      let table = "Nom\tFonction\rDurand\tmaire\r"
      let program = try await program(pasting: "", environment: ["TERM": "vt100", "TMUX": ""])
      try program.session.paste(table.replacing("\r", with: "\n"), marked: false)
      try await program.wait(for: "Durand")
      try program.session.send("C-q")
      #expect(try await program.session.left().status == 0)
      let answers = try program.answers()
      #expect(answers.members.map(\.key) == [path])
      #expect(answers[path]?.string?.hasPrefix("Nom") == true)
    }

    @Test(
      "In a line, a date and a choice it goes no further than its field either",
      arguments: [
        ("référente", "referent_email", "Nom"), ("date de debut", "date_debut", "maire"),
        ("public associe", "publics", "Ici, on choisit"),
      ]
    )
    func unmarkedElsewhere(words: String, key: String, shown: String) async throws {
      let program = try Program(["nouveau"], environment: ["TERM": "vt100", "TMUX": ""])
      try await program.wait(for: "1 - Informations pratiques")
      try await program.go(words)
      try program.session.paste("Nom\tFonction\nDurand\tmaire\n", marked: false)
      try await program.wait(for: shown)
      try program.session.send("C-q")
      #expect(try await program.session.left().status == 0)
      let answers = try program.answers()
      #expect(answers.members.map(\.key).filter { $0 != key } == [])
    }
  }
}
