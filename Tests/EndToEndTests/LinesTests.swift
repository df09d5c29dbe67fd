internal import JSONText
internal import RunningProgram
internal import Testing

extension EndToEnd {
  @Suite("Lines at a terminal")
  struct LinesTests {
    private func begun(_ environment: [String: String] = [:]) async throws -> Program {
      let program = try Program(
        ["nouveau", "--ligne"],
        environment: environment,
        columns: 40,
        rows: 40
      )
      try await program.wait(for: "1/7 Collectivité")
      try program.session.type("/aller attentes")
      try program.session.send("Enter")
      try await program.wait(for: "un seul point")
      return program
    }

    @Test("Arrows move in the line, a paste is one answer, and the terminal is left as it was")
    func edited() async throws {
      let program = try await begun()
      try program.session.type("Le debat")
      try program.session.send("Left", "Left", "Left", "BSpace")
      try program.session.type("é")
      try await program.wait(for: "Le débat")
      try program.session.send("Enter")
      try program.session.paste("un\n.\ndeux")
      try await program.wait(for: "un¶.¶deux")
      try program.session.send("Enter")
      try program.session.type(".")
      try program.session.send("Enter")
      try await program.wait(for: "Noté")
      try await program.waitForAnswer("objectifs_attentes", "Le débat\nun\n.\ndeux")
      try program.session.type("/quitter")
      try program.session.send("Enter")
      let leaving = try await program.session.left()
      #expect(leaving.status == 0)
      #expect(leaving.settingsAfter == leaving.settingsBefore)
    }

    @Test(
      "Ended by a signal or a crash while a line is typed, the terminal is left as it was",
      arguments: [Signal.quit, .segmentation, .abort]
    )
    func ended(signal: Signal) async throws {
      let program = try await begun(["SWIFT_BACKTRACE": "enable=no"])
      try program.session.type("Le debat")
      try await program.wait(for: "Le debat")
      try program.session.signal(signal)
      let leaving = try await program.session.left()
      #expect(leaving.status == signal.status)
      #expect(leaving.settingsAfter == leaving.settingsBefore)
    }
  }
}
