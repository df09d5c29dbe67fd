internal import JSONText
internal import RunningProgram
internal import Testing

extension EndToEnd {
  @Suite("Spelling, by the real hunspell")
  struct SpellingTests {
    private static let isThere =
      (try? Subprocess(
        ["sh", "-c", "echo maison | hunspell -l -d fr_FR -i utf-8"],
        environment: ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"]
      ))?.status == 0
    private static let needsHunspell: Comment = "hunspell-fr is not installed."

    private func opened() async throws -> Program {
      let program = try Program(["nouveau"], settings: "")
      try await program.wait(for: "1 - Informations pratiques")
      try await program.go("attentes")
      return program
    }

    @Test(
      "A word is marked once the keys rest, and set right by F7 and a digit",
      .enabled(if: isThere, needsHunspell)
    )
    func corrected() async throws {
      let program = try await opened()
      try program.session.type("L’intelligense des habitants ")
      try await program.wait(for: "1 à vérifier : F7")
      #expect(try program.session.screenWithAttributes().contains("intelligense"))
      try program.session.send("F7")
      try await program.wait(for: "Je connais ce mot")
      try await program.wait(for: "1 intelligen")
      let words = try program.words()
      let number = try #require((1...9).first { words.contains("\($0) intelligence") })
      try program.session.type("\(number)")
      try await program.waitForAnswer("objectifs_attentes", "L’intelligence des habitants ")
      try await program.wait(for: "Il n’y a plus de mot à vérifier")
      try program.session.send("C-q")
      #expect(try await program.session.left().status == 0)
    }

    @Test(
      "hunspell is killed: the text stays, one sentence says so, and typing goes on",
      .enabled(if: isThere, needsHunspell)
    )
    func killed() async throws {
      let program = try await opened()
      try program.session.type("Une fotte ")
      try await program.wait(for: "1 à vérifier")
      let kill = try Subprocess(
        ["pkill", "-KILL", "-P", "\(try program.session.processID())", "hunspell"],
        environment: ["PATH": "/usr/bin:/bin"]
      )
      #expect(kill.status == 0)
      try program.session.type("et une aurte ")
      try await program.wait(for: "hunspell s’est arrêté")
      try program.session.type("encore")
      try await program.waitForAnswer("objectifs_attentes", "Une fotte et une aurte encore")
    }
  }
}
