internal import FoundationEssentials
internal import RunningProgram
internal import Testing

extension EndToEnd {
  /// bash is wherever tests run; zsh and fish are where somebody uses them, and on the fresh system
  /// on which packages are tried.
  @Suite("Tab in a shell")
  struct ShellCompletionTests {
    private static let name = "$(touch pris) `touch pris` Rennes ' \\\" ; touch pris"

    /// Two drafts, one of them with a name that a shell would run, and a folder to look into.
    private func folder() throws -> TemporaryFolder {
      let folder = try TemporaryFolder()
      let places = ["6f1d2c1e-0001": Self.name, "b0c7e4d2-0002": "Quimperlé"]
      for (id, name) in places {
        let escaped = name.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        try folder.write(
          """
          {"format": "canevas-concertation-ia", "format_version": 1, "id": "\(id)",
          "reponses": {"collectivites": [{"nom": "\(escaped)"}]}}
          """,
          to: "canevas/brouillons/\(id).json"
        )
      }
      // As a file that was received and put there by hand may be called.
      try folder.write(
        """
        {"format": "canevas-concertation-ia", "format_version": 1, "id": "x", "reponses": {}}
        """,
        to: "canevas/brouillons/$(touch pris).json"
      )
      try folder.write("", to: "envois/un fichier.json")
      let link = try folder.file("bin/canevas")
      try FileManager.default.createSymbolicLink(
        atPath: link,
        withDestinationPath: BuiltProgram.path
      )
      return folder
    }

    /// The words that start what is behind them in that folder.
    private func inside(_ folder: TemporaryFolder) -> [String] {
      ["sh", "-c", "cd \"$0\" && exec \"$@\"", folder.path]
    }

    /// A shell in that folder that has taken `script` in.
    private func shell(
      _ command: [String],
      _ script: String,
      in folder: TemporaryFolder
    ) async throws -> TmuxSession {
      let session = try TmuxSession(
        inside(folder) + command,
        environment: [
          "CANEVAS_DOSSIER": folder.path + "/canevas", "PATH": folder.path + "/bin:/usr/bin:/bin",
        ],
        columns: 120
      )
      try session.type("\(script); PS1='prêt> '; clear")
      try session.send("Enter")
      try await session.wait(until: "the shell is ready") {
        try session.screen().hasPrefix("prêt>")
      }
      return session
    }

    private func files(_ name: String) -> String {
      let tests = URL(filePath: #filePath).deletingLastPathComponent()
      return tests.appending(path: "../../scripts/package.d/\(name)").standardized.path
    }

    /// What all shells are to do, each in its own words.
    private func use(_ session: TmuxSession, in folder: TemporaryFolder) async throws {
      try session.type("canevas rel")
      try session.send("Tab")
      try await session.wait(for: "canevas relire")
      try session.send("Tab")
      try await session.wait(for: "Quimperlé")
      try await session.wait(for: #"Rennes ' \" ; touch pris"#)
      try session.type("b0")
      try session.send("Tab")
      try await session.wait(for: "canevas relire b0c7e4d2")
      try session.send("C-u")
      try session.type("canevas relire Quimp")
      try session.send("Tab")
      try await session.wait(for: "canevas relire quimperle")
      try session.send("C-u")
      try session.type("canevas relire '$(to")
      try session.send("Tab")
      try session.send("C-u")
      try session.type("canevas importer env")
      try session.send("Tab")
      try await session.wait(for: "canevas importer envois/")
      try session.send("Tab")
      try await session.wait(for: #"envois/un\ fichier.json"#)
      try session.send("C-u")
      try session.type("canevas exporter b0c7 --format json,h")
      try session.send("Tab")
      try await session.wait(for: "--format json,html")
      #expect(try !folder.names().contains("pris"), "a name was run")
    }

    @Test("bash offers drafts with their names, files and formats")
    func bash() async throws {
      let folder = try folder()
      let script = "bind 'set show-all-if-ambiguous on'; . '\(files("canevas.bash"))'"
      let session = try await shell(["bash", "--norc", "-i"], script, in: folder)
      try await use(session, in: folder)
    }

    @Test("zsh does so too", .enabled(if: Self.has("zsh")))
    func zsh() async throws {
      let folder = try folder()
      let functions = files("")
      let script = "fpath=('\(functions)' $fpath); autoload -Uz compinit; compinit -u -d ./dump"
      let session = try await shell(["zsh", "-f", "-i"], script, in: folder)
      try await use(session, in: folder)
    }

    @Test("fish does so too", .enabled(if: Self.has("fish")))
    func fish() throws {
      let folder = try folder()
      func offered(_ line: String) throws -> [String] {
        let words = "source '\(files("canevas.fish"))'; complete --do-complete '\(line)'"
        let fish = try Subprocess(
          inside(folder) + ["fish", "--no-config", "-c", words],
          environment: [
            "CANEVAS_DOSSIER": folder.path + "/canevas", "HOME": folder.path, "LANG": "C.UTF-8",
            "PATH": folder.path + "/bin:/usr/bin:/bin",
          ]
        )
        return fish.output.split(separator: "\n").map(String.init)
      }
      #expect(try offered("canevas rel").map { $0.prefix(7) } == ["relire\t"])
      #expect(
        try offered("canevas relire ").sorted()
          == ["6f1d2c1e\t\(Self.name)", "b0c7e4d2\tQuimperlé"]
      )
      #expect(try offered("canevas relire quimp") == ["quimperle\tQuimperlé"])
      #expect(try offered("canevas importer envois/").first?.contains("un fichier.json") == true)
      #expect(try offered("canevas exporter b0c7 --format json,h") == ["json,html"])
      #expect(try !folder.names().contains("pris"), "a name was run")
    }

    private static func has(_ shell: String) -> Bool {
      ["/usr/bin/", "/bin/"].contains { FileManager.default.isExecutableFile(atPath: $0 + shell) }
    }
  }
}
