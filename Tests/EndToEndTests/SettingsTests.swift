internal import RunningProgram
internal import Testing

extension EndToEnd {
  @Suite("Settings, in the program")
  struct SettingsTests {
    @Test("A theme is seen at once and found again; what else stands in the file stays")
    func theme() async throws {
      let settings = try TemporaryFolder()
      _ = try settings.write("# à moi\nsouris = false # pour copier\n", to: "canevas/reglages.toml")
      let program = try Program(["nouveau"], environment: ["XDG_CONFIG_HOME": settings.path])
      try await program.wait(for: "1 - Informations pratiques")
      try await program.go("thème")
      try await program.wait(for: "celles du terminal")
      let before = try program.session.screenWithAttributes()
      try program.session.send("End", "Space")
      try await program.session.wait(until: "the settings are kept") {
        try settings.read("canevas/reglages.toml").contains("contraste")
      }
      try await program.session.wait(until: "the colours are others") {
        try program.session.screenWithAttributes() != before
      }
      try program.session.send("C-q")
      #expect(try await program.session.left().status == 0)
      #expect(
        try settings.read("canevas/reglages.toml")
          == "# à moi\nsouris = false # pour copier\ntheme = \"contraste\"\n"
      )
      #expect(try settings.names(in: "canevas") == ["reglages.toml"])
    }

    @Test("A file that is a link stays one, and its folder is made where there is none")
    func link() async throws {
      let (settings, elsewhere) = (try TemporaryFolder(), try TemporaryFolder())
      let file = try elsewhere.write("theme = \"clair\"\n", to: "a-moi.toml")
      let link = try Subprocess(
        [
          "sh", "-c", "mkdir \"$0/canevas\" && ln -s \"$1\" \"$0/canevas/reglages.toml\"",
          settings.path, file,
        ],
        environment: ["PATH": "/usr/bin:/bin"]
      )
      #expect(link.status == 0)
      for folder in [settings.path, settings.path + "/rien/encore"] {
        let program = try Program(["nouveau"], environment: ["XDG_CONFIG_HOME": folder])
        try await program.wait(for: "1 - Informations pratiques")
        try await program.go("thème")
        try await program.wait(for: "celles du terminal")
        try program.session.send("Tab", "Right", "Space")
        let name = folder == settings.path ? "a-moi.toml" : "canevas/reglages.toml"
        let place = folder == settings.path ? elsewhere : settings
        let path = folder == settings.path ? name : "rien/encore/" + name
        try await program.session.wait(until: "the settings are kept") {
          ((try? place.read(path)) ?? "").contains("souris = false")
        }
        try program.session.send("C-q")
        #expect(try await program.session.left().status == 0)
      }
    }
  }
}
