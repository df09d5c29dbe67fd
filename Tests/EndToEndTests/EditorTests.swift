internal import JSONText
internal import RunningProgram
internal import Testing

extension EndToEnd {
  /// Each editor is a line for the shell, with the file's name behind it.
  @Suite("A text in the person’s own editor")
  struct EditorTests {
    private func edited(_ script: String) async throws -> Program {
      let folder = try TemporaryFolder()
      let editor = try folder.write(script, to: "editeur.sh")
      let program = try Program(
        ["nouveau"],
        in: folder,
        environment: ["EDITOR": "sh \(editor)", "TMPDIR": folder.path]
      )
      try await program.wait(for: "1 - Informations pratiques")
      try await program.go("attentes")
      try program.session.type("avant")
      try await program.waitForCursor(at: "avant")
      try program.session.send("C-e")
      return program
    }

    @Test("What it wrote is the text, and undoing brings the old one back")
    func success() async throws {
      let program = try await edited(#"printf 'après\nl’éditeur\n' >"$1""#)
      try await program.waitForCursor(at: "l’éditeur")
      try await program.waitForAnswer("objectifs_attentes", "après\nl’éditeur")
      try program.session.send("C-z")
      try await program.waitForCursor(at: "avant")
      #expect(try program.folder.names().filter { $0.hasSuffix(".txt") } == [])
    }

    @Test("Editor fails: where it has written nothing, the text is as it was, and it says so")
    func failure() async throws {
      let program = try await edited("exit 3")
      try await program.wait(for: "code 3")
      try await program.waitForAnswer("objectifs_attentes", "avant")
    }

    @Test(
      "Editor fails, is killed, or empties the file: both texts are there to choose from",
      arguments: [#"echo autre >"$1"; exit 1"#, #": >"$1""#, #"echo autre >"$1"; kill -9 $$"#]
    )
    func choice(script: String) async throws {
      let program = try await edited(script)
      try await program.wait(for: "Quel texte garder ?")
      try program.session.send("Enter")
      try await program.waitForCursor(at: "avant")
      try await program.waitForAnswer("objectifs_attentes", "avant")
      try program.session.send("C-e")
      try await program.wait(for: "Quel texte garder ?")
      try program.session.send("Down", "Enter")
      try await program.session.waitUntilGone("garder")
      try await program.waitForAnswer(
        "objectifs_attentes",
        script.contains("autre") ? "autre" : nil
      )
    }

    @Test("Editor writes invalid UTF-8: it is kept where it is, and the text as it was")
    func notText() async throws {
      let program = try await edited(#"printf 'caf\351' >"$1""#)
      try await program.wait(for: "n’est pas du texte UTF-8")
      try await program.waitForAnswer("objectifs_attentes", "avant")
      #expect(try program.folder.names().filter { $0.hasSuffix(".txt") }.count == 1)
    }

    @Test("Without an editor, it says how to choose one")
    func none() async throws {
      let program = try Program(["nouveau"])
      try await program.wait(for: "1 - Informations pratiques")
      try await program.go("attentes")
      try program.session.send("C-e")
      try await program.wait(for: "EDITOR")
    }

    @Test("It has the terminal as it was found, and the screen is whole after it")
    func terminal() async throws {
      let program = try await edited(
        #"stty -a >"$1.stty"; echo rien; read mot <&1; echo "$mot" >"$1""#
      )
      try await program.session.wait(for: "rien")
      try program.session.type("dit")
      try program.session.send("Enter")
      try await program.waitForCursor(at: "dit")
      try await program.wait(for: "Attentes du commanditaire")
    }
  }
}
