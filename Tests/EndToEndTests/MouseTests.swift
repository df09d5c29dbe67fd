internal import FoundationEssentials
internal import RunningProgram
internal import Testing

extension EndToEnd {
  @Suite("The mouse")
  struct MouseTests {
    @Test("A click begins a canevas and goes to a step; at the end the terminal has its mouse back")
    func clicks() async throws {
      let program = try Program()
      try await program.wait(for: "[ Commencer un nouveau canevas ]")
      #expect(try program.session.wantsMouse())
      try program.session.click(try program.session.cursor())
      try await program.wait(for: "1 - Informations pratiques")
      try program.session.click(.init(column: 4, row: 3))
      try await program.wait(for: "2 - Objectifs")
      try program.session.send("C-q")
      #expect(try await program.session.left().status == 0)
      #expect(try !program.session.wantsMouse())
    }

    @Test("Refused in the settings, the terminal keeps its mouse")
    func refused() async throws {
      let folder = try TemporaryFolder()
      try FileManager.default.createDirectory(
        atPath: folder.path + "/canevas",
        withIntermediateDirectories: true
      )
      _ = try folder.write("souris = false\n", to: "canevas/reglages.toml")
      let program = try Program(environment: ["XDG_CONFIG_HOME": folder.path])
      try await program.wait(for: "[ Commencer un nouveau canevas ]")
      #expect(try !program.session.wantsMouse())
    }
  }
}
