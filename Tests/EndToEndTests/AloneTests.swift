internal import JSONText
internal import RunningProgram
internal import Testing

extension EndToEnd {
  @Suite("The program keeps to itself")
  struct AloneTests {
    private static let needsStrace: Comment = "strace is not there, or not allowed."

    /// No network, no telemetry, no shell. The one program that it may start is the one that spelling is asked
    /// of, wherever it is looked for.
    private func expectAlone(_ trace: SystemCalls, _ words: Comment) {
      let network = trace.lines.filter { line in
        ["socket(", "connect(", "sendto(", "bind("].contains { line.contains($0) }
      }
      #expect(network == [], words)
      // The first one is the program's own start.
      let starts = trace.lines.filter { $0.contains("execve(") && !$0.contains("/hunspell\"") }
      #expect(starts.count == 1, words)
    }

    @Test(
      "No network, no telemetry, no shell: a whole use, from the list to an export and a quiet end",
      .enabled(if: SystemCalls.canBeTraced, needsStrace)
    )
    func wholeUse() async throws {
      let (folder, notes) = (try TemporaryFolder(), try TemporaryFolder())
      let trace = try notes.file("trace")
      let session = try TmuxSession(
        SystemCalls.tracer(into: trace) + [BuiltProgram.path],
        environment: ["CANEVAS_DOSSIER": folder.path],
        rows: 40
      )
      let program = Program(session, folder)
      try await program.wait(for: "[ Commencer un nouveau canevas ]")
      try session.send("Enter")
      try await program.wait(for: "1 - Informations pratiques")
      try session.type("+")
      try await program.wait(for: "Nom de la collectivité")
      try session.type("Rennes")
      try await program.waitForCursor(at: "Rennes")
      try await program.go("attentes")
      try session.type("Écouter")
      try await program.waitForAnswer("objectifs_attentes", "Écouter")
      try session.send("C-r")
      try await program.wait(for: "Erreur ·", orFor: "À remplir ·")
      try session.type("e")
      try await program.wait(for: "Que doit contenir l’export")
      try session.send("Tab", "Tab", "C-u")
      try session.type(folder.path + "/exports")
      try session.send("Tab", "Enter")
      try await program.wait(for: "Fichiers écrits")
      try session.send("C-q")
      #expect(try await session.left().status == 0)

      let calls = SystemCalls(try notes.read("trace"))
      #expect(calls.created.contains { $0.path.hasPrefix(folder.path) })
      expectAlone(calls, "on the screen")
    }

    @Test(
      "No network, no telemetry, no shell: every command, and the lines",
      .enabled(if: SystemCalls.canBeTraced, needsStrace),
      arguments: [
        ["nouveau", "--ligne"], ["--ligne"], ["liste"], ["relire", "d-0001"],
        ["verifier", "d-0001"], ["finaliser", "d-0001"], ["historique", "d-0001"],
        ["restaurer", "d-0001", "--version", "1"], ["corbeille", "--vider"],
        ["exporter", "d-0001", "--format", "json,csv,md,html,odt,docx,txt"],
        ["importer", "d-0001.json"], ["inventaire", ".", "--dossier", "inventaire"],
        ["chercher", "Rennes"], ["schema"], ["--help"],
      ]
    )
    func commands(words: [String]) throws {
      let calls = try SystemCalls(of: words, input: "/suivant\na@exemple.fr\n/relire\n")
      #expect(calls.lines.count > 3)
      expectAlone(calls, "\(words)")
    }

    @Test(
      "Temporary files: in the same folder, made exclusively, never through a link",
      .enabled(if: SystemCalls.canBeTraced, needsStrace)
    )
    func temporaryFiles() throws {
      let calls = try SystemCalls(
        of: ["nouveau", "--ligne"],
        input: "/suivant\na@exemple.fr\n/exporter\n\n\nexports\n/quitter\n"
      )
      #expect(calls.created.count >= 5, "a lock, a draft, a place, two exports")
      for file in calls.created {
        #expect(file.flags.contains("O_NOFOLLOW"), "\(file)")
        // A lock is what several programs open.
        #expect(file.flags.contains("O_EXCL") || file.path.hasSuffix(".verrou"), "\(file)")
      }
      #expect(calls.renamed.count >= 4)
      for (old, new) in calls.renamed {
        // A staged folder leaves the place that it was filled in, still under a name of the program's own.
        #expect(old.folder == new.folder || new.contains("/.canevas-"), "\(old) → \(new)")
      }
    }

    @Test("A folder that others can write is said, and stands in the terminal afterwards")
    func openFolder() async throws {
      let folder = try TemporaryFolder()
      try folder.setMode(0o777, of: ".")
      let program = try Program(["nouveau"], in: folder)
      try await program.wait(for: "1 - Informations pratiques")
      try program.session.send("C-q")
      #expect(try await program.session.left().status == 0)
      #expect(try program.words().contains("D’autres personnes peuvent écrire dans"))
    }
  }
}

extension String {
  /// Of a path.
  fileprivate var folder: Substring { lastIndex(of: "/").map { self[..<$0] } ?? "" }
}
