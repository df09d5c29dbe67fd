internal import JSONText
internal import RunningProgram
internal import Testing

extension EndToEnd {
  @Suite("The program is left")
  struct LeavingTests {
    private func typed() async throws -> Program {
      let program = try Program(["nouveau"])
      try await program.wait(for: "1 - Informations pratiques")
      try await program.go("attentes")
      try program.session.type("Un mot de plus")
      try await program.waitForCursor(at: "Un mot de plus")
      return program
    }

    @Test(
      "By a key, it saves and gives 0, and the terminal is as it was",
      arguments: ["C-q", "C-c"]
    )
    func key(key: String) async throws {
      let program = try await typed()
      try program.session.send(key)
      let leaving = try await program.session.left()
      #expect(leaving.status == 0)
      #expect(leaving.settingsAfter == leaving.settingsBefore)
      #expect(try program.answers()["objectifs_attentes"] == "Un mot de plus")
    }

    @Test(
      "TERM, HUP, INT: it saves and gives 128 and its number",
      arguments: [Signal.terminate, .hangUp, .interrupt]
    )
    func signal(signal: Signal) async throws {
      let program = try await typed()
      try program.session.signal(signal)
      let leaving = try await program.session.left()
      #expect(leaving.status == signal.status)
      #expect(leaving.settingsAfter == leaving.settingsBefore)
      #expect(try program.answers()["objectifs_attentes"] == "Un mot de plus")
    }

    @Test("Killed: it comes back with what was on the screen, and says so")
    func killed() async throws {
      let program = try await typed()
      try program.session.type("!")
      try await program.waitForCursor(at: "Un mot de plus!")
      try await program.session.wait(until: "it is beside the draft’s file") {
        let names = (try? program.folder.names(in: "brouillons")) ?? []
        return try names.contains { try program.folder.read("brouillons/\($0)").contains("plus!") }
      }
      try program.session.signal(.kill)
      #expect(try await program.session.left().status == Signal.kill.status)
      let again = try Program(["reprendre"], in: program.folder)
      try await again.wait(for: "Le programme s’était arrêté avant la fin")
      try await again.go("attentes")
      try await again.waitForCursor(at: "Un mot de plus!")
    }

    @Test("From the list of drafts, a resumed draft and the help alike")
    func elsewhere() async throws {
      let program = try await typed()
      try program.session.send("F1")
      try await program.wait(for: "Touches")
      try program.session.send("C-q")
      #expect(try await program.session.left().status == 0)
      let home = try Program(in: program.folder)
      try await home.wait(for: "1 brouillon")
      try home.session.send("C-c")
      #expect(try await home.session.left().status == 0)
    }

    @Test(
      "In the plainest locale, and without colours, accents and letters are whole",
      arguments: [["LANG": "C"], ["NO_COLOR": "1"], ["LANG": "C", "LC_ALL": "POSIX"]]
    )
    func plain(environment: [String: String]) async throws {
      let program = try Program(["nouveau"], environment: environment)
      try await program.wait(for: "ajouter une collectivité")
      try await program.go("attentes")
      try program.session.type("Élève à Œuilly")
      try await program.waitForAnswer("objectifs_attentes", "Élève à Œuilly")
      let picture = try program.session.screenWithAttributes()
      #expect(picture.contains("Élève à Œuilly"))
      if environment["NO_COLOR"] != nil {
        let colors = (0..<8).map { "\u{1b}[3\($0)m" } + ["8;5;"]
        #expect(!colors.contains(where: picture.contains))
      }
    }

    @Test(
      "Under a limit on the size of files that no picture fits in, one sentence and 1; else it is painted",
      arguments: [("8", 1), ("4096", 0)]
    )
    func limitedFiles(limit: String, status: Int32) async throws {
      let folder = try TemporaryFolder()
      let terminal = try RawTerminal(
        ["sh", "-c", "ulimit -f \(limit); exec '\(BuiltProgram.path)'"],
        environment: [
          "CANEVAS_DOSSIER": folder.path, "HOME": folder.path, "TERM": "xterm", "LANG": "C.UTF-8",
          "PATH": "/usr/bin:/bin",
        ]
      )
      try await terminal.wait(for: status == 1 ? "ulimit -f unlimited" : "Commencer")
      if status == 0 { terminal.type("\u{11}") }
      #expect(try await terminal.left() == status)
    }

    @Test("Without a terminal, one sentence and 1")
    func withoutTerminal() throws {
      let folder = try TemporaryFolder()
      let run = try Subprocess(
        [BuiltProgram.path],
        environment: ["CANEVAS_DOSSIER": folder.path, "TERM": "xterm"]
      )
      #expect(run.status == 1)
      #expect(run.output.contains("terminal"))
      #expect(run.output.split(separator: "\n").count == 1)
    }
  }
}
