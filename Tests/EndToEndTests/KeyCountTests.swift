internal import RunningProgram
internal import TestSupport
internal import Testing

extension EndToEnd {
  /// How many keys it takes, counted as a person presses them.
  @Suite("Keys from here to there")
  struct KeyCountTests {
    /// Sends keys and counts them.
    private final class Counter {
      let program: Program
      private(set) var count = 0

      init(_ program: Program) { self.program = program }

      func press(_ keys: String...) throws {
        for key in keys { try program.session.send(key) }
        count += keys.count
      }
    }

    private func opened(_ example: String) async throws -> Program {
      let folder = try TemporaryFolder()
      let text = try Example.text(example)
      let id = try #require(text.split(separator: "\"id\": \"").dropFirst().first?.prefix(36))
      _ = try folder.write(text, to: "brouillons/\(id).json")
      // The files go into the working directory by default: it is a folder of the test’s own.
      let program = try Program(
        ["reprendre", String(id)],
        in: folder,
        startedBy: ["sh", "-c", "cd \"$0\" && exec \"$@\"", folder.path]
      )
      try await program.wait(for: "1 - Informations pratiques")
      return program
    }

    @Test("Two keys to each field and button that is seen")
    func seen() async throws {
      let program = try await opened("rennes")
      try program.session.send("C-n")
      try await program.waitForCursor(at: "personne.")
      for (letter, text) in [("b", "déploiement"), ("a", "personne."), ("c", "tirage au sort")] {
        let keys = Counter(program)
        try keys.press("F2")
        try await program.wait(for: "Tapez une lettre")
        try keys.press(letter)
        try await program.session.waitUntilGone("Tapez une lettre")
        try await program.waitForCursor(at: text)
        #expect(keys.count <= 2)
      }
    }

    @Test(
      "Six keys to a field by its name, from whatever step",
      arguments: [
        ("C-p", "frei", "fournisseurs"), ("C-g", "angl", "personne."),
        ("C-g", "cons", "services publics"),
      ]
    )
    func named(key: String, letters: String, text: String) async throws {
      let program = try await opened("rennes")
      let keys = Counter(program)
      try keys.press(key)
      try await program.wait(for: "Chercher :")
      try keys.press(letters.map(String.init)[0])
      for letter in letters.dropFirst() { try keys.press(String(letter)) }
      try await program.wait(for: "Chercher : \(letters)")
      try keys.press("Enter")
      try await program.session.waitUntilGone("Chercher")
      try await program.waitForCursor(at: text)
      #expect(keys.count <= 6)
    }

    @Test(
      "Five keys from a canevas that is finished to its files, from whatever field",
      arguments: [("quimperle", "Rouvrir", "Écrire les fichiers"), ("rennes", "Écrire", "")]
    )
    func files(example: String, last: String, next: String) async throws {
      let program = try await opened(example)
      let keys = Counter(program)
      try keys.press("C-r")
      try await program.wait(for: "Relecture")
      try keys.press("Enter")
      try await program.wait(for: "Finaliser et exporter")
      try keys.press("BTab")
      try await program.waitForCursor(at: "[ \(last)")
      if !next.isEmpty {
        try keys.press("BTab")
        try await program.waitForCursor(at: "[ \(next)")
      }
      try keys.press("Enter")
      try await program.wait(for: "Fichiers écrits")
      #expect(keys.count <= 5)
    }
  }
}
