internal import JSONText
internal import RunningProgram
internal import Testing

extension EndToEnd {
  @Suite("A terminal that takes nothing: Scroll Lock, Ctrl-S, a frozen link")
  struct StoppedOutputTests {
    /// `canevas` on a terminal in the test's own hand, with the caret in a long text.
    private final class Typing {
      let terminal: RawTerminal
      let folder: TemporaryFolder
      let drafts: Program

      init(_ starter: [String] = []) async throws {
        folder = try TemporaryFolder()
        drafts = try Program(["liste"], in: folder)
        terminal = try RawTerminal(
          starter + [BuiltProgram.path, "nouveau"],
          environment: [
            "CANEVAS_DOSSIER": folder.path, "HOME": folder.path, "TERM": "xterm", "LANG": "C.UTF-8",
            "PATH": "/usr/bin:/bin", "NOTES": folder.path,
          ]
        )
        try await terminal.wait(for: "Informations pratiques")
        terminal.type("\u{7}")
        try await terminal.wait(for: "Chercher")
        terminal.type("attentes")
        try await terminal.wait(for: "commanditaire")
        terminal.type("\r")
        terminal.type("un ")
        try await waitForAnswer("un ")
      }

      func waitForAnswer(_ text: String) async throws {
        try await terminal.wait(until: "« \(text) » is saved") {
          try drafts.answers()["objectifs_attentes"] == .string(text)
        }
      }
    }

    @Test(
      "What is typed is saved, and a signal or Ctrl-Q ends the program",
      arguments: [Signal.terminate, .hangUp, .interrupt, .quit, nil] as [Signal?]
    )
    func stopped(signal: Signal?) async throws {
      let typing = try await Typing()
      typing.terminal.hold(true)
      typing.terminal.type("mot")
      try await typing.waitForAnswer("un mot")
      if let signal {
        typing.terminal.signal(signal)
      } else {
        typing.terminal.type("\u{11}")
      }
      #expect(try await typing.terminal.left() == signal?.status ?? 0)
      #expect(typing.terminal.echoes)
      // Nobody has the draft open, though something is still to be written.
      let again = try Program(["reprendre"], in: typing.folder)
      try await again.waitForCursor(at: "un mot")
      #expect(try !again.words().contains("déjà ouvert"))
      guard signal != .hangUp else { return }
      typing.terminal.hold(false)
      try await typing.terminal.wait(for: "\u{1B}[?1049l")
    }

    @Test("Nobody reads what is written: saved, and ended by TERM, however much was to be painted")
    func frozen() async throws {
      let typing = try await Typing()
      for _ in 0..<200 { typing.terminal.type("\u{1B}OP\u{1B}") }
      typing.terminal.type("\u{1B}OPq")
      typing.terminal.signal(.terminate)
      #expect(try await typing.terminal.left() == Signal.terminate.status)
      #expect(try typing.drafts.answers()["objectifs_attentes"] != nil)
    }

    @Test("When it goes on, the newest picture is painted, and no older one")
    func released() async throws {
      let typing = try await Typing()
      typing.terminal.hold(true)
      for letter in "abcdefghij" {
        typing.terminal.type(String(letter))
        try await typing.terminal.wait(until: "\(letter) is saved") {
          guard case .string(let text)? = try typing.drafts.answers()["objectifs_attentes"] else {
            return false
          }
          return text.hasSuffix(String(letter))
        }
      }
      typing.terminal.hold(false)
      try await typing.terminal.wait(for: "bcdefghij")
    }

    @Test("In lines, what is typed is read and saved though nothing of it can be shown")
    func lines() async throws {
      let folder = try TemporaryFolder()
      let drafts = try Program(["liste"], in: folder)
      let terminal = try RawTerminal(
        [BuiltProgram.path, "nouveau", "--ligne"],
        environment: [
          "CANEVAS_DOSSIER": folder.path, "HOME": folder.path, "TERM": "xterm", "LANG": "C.UTF-8",
          "PATH": "/usr/bin:/bin",
        ]
      )
      try await terminal.wait(for: "/quitter.")
      terminal.type("/aller référente\r")
      try await terminal.wait(for: "prenom.nom@")
      // The prompt of a line is the last thing that is written.
      try await terminal.wait(until: "a line is read") {
        terminal.output().suffix(8).elementsEqual("\u{1B}[?2004h".utf8)
      }
      terminal.hold(true)
      terminal.type("mot@exemple.fr\r")
      try await terminal.wait(until: "it is saved") {
        try drafts.answers()["referent_email"] == "mot@exemple.fr"
      }
      terminal.hold(false)
      try await terminal.wait(for: "mot@exemple.fr\r\n")
      try await terminal.wait(for: "Noté")
      terminal.type("/quitter\r")
      #expect(try await terminal.left() == 0)
    }

    @Test("TSTP stops it though the terminal takes nothing; made to go on, it is whole")
    func suspended() async throws {
      let script = """
        set -m; sh -c 'echo $$ >"$NOTES/number"; exec "$@"' sh "$@"
        echo >"$NOTES/stopped"; read line; fg >/dev/null
        """
      let typing = try await Typing(["sh", "-c", script, "sh"])
      let number = try #require(Int32(try typing.folder.read("number").filter { !$0.isNewline }))
      typing.terminal.hold(true)
      Signal.stop.send(to: number)
      try await typing.terminal.wait(until: "the shell has its terminal back") {
        try typing.folder.names().contains("stopped")
      }
      typing.terminal.type("\r")
      typing.terminal.type("mot")
      try await typing.waitForAnswer("un mot")
      typing.terminal.hold(false)
      try await typing.terminal.wait(for: "2\u{A0}mots")
      typing.terminal.type("\u{11}")
      #expect(try await typing.terminal.left() == 0)
    }
  }
}
