#if os(Linux)
  internal import FoundationEssentials
  internal import Glibc
  internal import RunningProgram

  /// A real sshd of its own on the loopback, which the account that runs the tests may enter with a
  /// key.
  final class SecureShell: Sendable {
    enum Rules {
      /// Whatever sshd can be asked for, it gives.
      case open
      /// The part that `scripts/hebergement` writes, on a machine that gives all else.
      case hosted
    }

    /// Keys, configurations and notes.
    let folder: TemporaryFolder
    /// The folder that the program is confined to.
    let root: TemporaryFolder
    let port: UInt16

    init(_ rules: Rules = .hosted, root: TemporaryFolder? = nil) throws {
      folder = try TemporaryFolder()
      self.root = try root ?? TemporaryFolder()
      port = try Loopback.freePort()
      for key in ["hote", "cle"] {
        try Self.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", folder.file(key)])
      }
      try folder.write(folder.read("cle.pub"), to: "cles/\(Self.account)")
      try folder.write(secret, to: "secret")
      try writeProgram()
      let part = try folder.write(rules == .hosted ? try hostedPart() : "", to: "canevas.conf")
      let configuration = try folder.write(
        """
        Include \(part)
        Port \(port)
        ListenAddress 127.0.0.1
        HostKey \(folder.path)/hote
        PidFile \(folder.path)/pid
        AuthorizedKeysFile \(folder.path)/cles/%u
        StrictModes no
        UsePAM no
        PermitRootLogin yes
        PermitUserEnvironment yes
        AcceptEnv *
        X11Forwarding yes
        XAuthLocation \(folder.path)/xauth
        Subsystem sftp internal-sftp
        """,
        to: "sshd.conf"
      )
      // Without this folder, sshd does not start as root.
      if geteuid() == 0 { mkdir("/run/sshd", 0o755) }
      try Self.run([Self.server, "-f", configuration, "-E", folder.file("journal")])
      for _ in 0..<1000 {
        if Loopback.answers(at: port) { return }
        usleep(20_000)
      }
    }

    deinit {
      if let text = try? folder.read("pid"), let process = Int32(text.filter(\.isNumber)) {
        Signal.terminate.send(to: process)
      }
    }

    let secret = "un secret hors du dossier"

    /// The words of a client with a key, `port` being another where the line goes through something.
    func client(_ name: String = "ssh", _ options: [String] = [], port: UInt16? = nil) -> [String] {
      let settings = [
        "StrictHostKeyChecking=no", "UserKnownHostsFile=/dev/null", "LogLevel=ERROR",
        "IdentitiesOnly=yes", "BatchMode=yes", "ConnectTimeout=20",
        // The quickest exchange of keys: there are many logins.
        "KexAlgorithms=curve25519-sha256",
      ]
      // scp and sftp name the port otherwise.
      return [name, "-F", "none", name == "ssh" ? "-p" : "-P", "\(port ?? self.port)"]
        + ["-i", "\(folder.path)/cle"] + settings.flatMap { ["-o", $0] } + options
    }

    var host: String { "\(Self.account)@127.0.0.1" }

    /// A client run to its end.
    func run(_ words: [String], environment: [String: String] = [:]) throws -> Subprocess {
      try Subprocess(words, environment: Self.environment.merging(environment) { $1 })
    }

    /// The environment that the program was given, and the words behind its name; empty if it was
    /// not started.
    func started() -> (environment: String, words: String) {
      ((try? folder.read("environnement")) ?? "", (try? folder.read("mots")) ?? "")
    }

    /// The process of the program that was started last.
    func process() throws -> Int32 {
      Int32(try folder.read("processus").filter(\.isNumber)) ?? 0
    }

    /// Whether an account may log in here, to a program that has a restricted mode.
    static let isPossible: Bool = {
      guard let shell = try? SecureShell(.open) else { return false }
      let program = [BuiltProgram.path, "--restreint", "--racine", shell.root.path, "--version"]
      guard (try? shell.run(program))?.status == 0 else { return false }
      let words = shell.client() + [shell.host, "echo", "entré"]
      return (try? shell.run(words))?.output.contains("entré") == true
    }()

    // MARK: Parts

    private static let account: String = {
      getpwuid(geteuid())?.pointee.pw_name.flatMap { String(validatingCString: $0) } ?? "root"
    }()

    private static let environment = [
      "PATH": "/usr/bin:/bin:/usr/sbin:/sbin", "HOME": "/nulle-part", "LANG": "C.UTF-8",
    ]

    /// sshd starts itself anew for each connection, and needs its whole path for that.
    private static let server: String = {
      let places: [String] = ["/usr/sbin/sshd", "/usr/bin/sshd"]
      return places.first { access($0, X_OK) == 0 } ?? "sshd"
    }()

    private struct Failed: Error { let output: String }

    @discardableResult
    private static func run(_ words: [String]) throws -> String {
      let run = try Subprocess(words, environment: environment)
      guard run.status == 0 else { throw Failed(output: run.output) }
      return run.output
    }

    private func hostedPart() throws -> String {
      // Tests/EndToEndTests/Support/SecureShell.swift, from the root of the project
      let project = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4)
      return try Self.run(
        [
          (project + ["scripts", "hebergement"]).joined(separator: "/"), "configuration",
          "formulaire",
        ]
          + ["--condition", "User \(Self.account)", "--cles", "\(folder.path)/cles"]
          + ["--programme", "\(folder.path)/programme", "--racine", root.path]
      )
    }

    /// Notes what it was given, and becomes the program. Without xauth, sshd forwards no X11.
    private func writeProgram() throws {
      try folder.write("#!/bin/sh\ncat >/dev/null\n", to: "xauth")
      try folder.setMode(0o755, of: "xauth")
      try folder.write(
        """
        #!/bin/sh
        env >'\(folder.path)/environnement'
        printf '%s ' "$@" >'\(folder.path)/mots'
        echo $$ >'\(folder.path)/processus'
        exec '\(BuiltProgram.path)' "$@"
        """,
        to: "programme"
      )
      try folder.setMode(0o755, of: "programme")
    }
  }
#endif
