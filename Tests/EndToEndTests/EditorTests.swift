internal import JSONText
internal import RunningProgram
internal import Testing

extension EndToEnd {
  /// Each editor is a line for the shell, with the file's name behind it.
  @Suite("A text in the person’s own editor")
  struct EditorTests {
    private func edited(
      _ script: String,
      startedBy starter: [String] = []
    ) async throws -> Program {
      let folder = try TemporaryFolder()
      let editor = try folder.write(script, to: "editeur.sh")
      let program = try Program(
        ["nouveau"],
        in: folder,
        startedBy: starter,
        environment: ["EDITOR": "sh \(editor)"]
      )
      try await program.wait(for: "1 - Informations pratiques")
      try await program.go("attentes")
      try program.session.type("avant")
      try await program.waitForCursor(at: "avant")
      try program.session.send("C-e")
      return program
    }

    /// The files that editors were given and that are still there.
    private func lent(_ program: Program) throws -> [String] {
      guard let draft = try program.folder.names(in: "editeur").first else { return [] }
      return try program.folder.names(in: "editeur/\(draft)").map {
        "editeur/\(draft)/\($0)/texte.txt"
      }
    }

    @Test("What it wrote is the text, and undoing brings the old one back")
    func success() async throws {
      let program = try await edited(#"printf 'après\nl’éditeur\n' >"$1""#)
      try await program.waitForCursor(at: "l’éditeur")
      try await program.waitForAnswer("objectifs_attentes", "après\nl’éditeur")
      try program.session.send("C-z")
      try await program.waitForCursor(at: "avant")
      #expect(try program.folder.names(in: "editeur") == [])
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
      let file = try #require(try lent(program).first)
      #expect(try program.words().replacing(" ", with: "").contains(file))
    }

    @Test("Its file is for nobody else, whatever the umask and however the editor writes it")
    func access() async throws {
      let program = try await edited(
        #"modes=$(ls -ld "$1" "${1%/*}" | cut -c1-10); rm "$1"; echo "$modes" >"$1""#,
        startedBy: ["sh", "-c", "umask 0; exec \"$@\"", "sh"]
      )
      try await program.waitForAnswer("objectifs_attentes", "drwx------\n-rw-------")
    }

    @Test(
      "Killed while the editor runs, or while both texts are asked about: the next start has its text",
      arguments: [
        (#"echo autre >"$1"; echo ouvert; read mot <&1"#, "ouvert"),
        (#"echo autre >"$1"; exit 1"#, "Quel texte garder ?"),
      ],
      [Signal.kill, .hangUp, .terminate]
    )
    func killed(script: (text: String, waits: String), signal: Signal) async throws {
      let program = try await edited(script.text)
      try await program.wait(for: script.waits)
      try program.session.signal(signal)
      // An editor that has the terminal ends before the program does.
      if script.waits == "ouvert" { try program.session.send("Enter") }
      _ = try await program.session.left()
      let again = try Program(["reprendre"], in: program.folder)
      try await again.wait(for: "Attentes du commanditaire")
      if try again.words().contains("Quel texte garder ?") {
        try again.session.send("Down", "Enter")
        try await again.session.waitUntilGone("garder")
      }
      try await again.waitForAnswer("objectifs_attentes", "autre")
      #expect(try again.folder.names(in: "editeur") == [])
    }

    @Test("A text that is not taken is an earlier version, and is not asked about again")
    func declined() async throws {
      let program = try await edited(#"echo autre >"$1"; exit 1"#)
      try await program.wait(for: "Quel texte garder ?")
      try program.session.send("Enter")
      try await program.session.waitUntilGone("garder")
      #expect(try program.folder.names(in: "editeur") == [])
      let id = try #require(try program.draft()?["id"]?.string)
      let versions = try program.folder.names(in: "historique/\(id)")
      #expect(
        try versions.contains {
          try program.folder.read("historique/\(id)/\($0)").contains("autre")
        }
      )
    }

    @Test("An editor that comes back at once says so, and what its window saves is taken next time")
    func apart() async throws {
      let program = try await edited("exit 0")
      try await program.wait(for: "L’éditeur est revenu aussitôt")
      let file = try #require(try lent(program).first)
      try program.folder.write("dans la fenêtre\n", to: file)
      try program.session.send("C-e")
      try await program.waitForAnswer("objectifs_attentes", "dans la fenêtre")
      try program.folder.write("encore\n", to: file)
      try program.session.send("C-q")
      _ = try await program.session.left()
      let again = try Program(["reprendre"], in: program.folder)
      try await again.wait(for: "Quel texte garder ?")
      try again.session.send("Down", "Enter")
      try await again.waitForAnswer("objectifs_attentes", "encore")
    }

    @Test(
      "An editor that removes its file, or makes it huge, gets one sentence, and the text stays",
      arguments: [
        (#"rm "$1""#, "L’éditeur a supprimé le fichier"),
        (#"truncate -s 2T "$1""#, "Ce que l’éditeur a écrit fait 2097152 Mio"),
        (#"rm "$1"; mkfifo "$1""#, "est un tube"),
      ]
    )
    func oddFile(script: String, sentence: String) async throws {
      let program = try await edited(script)
      try await program.wait(for: sentence)
      try await program.waitForAnswer("objectifs_attentes", "avant")
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
