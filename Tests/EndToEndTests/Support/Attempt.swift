#if os(Linux)
  internal import Glibc
  internal import RunningProgram
  internal import Testing

  /// What a client may try to get more than the form.
  struct Attempt: CustomTestStringConvertible, Sendable {
    let name: String
    /// Whether it got what it tried to get.
    let succeeds: @Sendable (SecureShell) throws -> Bool

    var testDescription: String { name }

    static let all = commands + copies + forwardings + environments
  }

  extension Attempt {
    private static let mark = "marque"

    private static func isMarked(_ shell: SecureShell) throws -> Bool {
      try shell.folder.names().contains(mark)
    }

    // MARK: Commands

    private static let commands = [
      command("ssh HOST COMMAND") { "cat \($0)/secret" },
      command("ssh HOST with a command of several lines") { "true\ncat \($0)/secret\ntrue" },
      command("ssh HOST with a command behind a semicolon") { "true; cat \($0)/secret" },
      command("ssh HOST with a command in a substitution") { "$(cat \($0)/secret >&2) `true`" },
      Attempt(name: "ssh -s, the sftp subsystem") { shell in
        try shell.run(shell.client("ssh", ["-s"]) + [shell.host, "sftp"]).status == 0
      },
    ]

    /// `text` is given the folder with the secret.
    private static func command(
      _ name: String,
      _ text: @escaping @Sendable (String) -> String
    ) -> Attempt {
      Attempt(name: name) { shell in
        let run = try shell.run(shell.client() + [shell.host, text(shell.folder.path)])
        return run.output.contains(shell.secret)
      }
    }

    // MARK: Files

    private static let copies = [
      Attempt(name: "scp from there") { shell in
        let words = shell.client("scp") + ["\(shell.host):\(shell.folder.path)/secret"]
        _ = try shell.run(words + [shell.folder.file(mark)])
        return try isMarked(shell)
      },
      Attempt(name: "scp from there, by its old protocol") { shell in
        let words = shell.client("scp", ["-O"]) + ["\(shell.host):\(shell.folder.path)/secret"]
        _ = try shell.run(words + [shell.folder.file(mark)])
        return try isMarked(shell)
      },
      Attempt(name: "scp to there") { shell in
        let words = shell.client("scp") + ["\(shell.folder.path)/secret"]
        _ = try shell.run(words + ["\(shell.host):\(shell.folder.path)/\(mark)"])
        return try isMarked(shell)
      },
      Attempt(name: "sftp on the port of the form") { shell in
        let batch = try shell.folder.write(
          "get \(shell.folder.path)/secret \(shell.folder.path)/\(mark)\n",
          to: "lot"
        )
        _ = try shell.run(shell.client("sftp", ["-b", batch]) + [shell.host])
        return try isMarked(shell)
      },
    ]

    // MARK: Forwarding

    private static let forwardings = [
      Attempt(name: "-N -L") { shell in
        let port = try Loopback.freePort()
        let words = shell.client("ssh", ["-N", "-L", "127.0.0.1:\(port):127.0.0.1:\(shell.port)"])
        return try whileRunning(words + [shell.host]) {
          Loopback.answer(at: port, to: [])?.contains("SSH-2.0") == true
        }
      },
      Attempt(name: "-N -D") { shell in
        let port = try Loopback.freePort()
        let target = [UInt8(shell.port >> 8), UInt8(shell.port & 0xFF)]
        let words = shell.client("ssh", ["-N", "-D", "127.0.0.1:\(port)"])
        return try whileRunning(words + [shell.host]) {
          // SOCKS 4: connect, port, address, no name.
          Loopback.answer(at: port, to: [4, 1] + target + [127, 0, 0, 1, 0])?.contains("SSH-2.0")
            == true
        }
      },
      Attempt(name: "-W") { shell in
        try shell.run(shell.client("ssh", ["-W", "127.0.0.1:\(shell.port)"]) + [shell.host])
          .output.contains("SSH-2.0")
      },
      remote("-R of a port") { _ in "0:127.0.0.1:9" },
      remote("-R of a socket in a folder") { "\($0.folder.path)/prise:127.0.0.1:9" },
    ]

    /// The other end listens and passes on to the client.
    private static func remote(
      _ name: String,
      _ target: @escaping @Sendable (SecureShell) -> String
    ) -> Attempt {
      Attempt(name: name) { shell in
        let options = ["-o", "ExitOnForwardFailure=yes", "-R", target(shell)]
        let run = try shell.run(shell.client("ssh", options) + [shell.host, "true"])
        return !run.output.contains("forwarding failed")
      }
    }

    /// Starts a client that stays, and ends it.
    private static func whileRunning(_ words: [String], _ body: () -> Bool) throws -> Bool {
      let start = "\"$@\" </dev/null >/dev/null 2>&1 & echo $!"
      let run = try Subprocess(
        ["sh", "-c", start, "sh"] + words,
        environment: ["PATH": "/usr/bin:/bin"]
      )
      let process = try #require(Int32(run.output.filter(\.isNumber)))
      defer { Signal.kill.send(to: process) }
      return body()
    }

    // MARK: Environment

    private static let environments = [
      given("-A, the client’s agent", "SSH_AUTH_SOCK=", ["ssh-agent"], ["-A"]),
      given("-Y, the client’s X11", "DISPLAY=", ["env", "DISPLAY=:99"], ["-Y"]),
      given(
        "SetEnv of a library",
        "LD_PRELOAD=/nulle/part.so",
        [],
        ["-o", "SetEnv=LD_PRELOAD=/nulle/part.so"]
      ),
      given(
        "SetEnv of a folder",
        "CANEVAS_DOSSIER=/etc",
        [],
        ["-o", "SetEnv=CANEVAS_DOSSIER=/etc"]
      ),
      given("SetEnv of an editor", "EDITOR=/bin/sh", [], ["-o", "SetEnv=EDITOR=/bin/sh"]),
      given("SetEnv of a locale", "LC_ALL=fr_FR", [], ["-o", "SetEnv=LC_ALL=fr_FR"]),
    ]

    /// Whether the command that sshd starts finds `variable` in its environment.
    private static func given(
      _ name: String,
      _ variable: String,
      _ starter: [String],
      _ options: [String]
    ) -> Attempt {
      Attempt(name: name) { shell in
        let run = try shell.run(starter + shell.client("ssh", options) + [shell.host, "env"])
        let found = shell.started().environment
        return ("\n" + run.output + "\n" + found).contains("\n" + variable)
      }
    }
  }
#endif
