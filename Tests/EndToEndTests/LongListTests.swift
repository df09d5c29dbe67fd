internal import FoundationEssentials
internal import JSONText
internal import RunningProgram
internal import Testing

extension EndToEnd {
  @Suite("A list of many rows in a real terminal")
  struct LongListTests {
    private func program(propositions count: Int) throws -> Program {
      let rows = (1...count).map { number in
        JSON.object([
          "texte": .string("Demande \(number), l’été"),
          "axe": .string(number <= 5 ? "École" : "Santé"),
        ])
      }
      let draft: JSONObject = [
        "format": "canevas-concertation-ia", "format_version": .number(2),
        "id": "6f1b1c9e-8f63-4f6c-9f5e-0a1b2c3d4e5f", "etat": "brouillon", "version": .number(0),
        "cree_le": "2024-09-18T10:42:00Z", "modifie_le": "2024-09-18T10:42:00Z",
        "reponses": .object([
          "concertations": .array([
            .object(["intitule": "Panel", "propositions": .array(rows)])
          ])
        ]),
      ]
      let folder = try TemporaryFolder()
      try FileManager.default.createDirectory(
        atPath: folder.path + "/brouillons",
        withIntermediateDirectories: true
      )
      _ = try folder.write(
        String(decoding: JSONWriter.compact(.object(draft)), as: UTF8.self),
        to: "brouillons/6f1b1c9e-8f63-4f6c-9f5e-0a1b2c3d4e5f.json"
      )
      return try Program(["reprendre"], in: folder)
    }

    private func answers(_ program: Program) throws -> [JSON?] {
      let concertation = try program.answers()["concertations"]?.array?.first?.object
      return concertation?["propositions"]?.array?.map { $0.object?["reponse"] } ?? []
    }

    @Test("246 propositions are looked through, five of them marked and answered, and taken back")
    func answered() async throws {
      let program = try program(propositions: 246)
      try await program.wait(for: "1 - Informations")
      try await program.go("propositions qui")
      try await program.wait(for: "246 propositions")
      try program.session.send("Down")
      try program.session.type("ecole")
      try await program.wait(for: "5 sur 246")
      try program.session.send("Up", "Space")
      try await program.wait(for: "[x] 5.")
      try program.session.type("=")
      try await program.wait(for: "Réponse pour 5 propositions")
      try program.session.send("Enter")
      try await program.wait(for: "5 propositions : retenue")
      try await program.session.wait(until: "five answers are saved") {
        let answers = try answers(program)
        return answers.prefix(5).allSatisfy { $0 == "retenue" }
          && answers.dropFirst(5).allSatisfy { $0 == nil } && answers.count == 246
      }
      try program.session.send("C-z")
      try await program.session.wait(until: "no answer is saved") {
        try answers(program).allSatisfy { $0 == nil } && !answers(program).isEmpty
      }
      try program.session.send("C-q")
      #expect(try await program.session.left().status == 0)
    }
  }
}
