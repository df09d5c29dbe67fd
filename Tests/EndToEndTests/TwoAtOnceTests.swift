internal import JSONText
internal import RunningProgram
internal import Testing

extension EndToEnd {
  @Suite("Two programs on one draft, and other hands on its file")
  struct TwoAtOnceTests {
    private func typed(_ text: String) async throws -> Program {
      let program = try Program(["nouveau"])
      try await program.wait(for: "1 - Informations pratiques")
      try await program.go("attentes")
      try program.session.type(text)
      try await program.waitForAnswer("objectifs_attentes", .string(text))
      // Nothing is left to be written, so that a change from outside meets the next key.
      try await program.wait(for: "enregistré à")
      return program
    }

    @Test(
      "Two at once: the second says who has it since when, and only reads until the first is gone"
    )
    func takingOver() async throws {
      let first = try await typed("Du premier")
      let second = try Program(["reprendre"], in: first.folder)
      try await second.wait(for: "Ce brouillon est déjà ouvert")
      let words = try second.words()
      #expect(words.contains("dans une autre fenêtre de cette machine"))
      let number = try first.session.processID()
      #expect(words.contains("processus \(number)"))
      #expect(words.contains("depuis le "))
      try second.session.send("Enter")
      try await second.wait(for: "lecture seule")
      try await second.go("attentes")
      try second.session.type("Du second")
      try await second.wait(for: "ne peut être que lu")
      try await second.go("Modifier")
      try await second.wait(for: "Ce brouillon est déjà ouvert")
      try second.session.send("Enter")
      #expect(try first.answers()["objectifs_attentes"] == "Du premier")

      try first.session.type(", encore")
      try await first.waitForCursor(at: "Du premier, encore")
      try first.session.send("C-q")
      #expect(try await first.session.left().status == 0)
      try await second.go("Modifier")
      try await second.wait(for: "Vous pouvez modifier ce brouillon.")
      try await second.waitForCursor(at: "Du premier, encore")
      try second.session.send("End")
      try second.session.type(" et du second")
      try await second.waitForAnswer("objectifs_attentes", "Du premier, encore et du second")
    }

    @Test("Lost window: from another one it is told to save and end, and the draft goes on there")
    func endingTheOther() async throws {
      let first = try await typed("Du premier")
      try first.session.type(", encore")
      let second = try Program(["reprendre"], in: first.folder)
      try await second.wait(for: "Le fermer là-bas et continuer ici")
      try second.session.send("Down")
      try second.session.send("Enter")
      #expect(try await first.session.left().status == Signal.terminate.status)
      try await second.go("attentes")
      try await second.waitForCursor(at: "Du premier, encore")
      try second.session.type(" et du second")
      try await second.waitForAnswer("objectifs_attentes", "Du premier, encore et du second")
    }

    @Test("Killed program: no stale lock is left, and what it had written is there")
    func killed() async throws {
      let first = try await typed("Du premier")
      let second = try Program(["reprendre"], in: first.folder)
      try await second.wait(for: "Ce brouillon est déjà ouvert")
      try second.session.send("Enter")
      try first.session.signal(.kill)
      #expect(try await first.session.left().status == Signal.kill.status)
      let third = try Program(["reprendre"], in: first.folder)
      try await third.wait(for: "1 Informations")
      #expect(try !third.words().contains("lecture seule"))
      try third.session.signal(.kill)
      _ = try await third.session.left()
      try await second.go("Modifier")
      try await second.wait(for: "Vous pouvez modifier ce brouillon.")
      try await second.go("attentes")
      try await second.waitForCursor(at: "Du premier")
    }

    @Test(
      "Changed from outside: what is untouched here goes in, the rest is chosen, and both are kept"
    )
    func changedElsewhere() async throws {
      let program = try await typed("D’ici")
      try program.change { answers in
        answers["objectifs_attentes"] = "D’ailleurs"
        answers["objectifs_angles"] = "Angle d’ailleurs"
      }
      try program.session.type(" encore")
      try await program.wait(for: "Ce brouillon a été modifié ailleurs")
      try await program.wait(for: "« D’ici encore »")
      #expect(try program.words().contains("« Angle d’ailleurs »"))
      #expect(try !program.words().contains("enregistré à"))
      #expect(try program.words().contains("(•) ici : « D’ici encore »"))
      try program.session.send("Home", "End", "Enter")
      try await program.wait(for: "L’autre version est gardée")
      try await program.waitForAnswer("objectifs_angles", "Angle d’ailleurs")
      try await program.waitForAnswer("objectifs_attentes", "D’ici encore")
      #expect(try program.everyVersion().contains { $0["objectifs_attentes"] == "D’ailleurs" })
    }

    @Test("Changed once more while the person chooses, it is shown once more; leaving keeps both")
    func changedTwice() async throws {
      let program = try await typed("D’ici")
      try program.change { $0["objectifs_attentes"] = "Un" }
      try program.session.type("!")
      try await program.wait(for: "« Un »")
      try program.change { $0["objectifs_attentes"] = "Deux" }
      try program.session.send("End", "Enter")
      try await program.wait(for: "« Deux »")
      try program.session.send("C-q")
      #expect(try await program.session.left().status == 1)
      let again = try Program(["reprendre"], in: program.folder)
      try await again.wait(for: "« Deux »")
      #expect(try again.words().contains("« D’ici! »"))
      try again.session.send("End", "Enter")
      try await again.waitForAnswer("objectifs_attentes", "D’ici!")
      #expect(try again.everyVersion().contains { $0["objectifs_attentes"] == "Deux" })
    }
  }
}

extension Program {
  /// As a synchronised folder or an editor would.
  fileprivate func change(_ body: (inout JSONObject) -> Void) throws {
    var draft = try draft() ?? JSONObject()
    var answers = draft["reponses"]?.object ?? JSONObject()
    body(&answers)
    draft["reponses"] = .object(answers)
    let name = try #require(
      try folder.names(in: "brouillons").first { $0.hasSuffix(".json") && !$0.hasPrefix(".") }
    )
    let text = String(decoding: JSONWriter.pretty(.object(draft)), as: UTF8.self)
    try folder.write(text, to: "autre.json")
    try folder.rename("autre.json", to: "brouillons/\(name)")
  }

  /// The answers of all earlier versions.
  fileprivate func everyVersion() throws -> [JSONObject] {
    try folder.names(in: "historique").flatMap { id in
      try folder.names(in: "historique/\(id)").compactMap { name in
        let bytes = Array(try folder.read("historique/\(id)/\(name)").utf8)
        return try JSONReader.value(of: bytes).object?["reponses"]?.object
      }
    }
  }
}
