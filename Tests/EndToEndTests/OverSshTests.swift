#if os(Linux)
  internal import Glibc
  internal import JSONText
  internal import RunningProgram
  internal import Testing

  extension EndToEnd {
    @Suite(
      "Over ssh, as scripts/hebergement sets it up",
      .enabled(if: SecureShell.isPossible, "no sshd here")
    )
    struct OverSshTests {
      /// How a person loses a connection.
      enum Cut: CaseIterable {
        case reset, killedClient
      }

      private func logIn(_ shell: SecureShell, port: UInt16? = nil) throws -> Program {
        let words = shell.client("ssh", ["-tt"], port: port) + [shell.host]
        return Program(try TmuxSession(words), shell.root)
      }

      @Test(
        "Cut off in mid-word: nothing is lost, and the draft is free for the next login",
        arguments: Cut.allCases
      )
      func cutOff(cut: Cut) async throws {
        let shell = try SecureShell()
        let line = try CutLine(to: shell.port)
        let first = try logIn(shell, port: line.port)
        try await first.wait(for: "[ Commencer un nouveau canevas ]")
        try first.session.send("Enter")
        try await first.wait(for: "1 - Informations pratiques")
        try await first.go("attentes")
        try first.session.type("Une concertation inach")
        try await first.waitForCursor(at: "Une concertation inach")
        let process = try shell.process()
        switch cut {
        case .reset: line.cut()
        case .killedClient: try first.session.signal(.kill)
        }
        _ = try await first.session.left()
        try await first.session.wait(until: "the program behind the lost line has ended") {
          kill(process, 0) != 0
        }

        let second = try logIn(shell)
        try await second.wait(for: "Entrée ouvrir")
        try second.session.send("Enter")
        try await second.wait(for: "Attentes du commanditaire")
        try await second.go("attentes")
        try await second.waitForCursor(at: "Une concertation inach")
        #expect(try !second.words().contains("lecture seule"))
        try second.session.send("End")
        try second.session.type("evée")
        try await second.waitForAnswer("objectifs_attentes", "Une concertation inachevée")
        try second.session.send("C-q")
        #expect(try await second.session.left().status == 0)
      }

      @Test("What sshd starts is the program in restricted mode, whatever the client asks for")
      func words() throws {
        let shell = try SecureShell()
        _ = try shell.run(shell.client() + [shell.host, "ls", "/"])
        #expect(shell.started().words == "--restreint --racine \(shell.root.path) ")
      }

      @Test(
        "What a client tries is refused here, and is done where sshd has no such rules",
        arguments: Attempt.all
      )
      func refused(attempt: Attempt) throws {
        let open = try SecureShell(.open)
        #expect(try attempt.succeeds(open), "the attempt itself does nothing")
        let hosted = try SecureShell()
        #expect(try !attempt.succeeds(hosted))
      }
    }
  }
#endif
