internal import JSONText
internal import RunningProgram
internal import Testing

extension EndToEnd {
  @Suite("A terminal that is not UTF-8")
  struct CharsetTests {
    private let letters: [UInt8] = [0xE9, 0xE8, 0xE7]

    private func environment(_ folder: TemporaryFolder, _ locale: String) -> [String: String] {
      [
        "CANEVAS_DOSSIER": folder.path, "HOME": folder.path, "TERM": "xterm", "LANG": locale,
        "PATH": "/usr/bin:/bin",
      ]
    }

    @Test("On a Latin-1 terminal é, è and ç are typed and shown, and kept as they are")
    func screen() async throws {
      let folder = try TemporaryFolder()
      let terminal = try RawTerminal(
        [BuiltProgram.path, "nouveau"],
        environment: environment(folder, "fr_FR.ISO-8859-1")
      )
      try await terminal.wait(for: "ISO-8859-1")
      terminal.type("\u{7}")
      try await terminal.wait(for: "Chercher")
      terminal.type("attentes")
      try await terminal.wait(for: "commanditaire")
      terminal.type("\r")
      terminal.type(letters + Array(" ok".utf8))
      let drafts = try Program(["liste"], in: folder)
      try await drafts.waitForAnswer("objectifs_attentes", "éèç ok")
      try await terminal.wait(until: "the letters are shown") {
        let written = terminal.output()
        return written.indices.contains { written[$0...].starts(with: letters) }
      }
      terminal.type("\u{11}")
      #expect(try await terminal.left() == 0)
      // Nothing that it was sent is UTF-8 for a letter of the form.
      #expect(!terminal.output().contains(0xC3))
      #expect(!terminal.output().contains(0xE2))
    }

    @Test("In lines, a Latin-1 terminal and a file from Windows lose no letter")
    func lines() async throws {
      let folder = try TemporaryFolder()
      let terminal = try RawTerminal(
        [BuiltProgram.path, "nouveau", "--ligne"],
        environment: environment(folder, "fr_FR@euro")
      )
      try await terminal.wait(for: "ISO-8859-15")
      terminal.type("/aller attentes\n")
      terminal.type([0xE9, 0xA4] + Array("\n.\n/quitter\n".utf8))
      #expect(try await terminal.left() == 0)
      let drafts = try Program(["liste"], in: folder)
      #expect(try drafts.answers()["objectifs_attentes"] == "é€")
      let other = try TemporaryFolder()
      let file = try other.write(
        Array("/aller attentes\n".utf8) + [0x93, 0xE9, 0x94] + Array("\n.\n".utf8),
        to: "reponses.txt"
      )
      let run = try Subprocess(
        ["sh", "-c", "'\(BuiltProgram.path)' nouveau --ligne <'\(file)'"],
        environment: environment(other, "C.UTF-8")
      )
      #expect(run.output.contains("Des lignes ne sont pas en UTF-8"))
      #expect(try Program(["liste"], in: other).answers()["objectifs_attentes"] == "“é”")
    }

    @Test("A letter of a Latin-1 terminal that calls itself UTF-8 is not taken in silence")
    func undeclared() async throws {
      let folder = try TemporaryFolder()
      let terminal = try RawTerminal(
        [BuiltProgram.path, "nouveau"],
        environment: environment(folder, "C.UTF-8")
      )
      try await terminal.wait(for: "Informations pratiques")
      terminal.type([0xE9] + Array("t".utf8))
      try await terminal.wait(for: "LANG")
    }

    @Test("A charset with several bytes for a letter is said not to be spoken")
    func several() async throws {
      let folder = try TemporaryFolder()
      let terminal = try RawTerminal(
        [BuiltProgram.path, "nouveau"],
        environment: environment(folder, "ja_JP.EUC-JP")
      )
      try await terminal.wait(for: "EUC-JP")
    }
  }
}
