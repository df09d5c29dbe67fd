internal import RunningProgram

/// What a program asked of the system, as strace tells it, of files, programs and the network.
struct SystemCalls {
  let lines: [Substring]

  init(_ trace: String) {
    lines = trace.split(separator: "\n")
  }

  /// Of one command, run to its end in a folder with the draft `d-0001`, and what it is to hear.
  init(of words: [String], input: String) throws {
    let (folder, notes) = (try TemporaryFolder(), try TemporaryFolder())
    let draft = """
      {"format": "canevas-concertation-ia", "format_version": 1, "id": "d-0001", "reponses": {}}
      """
    try folder.write(draft, to: "brouillons/d-0001.json")
    try folder.write(draft, to: "d-0001.json")
    let (trace, heard) = (try notes.file("trace"), try notes.write(input, to: "entree"))
    _ = try Subprocess(
      ["sh", "-c", "cd \"$0\"; exec <\"$1\"; shift; exec \"$@\"", folder.path, heard]
        + Self.tracer(into: trace) + [BuiltProgram.path] + words,
      environment: ["CANEVAS_DOSSIER": folder.path, "HOME": folder.path, "PATH": "/usr/bin:/bin"]
    )
    self.init(try notes.read("trace"))
  }

  /// Words that go before a command.
  static func tracer(into file: String) -> [String] {
    ["strace", "-f", "-q", "-o", file, "-e", "trace=network,process,open,creat,openat,/^rename"]
  }

  static let canBeTraced =
    (try? Subprocess(
      tracer(into: "/dev/null") + ["true"],
      environment: ["PATH": "/usr/bin:/bin"]
    ))?.status == 0

  /// The files that it opened so that they are made, with how.
  var created: [(path: String, flags: Substring)] {
    lines.filter { $0.contains("O_CREAT") }.map { line in
      let parts = line.split(separator: "\"")
      return (String(parts[1]), parts[2])
    }
  }

  var renamed: [(old: String, new: String)] {
    lines.filter { $0.contains("rename") }.map { line in
      let parts = line.split(separator: "\"")
      return (String(parts[1]), String(parts[3]))
    }
  }
}
