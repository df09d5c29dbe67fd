internal import JSONText
internal import Platform
internal import RunningProgram
internal import TestSupport
internal import Testing

extension EndToEnd {
  @Suite("A restricted program, which is all that an account has")
  struct RestrictedTests {
    private static let needsStrace: Comment = "strace is not there, or not allowed."

    private let folder: TemporaryFolder
    private let notes: TemporaryFolder

    init() throws {
      (folder, notes) = (try TemporaryFolder(), try TemporaryFolder())
    }

    private func start(
      _ words: [String] = [],
      rules: String = "theme = \"sombre\"\n",
      tracedInto trace: String? = nil,
      environment: [String: String] = [:]
    ) throws -> Program {
      let settings = try notes.write(rules, to: "reglages.toml")
      let session = try TmuxSession(
        (trace.map { RestrictedCalls.tracer(into: $0) } ?? []) + [
          BuiltProgram.path, "--restreint", "--racine", folder.path, "--personne", "Camille",
          "--reglages", settings,
        ] + words,
        environment: environment
      )
      return Program(session, folder)
    }

    private func openNew(_ program: Program) async throws {
      try await program.wait(for: "[ Commencer un nouveau canevas ]")
      try program.session.send("Enter")
      try await program.wait(for: "1 - Informations pratiques")
    }

    private func leave(_ program: Program) async throws {
      try program.session.send("C-q")
      #expect(try await program.session.left().status == 0)
    }

    @Test(
      "A whole use starts no program and opens nothing but its folder and its own files",
      .enabled(if: RestrictedCalls.canBeTraced, needsStrace)
    )
    func wholeUse() async throws {
      let trace = try notes.file("trace")
      // What would lead elsewhere, were it read.
      let lures = try notes.file("leurres/x")
      let program = try start(
        tracedInto: trace,
        environment: [
          "EDITOR": lures, "VISUAL": lures, "CANEVAS_DOSSIER": notes.path + "/leurres",
          "XDG_DATA_HOME": notes.path, "XDG_CONFIG_HOME": notes.path, "TERMINFO": notes.path,
          "TERMINFO_DIRS": notes.path, "TMPDIR": notes.path, "TZ": ":" + lures,
          "DISPLAY": ":0", "WAYLAND_DISPLAY": "w",
        ]
      )
      try await openNew(program)
      try await program.go("attentes")
      try program.session.type("Écouter")
      // An editor, a copy, an import, an export in all formats.
      try program.session.send("C-e")
      try await program.waitForAnswer("objectifs_attentes", "Écouter")
      try program.session.send("C-s")
      try await program.wait(for: "Enregistrer une copie ailleurs")
      try program.session.send("Enter")
      try await program.wait(for: "La copie est dans /echange/canevas-copie.json")
      try program.session.send("C-g")
      try await program.wait(for: "Chercher :")
      try program.session.type("exporter")
      try await program.wait(for: "Finaliser et exporter")
      try program.session.send("Enter")
      try await program.wait(for: "Que doit contenir l’export")
      #expect(try !program.words().contains("Dossier"))
      try program.session.send("Tab", "Tab", "Enter")
      try await program.wait(for: "Fichiers écrits")
      try await leave(program)

      let calls = RestrictedCalls(try notes.read("trace"), root: folder.path)
      #expect(calls.count > 20)
      #expect(calls.started == [], "programs")
      #expect(calls.strays == [], "files elsewhere")
      #expect(try folder.names(in: "echange").contains("canevas-copie.json"))
      #expect(try folder.names(in: "echange").contains { $0.hasSuffix(".html") })
    }

    @Test(
      "Every format and an inventory are written without a file elsewhere, not even a temporary one",
      .enabled(if: RestrictedCalls.canBeTraced, needsStrace),
      arguments: [
        ["exporter", "Rennes", "--format", "json,csv,md,html,odt,docx,txt,xlsx"],
        ["exporter", "Rennes", "--a-remplir", "--format", "odt,docx"],
        ["inventaire", "rennes.json", "--dossier", "inventaire"],
      ]
    )
    func files(words: [String]) async throws {
      try folder.write(try Example.text("rennes"), to: "echange/rennes.json")
      let imported = try start(["importer", "rennes.json"])
      #expect(try await imported.session.left().status == 0)
      let run = try start(words, tracedInto: try notes.file("trace"))
      #expect(try await run.session.left().status == 0)
      let calls = RestrictedCalls(try notes.read("trace"), root: folder.path)
      #expect(calls.count > 20)
      #expect(calls.started == [], "programs")
      #expect(calls.strays == [], "files elsewhere")
    }

