internal import JSONText
internal import RunningProgram
internal import Testing

extension EndToEnd {
  @Suite("A disk that takes nothing")
  struct RefusingDiskTests {
    private func typed(
      in folder: TemporaryFolder,
      startedBy starter: [String] = []
    ) async throws -> Program {
      let program = try Program(["nouveau"], in: folder, startedBy: starter)
      try await program.wait(for: "1 - Informations pratiques")
      try await program.go("attentes")
      try program.session.type("avant")
      try await program.waitForAnswer("objectifs_attentes", "avant")
      try await program.wait(for: "enregistré à")
      return program
    }

    /// It is said with `words`, as long as it lasts, whatever is done meanwhile.
    private func expectSaid(_ words: String, by program: Program) async throws {
      try program.session.type(" puis après")
      try await program.wait(for: words)
      try await program.wait(for: "PAS ENREGISTRÉ")
      try program.session.send("C-r")
      try await program.wait(for: "Erreur ·", orFor: "À remplir ·")
      // The last line is painted last: only then can it be gone.
      try await program.wait(for: "Échap retour")
      #expect(try program.words().contains(words))
      try program.session.send("Escape")
      try await program.session.waitUntilGone("Échap retour")
      try await program.waitForCursor(at: "avant puis après")
      try program.session.type("!")
      try await program.waitForCursor(at: "avant puis après!")
      #expect(try program.words().contains(words))
      #expect(try !program.words().contains("enregistré à"))
      #expect(try program.answers()["objectifs_attentes"] == "avant")
    }

    private func expectSaved(_ program: Program) async throws {
      try await program.waitForAnswer("objectifs_attentes", "avant puis après!")
      try await program.wait(for: "enregistré à")
      #expect(try !program.words().contains("PAS ENREGISTRÉ"))
    }

    #if os(Linux)
      @Test(
        "Disk full: it is said, a copy goes elsewhere, leaving asks, and there is room again",
        .enabled(if: SmallDisk.canBeMounted, "Only an administrator may mount a disk.")
      )
      func full() async throws {
        let disk = try #require(try SmallDisk(kilobytes: 256))
        let program = try await typed(in: disk.folder)
        disk.fill()
        try await expectSaid("plein", by: program)

        try program.session.send("C-s")
        try await program.wait(for: "Dans quel fichier ?")
        let elsewhere = try TemporaryFolder()
        try program.session.send("C-u")
        try program.session.type(elsewhere.path + "/copie.json")
        try program.session.send("Enter")
        try await program.wait(for: "La copie est dans")
        let copy = try JSONReader.value(of: Array(elsewhere.read("copie.json").utf8)).object
        #expect(copy?["reponses"]?.object?["objectifs_attentes"] == "avant puis après!")

        try program.session.send("C-q")
        try await program.wait(for: "Votre texte n’est pas enregistré")
        try program.session.send("C-q")
        try await program.wait(for: "Quitter quand même")
        try program.session.send("Escape")
        try await program.waitForCursor(at: "avant puis après!")
        disk.empty()
        try await expectSaved(program)
        try program.session.send("C-q")
        #expect(try await program.session.left().status == 0)
      }

      @Test(
        "Disk full: who leaves all the same, or is made to, finds the text in another folder",
        .enabled(if: SmallDisk.canBeMounted, "Only an administrator may mount a disk."),
        arguments: [false, true]
      )
      func rescued(bySignal: Bool) async throws {
        let disk = try #require(try SmallDisk(kilobytes: 256))
        let program = try await typed(in: disk.folder)
        disk.fill()
        try await expectSaid("plein", by: program)
        if bySignal {
          try program.session.signal(.terminate)
        } else {
          try program.session.send("C-q")
          try await program.wait(for: "Quitter quand même")
          try program.session.send("Down", "Down", "Enter")
        }
        let leaving = try await program.session.left()
        #expect(leaving.status == (bySignal ? Signal.terminate.status : 1))
        #expect(leaving.settingsAfter == leaving.settingsBefore)
        let words = try program.words()
        #expect(words.contains("plein") && words.contains("Votre texte est dans «"))
        let rest = words.components(after: "Votre texte est dans « ", before: " »")
        let path = String(rest.filter { $0 != " " })
        let read = try Subprocess(
          [BuiltProgram.path, "relire", path],
          environment: ["LANG": "C", "HOME": "/"]
        )
        #expect(read.output.contains("avant puis après!"), "\(read.output)")
        // It lies where nothing is cleared away.
        #expect(try Subprocess(["/bin/rm", path], environment: [:]).status == 0)
      }

