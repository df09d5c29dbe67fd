internal import JSONText
internal import RunningProgram
internal import Testing

extension EndToEnd {
  @Suite("Signals that are not asked for")
  struct SignalTests {
    private let text = "Un mot de plus"

    private func typed(_ program: Program) async throws {
      try await program.wait(for: "1 - Informations pratiques")
      try await program.go("attentes")
      try program.session.type(text)
      try await program.waitForCursor(at: text)
    }

    @Test(
      "QUIT, PIPE: it saves, gives 128 and its number, and the terminal is as it was",
      arguments: [Signal.quit, .pipe]
    )
    func ends(signal: Signal) async throws {
      let program = try Program(["nouveau"])
      try await typed(program)
      try program.session.signal(signal)
      let leaving = try await program.session.left()
      #expect(leaving.status == signal.status)
      #expect(leaving.settingsAfter == leaving.settingsBefore)
      #expect(try program.answers()["objectifs_attentes"] == .string(text))
    }

    @Test(
      "Crash: it leaves a terminal that can be used, and what was on the screen for 50 ms",
      arguments: [Signal.segmentation, .illegal, .trap, .abort, .bus, .arithmetic]
    )
    func crash(signal: Signal) async throws {
      // What Swift's own tools would say of it is asked of nobody.
      let program = try Program(["nouveau"], environment: ["SWIFT_BACKTRACE": "enable=no"])
      try await typed(program)
      try await Task.sleep(for: .milliseconds(50))
      try program.session.signal(signal)
      let leaving = try await program.session.left()
      #expect(leaving.status == signal.status)
      #expect(leaving.settingsAfter == leaving.settingsBefore)
      // What is typed next is seen, on the screen that was there before.
      try program.session.type("et ensuite")
      try await program.wait(for: "et ensuite")
      #expect(try !program.words().contains("Informations pratiques"))
      let again = try Program(["reprendre"], in: program.folder)
      try await again.wait(for: "Le programme s’était arrêté avant la fin")
      try await again.go("attentes")
      try await again.waitForCursor(at: text)
    }

    @Test("HUP: the terminal closes, and what had just been typed is saved")
    func closed() async throws {
      let program = try Program(["nouveau"])
      try await typed(program)
      try program.session.close()
      try await program.session.wait(until: "the program has let go of the draft") {
        try !program.folder.names(in: "brouillons").contains { $0.hasPrefix(".") }
      }
      #expect(try program.answers()["objectifs_attentes"] == .string(text))
    }

    @Test("TSTP, CONT: stopped, the shell has its terminal; made to go on, the screen is whole")
    func stopped() async throws {
      let folder = try TemporaryFolder()
      let notes = try TemporaryFolder()
      // A shell with jobs, as people have one: without, nothing could go on, and nothing stops.
      let script = """
        stty -a >"$1/before"; set -m
        sh -c 'echo "$$" >"$0/number"; exec "$@"' "$1" '\(BuiltProgram.path)' nouveau
        stty -a >"$1/stopped"; echo arrêté; read line; fg >"$1/job"; echo "$?" >"$1/status"
        """
      let session = try TmuxSession(
        ["sh", "-c", script, "sh", notes.path],
        environment: ["CANEVAS_DOSSIER": folder.path]
      )
      let program = Program(session, folder)
      try await typed(program)
      let number = try #require(Int32(notes.read("number").filter { !$0.isNewline }))
      Signal.stop.send(to: number)
      try await program.wait(for: "arrêté")
      #expect(try notes.read("stopped") == notes.read("before"))
      #expect(try !program.words().contains("Informations pratiques"))
      try session.send("Enter")
      try await program.waitForCursor(at: text)
      #expect(try program.words().contains("Attentes du commanditaire"))
      try session.type("!")
      try await program.waitForAnswer("objectifs_attentes", .string(text + "!"))
      Signal.proceed.send(to: number)
      try session.type("?")
      try await program.waitForAnswer("objectifs_attentes", .string(text + "!?"))
      try session.send("C-q")
      #expect(try await session.left().status == 0)
      #expect(try notes.read("status") == "0\n")
    }

    @Test("WINCH storm: nothing that is typed is lost and the screen is whole")
    func sizes() async throws {
      let program = try Program(["nouveau"])
      try await typed(program)
      var typed = text
      for step in 0..<40 {
        try program.session.resize(columns: 20 + step * 37 % 140, rows: 3 + step * 17 % 50)
        for _ in 0..<25 { try program.session.signal(.windowChange) }
        let letter = String(UnicodeScalar(UInt8(97 + step % 26)))
        try program.session.type(letter)
        typed += letter
      }
      try program.session.resize(columns: 118, rows: 40)
      try await program.waitForAnswer("objectifs_attentes", .string(typed))
      try await program.waitForCursor(at: typed)
      try await program.wait(for: "enregistré à")
      let picture = try program.session.screen()
      // Painted anew from nothing, it is the same.
      try program.session.resize(columns: 90, rows: 30)
      try await program.waitForCursor(at: typed)
      try program.session.resize(columns: 118, rows: 40)
      try await program.session.wait(until: "the picture is the same") {
        try program.session.screen() == picture
      }
    }
  }
}