    @Test("What is not there is not offered: no editor, no settings, no spelling, no folder")
    func offers() async throws {
      let program = try start()
      try await openNew(program)
      try await program.go("attentes")
      #expect(try !program.words().contains("éditeur"))
      try program.session.send("C-g")
      try await program.wait(for: "Chercher :")
      for words in ["éditeur", "Régler", "orthographe"] {
        try program.session.type(words)
        try await program.wait(for: "Chercher : \(words)")
        for offer in ["Écrire ce texte dans", "Régler les couleurs", "Revoir les mots"] {
          #expect(try !program.words().contains(offer))
        }
        try program.session.send("C-u")
      }
      try program.session.send("Escape")
      try await program.session.waitUntilGone("Chercher")
      try program.session.send("F1")
      try await program.wait(for: "Aide")
      #expect(try !program.words().contains("votre éditeur"))
      try await leave(program)
    }

    @Test("It is not suspended, and nothing of it can be dumped")
    func suspension() async throws {
      let program = try start()
      try await openNew(program)
      let process = try program.session.processID()
      try await program.go("attentes")
      try program.session.signal(.stop)
      try program.session.type("Écouter")
      try await program.waitForAnswer("objectifs_attentes", "Écouter")
      #if os(Linux)
        let limits = try notes.text(of: "/proc/\(process)/limits")
        #expect(limits.contains("Max core file size        0                    0"))
        let status = try notes.text(of: "/proc/\(process)/status")
        #expect(status.contains("NoNewPrivs:\t1"))
      #endif
      try await leave(program)
    }

    @Test(
      "Asked for a file, it takes a name; a path is refused in the same words whatever is there",
      arguments: ["/etc/passwd", "/etc/absent", "../../etc/passwd", "a/b"]
    )
    func paths(path: String) async throws {
      let program = try start()
      try await program.wait(for: "[ Commencer un nouveau canevas ]")
      try program.session.type("i")
      try await program.wait(for: "donnez le nom d’un fichier du dossier d’échange")
      try program.session.type(path)
      try program.session.send("Enter")
      try await program.wait(
        for: "« \(path) » n’est pas un nom de fichier du dossier d’échange. Donnez un nom seul."
      )
      try await leave(program)
    }

    @Test("A file of the exchange folder is imported by its name, and a planted link is not")
    func importing() async throws {
      try folder.write(try Example.text("rennes"), to: "echange/rennes.json")
      let outside = try notes.write(try Example.text("rennes"), to: "dehors.json")
      symlink(outside, folder.path + "/echange/lien.json")
      link(outside, folder.path + "/echange/double.json")
      mkfifo(folder.path + "/echange/tube.json", 0o600)
      let program = try start(["liste"])
      #expect(try await program.session.left().status == 0)
      for name in ["lien.json", "double.json", "tube.json", "absent.json"] {
        let run = try start(["importer", name])
        #expect(try await run.session.left().status == 1, "\(name)")
      }
      #expect((try? folder.names(in: "brouillons")) ?? [] == [])
      let run = try start(["importer", "rennes.json"])
      #expect(try await run.session.left().status == 0)
      #expect(try folder.names(in: "brouillons").count == 1)
    }

    @Test(
      "A quota of bytes is said before it is reached; beyond it nothing goes out, and a text is saved"
    )
    func quotaOfBytes() async throws {
      try folder.write([UInt8](repeating: 65, count: 1_020_000), to: "echange/gros.bin")
      let program = try start(rules: "quota_mio = 1\n")
      try await program.wait(for: "Votre place est remplie à 97")
      try await openNew(program)
      try await program.go("attentes")
      try program.session.paste(String(repeating: "Écouter. ", count: 4000))
      try await program.session.wait(until: "the text is saved beyond the quota") {
        try program.answers()["objectifs_attentes"]?.string?.count ?? 0 > 30_000
      }
      try program.session.send("C-s")
      try await program.wait(for: "Dans quel fichier du dossier d’échange")
      try program.session.send("Enter")
      try await program.wait(for: "Votre quota de disque est atteint")
      try await leave(program)
      #expect(try folder.names(in: "echange") == ["gros.bin"])
    }

