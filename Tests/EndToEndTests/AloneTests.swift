internal import JSONText
internal import RunningProgram
internal import Testing

extension EndToEnd {
  @Suite("The program keeps to itself")
  struct AloneTests {
    private static let canTrace =
      (try? Subprocess(
        ["strace", "-o", "/dev/null", "true"],
        environment: ["PATH": "/usr/bin:/bin"]
      ))?
      .status == 0

    @Test(
      "From the list to an export and a quiet end, no socket is opened and no program started",
      .enabled(if: canTrace, "strace is not there, or not allowed.")
    )
    func wholeUse() async throws {
      let (folder, notes) = (try TemporaryFolder(), try TemporaryFolder())
      let trace = try notes.file("trace")
      let session = try TmuxSession(
        [
          "strace", "-f", "-q", "-o", trace, "-e", "trace=network,process,openat",
          BuiltProgram.path,
        ],
        environment: ["CANEVAS_DOSSIER": folder.path],
        rows: 40
      )
      let program = Program(session, folder)
      try await program.wait(for: "Appuyez sur Entrée pour commencer.")
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
      try await program.wait(for: "Erreur ·", orFor: "À compléter ·")
      try session.type("e")
      try await program.wait(for: "Que doit contenir l’export")
      try session.send("Tab", "Tab", "C-u")
      try session.type(folder.path + "/exports")
      try session.send("Tab", "Enter")
      try await program.wait(for: "Fichiers écrits")
      try session.send("C-q")
      #expect(try await session.left().status == 0)

      let calls = try notes.read("trace").split(separator: "\n")
      #expect(calls.contains { $0.contains("openat(") && $0.contains(folder.path) })
      let network = calls.filter { line in
        ["socket(", "connect(", "sendto(", "bind("].contains { line.contains($0) }
      }
      #expect(network == [])
      // The first one is the program's own start.
      #expect(calls.count { $0.contains("execve(") } == 1)
    }
  }
}
