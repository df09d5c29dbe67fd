internal import JSONText
internal import RunningProgram
internal import Testing

extension EndToEnd {
  @Suite("Letters that are painted before the app has handled them")
  struct EchoTests {
    @Test(
      "Typed one by one, they leave the screen as a repaint of all of it does",
      arguments: [[:], ["NO_COLOR": "1"], ["TERM": "vt100"]]
    )
    func screen(environment: [String: String]) async throws {
      let program = try Program(["nouveau"], environment: environment)
      try await program.wait(for: "Informations pratiques")
      try await program.go("angles")
      // The second row is typed in front of a word, and its end moves to the third.
      let text = "Quelques mots dans une rangée pleine, ensuite d’autres en dessous"
      try await type(text, into: program)
      try program.session.send("C-Left", "Left")
      try await type(" éàç", into: program)
      let shown = try page(of: program)
      try program.session.resize(columns: 90, rows: 24)
      try await program.session.wait(until: "it is repainted") { try page(of: program) != shown }
      try program.session.resize(columns: 80, rows: 24)
      try await program.session.wait(until: "it is as before: \(shown)") {
        try page(of: program) == shown
      }
      try await program.waitForAnswer(
        "objectifs_angles",
        "Quelques mots dans une rangée pleine, ensuite d’autres en éàç dessous"
      )
    }

    /// All rows but the first, which says when it was saved. Without attributes: ncurses may clear the
    /// end of a row in any colour.
    private func page(of program: Program) throws -> [Substring] {
      Array(try program.session.screen().split(separator: "\n").dropFirst())
    }

    /// Each letter once the one before is shown, as nothing else is echoed.
    private func type(_ text: String, into program: Program) async throws {
      for letter in text {
        let before = try program.session.cursor()
        try program.session.type(String(letter))
        try await program.session.wait(until: "« \(letter) » is shown") {
          try program.session.cursor() != before
        }
      }
    }

    @Test("On a terminal of another charset each letter is written once, as its byte")
    func charset() async throws {
      let folder = try TemporaryFolder()
      let terminal = try RawTerminal(
        [BuiltProgram.path, "nouveau"],
        environment: [
          "CANEVAS_DOSSIER": folder.path, "HOME": folder.path, "TERM": "xterm",
          "LANG": "fr_FR.ISO-8859-15", "PATH": "/usr/bin:/bin",
        ]
      )
      try await terminal.wait(for: "ISO-8859-15")
      terminal.type("\u{7}")
      try await terminal.wait(for: "Chercher")
      terminal.type("attentes")
      try await terminal.wait(for: "commanditaire")
      terminal.type("\r")
      terminal.type("un")
      let drafts = try Program(["liste"], in: folder)
      try await drafts.waitForAnswer("objectifs_attentes", "un")
      // É, œ and the euro, which only this one of the two has.
      for byte: UInt8 in [0xC9, 0xBD, 0xA4] {
        let before = terminal.output().count
        terminal.type([byte])
        try await terminal.wait(until: "the letter is written") {
          terminal.output().dropFirst(before).contains(byte)
        }
        try await Task.sleep(for: .milliseconds(300))
        #expect(terminal.output().dropFirst(before).count { $0 == byte } == 1)
      }
      try await drafts.waitForAnswer("objectifs_attentes", "unÉœ€")
    }
  }
}
