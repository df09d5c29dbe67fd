internal import RunningProgram
internal import Testing

extension EndToEnd {
  @Suite("Modes of the keyboard, byte by byte")
  struct KeyModesTests {
    /// All that a terminal of this name is sent from the start to the end.
    private func written(to name: String) async throws -> String {
      let folder = try TemporaryFolder()
      let terminal = try RawTerminal(
        [BuiltProgram.path],
        environment: [
          "CANEVAS_DOSSIER": folder.path, "HOME": folder.path, "TERM": name, "LANG": "C.UTF-8",
          "PATH": "/usr/bin:/bin",
        ]
      )
      try await terminal.wait(for: "Commencer")
      terminal.type("\u{11}")
      #expect(try await terminal.left() == 0)
      return String(decoding: terminal.output(), as: UTF8.self)
    }

    @Test(
      "xterm sends an escape for Alt while the program runs, and what it was set to before after it"
    )
    func alt() async throws {
      let written = try await written(to: "xterm")
      let saved = try #require(written.firstRange(of: "\u{1B}[?1036;1039s"))
      let set = try #require(written.firstRange(of: "\u{1B}[?1036;1039h"))
      let restored = try #require(written.firstRange(of: "\u{1B}[?1036;1039r"))
      #expect(saved.upperBound <= set.lowerBound && set.upperBound <= restored.lowerBound)
      let other = try await self.written(to: "vt220")
      #expect(!other.contains("1036"), "of others it is not known that they can put a mode back")
    }

    @Test("Modes that a killed program left are switched off, each by its own sequence")
    func others() async throws {
      let written = try await written(to: "xterm")
      for sequence in ["[>4;0m", "[=0;1u", "[2;20l", ";9001l", "[?1;66l"] {
        #expect(
          written.contains("\u{1B}" + sequence)
            || sequence.first == ";" && written.contains(sequence),
          "\(sequence)"
        )
      }
      let console = try await self.written(to: "linux")
      #expect(!console.contains("[>4;0m") && !console.contains("[=0;1u"))
    }
  }
}