    @Test("A quota of drafts is said before it is reached, and refuses one more in one sentence")
    func quotaOfDrafts() async throws {
      let program = try start(rules: "quota_brouillons = 1\n")
      try await program.wait(for: "[ Commencer un nouveau canevas ]")
      try program.session.send("Enter")
      try await program.wait(for: "C’est le brouillon n° 1 ; ce compte peut en avoir 1.")
      try await program.go("attentes")
      try program.session.type("Écouter")
      try await program.waitForAnswer("objectifs_attentes", "Écouter")
      try await leave(program)
      let second = try start(["nouveau"], rules: "quota_brouillons = 1\n")
      try await second.wait(for: "Ce compte a déjà autant de brouillons qu’il peut en avoir (1).")
      try await leave(second)
      #expect(try folder.names(in: "brouillons").filter { !$0.hasPrefix(".") }.count == 1)
    }

    @Test(
      "Random keys in a folder full of traps: no program is started, nothing else is opened",
      .enabled(if: RestrictedCalls.canBeTraced, needsStrace)
    )
    func randomKeys() async throws {
      let secret = try notes.write(try Example.text("rennes"), to: "secret.json")
      try folder.write("", to: "echange/.vide")
      for place in [folder.path, folder.path + "/echange"] {
        symlink(secret, place + "/lien.json")
        symlink(notes.path, place + "/dehors")
        mkfifo(place + "/tube.json", 0o600)
      }
      link(secret, folder.path + "/echange/double.json")
      let trace = try notes.file("trace")
      let terminal = try RawTerminal(
        RestrictedCalls.tracer(into: trace, isApart: true) + [
          BuiltProgram.path, "--restreint", "--racine", folder.path, "nouveau",
        ],
        environment: ["PATH": "/usr/bin:/bin", "TERM": "xterm-256color", "LANG": "C.UTF-8"]
      )
      try await terminal.wait(for: "Informations")
      var numbers = SeededNumbers(seed: 18)
      for _ in 0..<400 { terminal.type(Self.keys.randomElement(using: &numbers) ?? "") }
      terminal.signal(.terminate)
      _ = try await terminal.left()
      try await terminal.wait(until: "all calls are noted") {
        try notes.read("trace").contains("+++ exited with")
      }
      let calls = RestrictedCalls(try notes.read("trace"), root: folder.path)
      #expect(calls.count > 20)
      #expect(calls.started == [], "programs")
      #expect(calls.strays == [], "files elsewhere")
      #expect(try notes.read("secret.json") == Example.text("rennes"))
    }

    /// Keys, some of which ask for a file, and names that would lead out.
    private static let keys: [String] =
      [
        "\u{1B}[A", "\u{1B}[B", "\u{1B}[C", "\t", "\u{1B}[Z", "\r", "\u{1B}", "\u{7F}", " ", "é",
        "i", "f",
      ]
      + "ABDEFGHKLNOPRSTUVWXYZ".unicodeScalars.map { String(UnicodeScalar($0.value - 64) ?? " ") }
      + [
        "/etc/passwd", "../secret.json", "lien.json", "double.json", "tube.json",
        "dehors/secret.json",
      ].map { "\u{15}\($0)\r" }

    @Test("Words for a shell are refused, whatever they are")
    func shellWords() throws {
      let link = notes.path + "/rcanevas"
      symlink(BuiltProgram.path, link)
      for words in [["-c", "ls"], ["-c", "canevas\nsh"], ["-c", ""]] {
        let run = try Subprocess([link] + words, environment: [:])
        #expect(run.status == 64)
        #expect(run.output.contains("ne lance aucune autre commande"))
      }
    }
  }
}

extension TemporaryFolder {
  /// Of any file, by a path of its own.
  fileprivate func text(of path: String) throws -> String {
    try Subprocess(["cat", path], environment: ["PATH": "/usr/bin:/bin"]).output
  }
}
