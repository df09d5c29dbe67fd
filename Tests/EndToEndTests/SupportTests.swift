internal import Platform
internal import RunningProgram
internal import Testing

extension EndToEnd {
  /// The other tests believe what a session says: these show that it can be believed.
  @Suite("A session tells what happens in the terminal")
  struct SupportTests {
    @Test("What is typed, sent and pasted arrives, in every alphabet")
    func arrival() async throws {
      let session = try TmuxSession(["cat"])
      try session.type("l’été à Œuilly ;")
      try session.type(" -日本 ")
      try session.paste("collé 🙂")
      try await session.wait(for: "l’été à Œuilly ; -日本 collé 🙂")
      try session.send("C-d", "C-d")
      #expect(try await session.left().status == 0)
    }

    @Test("A paste of 200 kB arrives whole")
    func largePaste() async throws {
      let folder = try TemporaryFolder()
      let copy = try folder.file("copy")
      // Raw, because a terminal's own line editing drops what a line has beyond 4 kB.
      let session = try TmuxSession([
        "sh", "-c", "stty raw -echo; echo ready; head -c 200000 >\"$0\"; echo done", copy,
      ])
      try await session.wait(for: "ready")
      let text = String(repeating: "été ", count: 30_000)
      let pasted = text + String(repeating: "x", count: 200_000 - text.utf8.count)
      try session.paste(pasted)
      try await session.wait(for: "done")
      #expect(try folder.read("copy") == pasted)
    }

    @Test(
      "A paste is bracketed for a program that asks for it, and only then",
      arguments: [
        (asks: "2004h", seen: "^[[200~x^[[201~."), (asks: "2004l", seen: " x."),
      ]
    )
    func bracketedPaste(asks: String, seen: String) async throws {
      let session = try TmuxSession([
        "sh", "-c", "stty -echo; printf \"\\033[?$0 ready\\n \"; exec cat -v", asks,
      ])
      try await session.wait(for: "ready")
      try session.paste("x")
      try session.type(".")
      try session.send("Enter")
      try await session.wait(for: seen)
    }

    @Test("The size is the one asked for, and the one it was changed to")
    func size() async throws {
      let session = try TmuxSession(
        ["sh", "-c", "trap 'stty size' WINCH; stty size; while :; do sleep 0.05; done"],
        columns: 97,
        rows: 31
      )
      try await session.wait(for: "31 97")
      try session.resize(columns: 40, rows: 10)
      try await session.wait(for: "10 40")
    }

    @Test("The program sees the environment it is given, and none of the tests’ own")
    func environment() async throws {
      let session = try TmuxSession(["env"], environment: ["A_WORD": "un mot"], rows: 50)
      try await session.wait(for: "A_WORD=un mot")
      #expect(try await session.left().status == 0)
      let own = getenv("HOME").map { String(cString: $0) } ?? ""
      #expect(try !session.screen().contains("HOME=\(own)\n"))
      #expect(try session.screen().contains("LANG=C.UTF-8"))
    }

    @Test("The cursor and attributes are told")
    func cursorAndAttributes() async throws {
      let session = try TmuxSession(["sh", "-c", "printf 'a\\n\\033[1mgras\\033[m.'; exec cat"])
      try await session.wait(for: "gras.")
      #expect(try session.cursor() == TmuxSession.Cursor(column: 5, row: 1))
      #expect(try session.screenWithAttributes().contains("\u{1b}[1mgras"))
    }

    @Test("A text that is cleared is gone; one that never comes is an error with the screen")
    func waiting() async throws {
      let session = try TmuxSession(["sh", "-c", "echo here; read line; clear; exec cat"])
      try await session.wait(for: "here")
      let failure = await #expect(throws: TmuxSession.Failure.self) {
        try await session.wait(for: "elsewhere", timeout: .milliseconds(200))
      }
      #expect(failure?.description.contains("here") == true)
      try session.send("Enter")
      try await session.waitUntilGone("here")
    }

    @Test("How the program ended is told, and that it left the terminal as it was")
    func tidyLeaving() async throws {
      let exited = try await TmuxSession(["sh", "-c", "exit 7"]).left()
      #expect(exited.status == 7)

      let session = try TmuxSession(["sh", "-c", "echo there; exec cat"])
      try await session.wait(for: "there")
      try session.signal(.terminate)
      let killed = try await session.left()
      #expect(killed.status == Signal.terminate.status)
      #expect(killed.settingsBefore.contains("icanon"))
      #expect(killed.settingsAfter == killed.settingsBefore)
    }

    @Test("A terminal that was left in disorder is told from one that was not")
    func untidyLeaving() async throws {
      let leaving = try await TmuxSession(["stty", "raw", "-echo"]).left()
      #expect(leaving.status == 0)
      #expect(leaving.settingsAfter != leaving.settingsBefore)
    }

    @Test("The program that this build made is found")
    func builtProgram() {
      #expect(access(BuiltProgram.path, X_OK) == 0, "\(BuiltProgram.path)")
    }
  }
}
