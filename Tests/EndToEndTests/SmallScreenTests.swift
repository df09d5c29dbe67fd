internal import FormModel
internal import FoundationEssentials
internal import JSONText
internal import RunningProgram
internal import Testing

extension EndToEnd {
  @Suite("At 40x10, without colour, by keys alone")
  struct SmallScreenTests {
    /// What has to be answered, in the words that the outline finds it by, and as it is typed.
    private static let required = [
      ("référente", "camille@exemple.fr"), ("date de début", "31/02/2025"),
      ("angles", "Accueil des usagers"), ("intitulé de la", "Panel"), ("date de fin", "15/02/2025"),
    ]

    @Test("The whole job is done: new, filled, jumped about in, reviewed, finalised, exported")
    func wholeJob() async throws {
      let program = try Program(environment: ["TERM": "vt100"], columns: 40, rows: 10)
      let session = program.session
      try await program.wait(for: "[ Commencer un nouveau canevas ]")
      try session.send("Enter")
      try await program.wait(for: "Ctrl-G aller")
      try session.send("Enter")
      try await program.wait(for: "Nom de la collectivité")
      try session.type("quimperle")
      try await program.wait(for: "29233")
      try session.send("Down", "Enter")
      try await program.wait(for: "(•) commune")
      try session.send("Escape")
      try await program.waitForCursor(at: "1. Quimperlé")

      for (words, answer) in Self.required {
        try await program.go(words)
        try session.type(answer)
        try await program.waitForCursor(at: answer)
      }
      try await program.go("public associé")
      try session.send("Space")
      try await program.waitForCursor(at: "[x] usagers")

      // The review says what is wrong, leads there and back, and then on.
      try await program.go("relire tout")
      try await program.wait(for: "1 erreur")
      try await program.waitForCursor(at: "Date de début")
      #expect(try program.words().contains("février 2025 a 28 jours"))
      try session.send("Enter")
      try await program.waitForCursor(at: "31/02/2025")
      try session.send("C-u")
      try session.type("07/10/2024")
      try await program.waitForCursor(at: "07/10/2024")
      try session.send("Escape")
      try await program.wait(for: "Rien à corriger")

      // A word of an answer is found in it.
      try session.send("C-g")
      try await program.wait(for: "Chercher :")
      try session.type("USAGERS")
      try await program.wait(for: "Dans vos réponses")
      try session.send("PageDown", "Enter")
      try await program.waitForCursor(at: "Accueil des usagers")
      try await program.wait(for: "F3 va au suivant.")

      try session.send("C-r")
      try await program.waitForCursor(at: "Rien à corriger")
      try session.send("Enter")
      try await program.wait(for: "Que doit contenir l’export")
      try session.send("Tab", "Tab", "C-u")
      try session.type(program.folder.path + "/exports")
      try session.send("Tab")
      try await program.waitForCursor(at: "[ Finaliser et écrire les fichiers")
      try session.send("Enter")
      try await program.wait(for: "Réponses vides")
      try session.send("Enter")
      try await program.wait(for: "Version 1 finalisée")
      #expect(
        try program.folder.names(in: "exports").map { $0.drop { $0.isNumber } } == [
          "_212902332_canevas-concertation-ia-v1.html", "_212902332_canevas-concertation-ia-v1.odt",
        ]
      )
      #expect(try program.draft()?["etat"] == "finalise")
      let looks = try session.screenWithAttributes()
      #expect((30...37).allSatisfy { !looks.contains("\u{1B}[\($0)m") && !looks.contains("[38;") })

      try session.send("Enter", "C-q")
      let leaving = try await session.left()
      #expect(leaving.status == 0)
      #expect(leaving.settingsAfter == leaving.settingsBefore)
      try await program.wait(for: "« canevas reprendre » le rouvre")
    }
  }
}
