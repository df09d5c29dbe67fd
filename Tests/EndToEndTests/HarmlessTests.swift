internal import JSONText
internal import RunningProgram
internal import Testing

extension EndToEnd {
  @Suite("Texts that would command the terminal")
  struct HarmlessTests {
    /// A title, a colour, an answer-back, a clipboard, in their 7-bit and 8-bit spellings.
    private static let evil =
      "\u{1B}]0;PIRATE\u{07}\u{1B}[31mROUGE\u{1B}[6n\u{9B}31mROUGE\u{9D}0;PIRATE\u{9C}\u{1B}]52;c;QUJD\u{07}\u{202E}"

    /// Sequences that nothing but such a text would send.
    private static let commands = [
      "\u{1B}]0;PIRATE", "\u{1B}[31mROUGE", "\u{1B}[6n", "\u{9B}31m", "\u{9D}0;", "\u{1B}]52",
      "\u{202E}", "\u{07}",
    ]

    private func expectHarmless(_ output: String, seen: String = "PIRATE") {
      #expect(output.contains(seen), "what it says is to be seen")
      for command in Self.commands {
        let visible = String(command.unicodeScalars.map { $0.value < 0x20 ? "^" : Character($0) })
        #expect(!output.contains(command), "\(visible)")
      }
    }

    /// The program, started once all that it writes is recorded.
    private func recorded(
      _ arguments: [String],
      in folder: TemporaryFolder,
      environment: [String: String] = [:]
    ) throws -> Program {
      let session = try TmuxSession(
        ["sh", "-c", "read line; exec \"$@\"", "sh", BuiltProgram.path] + arguments,
        environment: ["CANEVAS_DOSSIER": folder.path].merging(environment) { $1 },
        rows: 40
      )
      try session.record(in: try folder.file("sortie"))
      try session.send("Enter")
      return Program(session, folder)
    }

    private func output(of program: Program) throws -> String { try program.folder.read("sortie") }

    private func damaged() throws -> TemporaryFolder {
      let folder = try TemporaryFolder()
      let evil = JSON.string(Self.evil)
      let answers: JSONObject = [
        "collectivites": .array([.object(["nom": evil, "code": evil, "type": evil])]),
        "date_debut": evil, "referent_email": evil, "objectifs_angles": evil,
        "concertations": .array([.object(["intitule": evil])]), "inconnue\u{1B}[31m": evil,
      ]
      let file: JSONObject = [
        "format": "canevas-concertation-ia", "format_version": .number(1), "id": "d-0001",
        "reponses": .object(answers),
      ]
      let text = String(decoding: JSONWriter.pretty(.object(file)), as: UTF8.self)
      try folder.write(text, to: "brouillons/d-0001.json")
      return folder
    }

    @Test("In a draft, they are letters on every screen and in every command")
    func draft() async throws {
      let folder = try damaged()
      let program = try recorded([], in: folder)
      try await program.wait(for: "1 brouillon")
      try program.session.send("Enter")
      try await program.wait(for: "1 - Informations pratiques")
      for _ in 0..<12 { try program.session.send("Tab") }
      try program.session.send("PageDown")
      try program.session.send("C-r")
      try await program.wait(for: "Erreur ·", orFor: "À remplir ·")
      // The last line is painted last: only then can it be gone.
      try await program.wait(for: "Échap retour")
      try program.session.send("Down", "Down", "PageDown", "Escape")
      try await program.session.waitUntilGone("Échap retour")
      try program.session.send("C-g")
      try await program.wait(for: "Chercher :")
      try program.session.send("Escape")
      try await program.session.waitUntilGone("Chercher")
      try program.session.send("C-q")
      #expect(try await program.session.left().status == 0)
      expectHarmless(try output(of: program))
      #expect(try !program.session.value("pane_title").contains("PIRATE"))
      for words in [["liste"], ["relire", "d-0001"], ["verifier", "d-0001"]] {
        let run = try Subprocess(
          [BuiltProgram.path] + words,
          environment: ["CANEVAS_DOSSIER": folder.path, "LANG": "C.UTF-8"]
        )
        expectHarmless(run.output)
      }
    }

    @Test("In a file’s name, they are not shown, and the other drafts are")
    func fileName() async throws {
      let folder = try damaged()
      try folder.write("{", to: "brouillons/\u{1B}[31mROUGE-PIRATE\u{1B}]52;c;.json")
      let program = try recorded([], in: folder)
      try await program.wait(for: "brouillon")
      try program.session.send("Down", "Down")
      try program.session.send("C-q")
      _ = try await program.session.left()
      expectHarmless(try output(of: program))
      let list = try Subprocess(
        [BuiltProgram.path, "liste"],
        environment: ["CANEVAS_DOSSIER": folder.path, "LANG": "C.UTF-8"]
      )
      #expect(list.output.contains("d-0001"))
      expectHarmless(list.output)
    }

    @Test("In a paste, they are letters")
    func paste() async throws {
      let folder = try TemporaryFolder()
      let program = try recorded(["nouveau"], in: folder)
      try await program.wait(for: "1 - Informations pratiques")
      try await program.go("attentes")
      try program.session.paste("avant " + Self.evil + " fin")
      try await program.waitForCursor(at: "fin")
      try program.session.send("C-q")
      #expect(try await program.session.left().status == 0)
      expectHarmless(try output(of: program))
    }

    @Test(
      "In a variable of the environment, they are not sent",
      arguments: ["TERM", "EDITOR", "CANEVAS_DOSSIER", "HOME", "TMPDIR", "NO_COLOR"]
    )
    func environment(variable: String) async throws {
      let folder = try TemporaryFolder()
      let value = variable == "CANEVAS_DOSSIER" ? "/proc/" + Self.evil : Self.evil
      let program = try recorded(["nouveau"], in: folder, environment: [variable: value])
      if variable == "TERM" {
        #expect(try await program.session.left().status == 1)
        expectHarmless(try output(of: program))
        return
      }
      try await program.wait(for: "1 - Informations pratiques")
      try await program.go("attentes")
      try program.session.type("PIRATE")
      try await program.waitForCursor(at: "PIRATE")
      try program.session.send("C-s")
      try await program.wait(for: "Dans quel fichier ?")
      try program.session.signal(.terminate)
      #expect(try await program.session.left().status == Signal.terminate.status)
      expectHarmless(try output(of: program))
    }
  }
}