      @Test(
        "Quota: it is said as long as it lasts, and the text saved once there is room",
        .enabled(if: QuotaDisk.canBeMade, "It takes an administrator, btrfs and its tools.")
      )
      func quota() async throws {
        let disk = try #require(try QuotaDisk(kilobytes: 1024))
        let program = try await typed(in: disk.folder)
        disk.fill()
        try await expectSaid("quota", by: program)
        disk.empty()
        try await expectSaved(program)
      }

      @Test(
        "File system remounted read-only: it is said, and the text saved once it no longer is",
        .enabled(if: SmallDisk.canBeMounted, "Only an administrator may mount a disk.")
      )
      func readOnly() async throws {
        let disk = try #require(try SmallDisk(kilobytes: 256))
        let program = try await typed(in: disk.folder)
        try #require(disk.cover(readOnly: true))
        try await expectSaid("lecture seule", by: program)
        try #require(disk.cover(readOnly: false))
        try await expectSaved(program)
      }
    #endif

    @Test(
      "Read-only folder: it is said as long as it lasts, and the text saved once it is no longer",
      .enabled(if: Ordinary.canBeStarted, "It takes setpriv, for an administrator.")
    )
    func readOnlyFolder() async throws {
      let folder = try TemporaryFolder()
      let program = try await typed(in: folder, startedBy: Ordinary.command)
      try folder.setMode(0o500, of: "brouillons")
      try await expectSaid("refusé", by: program)
      try folder.setMode(0o700, of: "brouillons")
      try await expectSaved(program)
    }

    @Test(
      "A mount that knows no modes and no syncs: the text is saved, and the weaker promise said once",
      .enabled(if: SystemCalls.canBeTraced, "strace is not there, or not allowed."),
      arguments: ["fchmod", "fsync", "fchmod,fsync"]
    )
    func weakMount(refused: String) async throws {
      let folder = try TemporaryFolder()
      let refusing = [
        "strace", "-f", "-qq", "-o", "/dev/null", "-e", "trace=\(refused)", "-e",
        "inject=\(refused):error=EOPNOTSUPP",
      ]
      let program = try await typed(in: folder, startedBy: refusing)
      try program.session.type(" puis après!")
      try await program.waitForAnswer("objectifs_attentes", "avant puis après!")
      #expect(try !program.words().contains("PAS ENREGISTRÉ"))
      try program.session.send("C-q")
      let leaving = try await program.session.left()
      #expect(leaving.status == 0)
      let read = try Subprocess(
        [BuiltProgram.path, "liste"],
        environment: ["CANEVAS_DOSSIER": folder.path, "HOME": "/"]
      )
      #expect(read.status == 0)
    }

    @Test("Folder gone: it is said, and the text saved when it is back")
    func gone() async throws {
      let folder = try TemporaryFolder()
      let program = try await typed(in: folder)
      try folder.rename("brouillons", to: "ailleurs")
      try program.session.type(" puis après!")
      try await program.wait(for: "disparu")
      #expect(try program.words().contains("PAS ENREGISTRÉ"))
      try await program.waitForCursor(at: "avant puis après!")
      try folder.rename("ailleurs", to: "brouillons")
      try await expectSaved(program)
    }
  }
}

extension String {
  /// What stands between two texts.
  fileprivate func components(after start: String, before end: String) -> Substring {
    guard let from = firstRange(of: start)?.upperBound else { return "" }
    let rest = self[from...]
    return rest[..<(rest.firstRange(of: end)?.lowerBound ?? rest.endIndex)]
  }
}
