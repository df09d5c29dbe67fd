import RunningProgram
import Testing

@Suite("What the commands write")
struct OutputTests {
  @Test("A reader that has seen enough hears no complaint")
  func closedPipe() throws {
    let agent = try Agent()
    try agent.put(
      agent.rennes { $0.replacing("sobriété", with: String(repeating: "mot ", count: 60_000)) },
      Agent.id
    )
    let answer = try agent.shell("{ canevas relire 6f1d; echo $? >etat; } | head -1")
    #expect(answer.lines.count == 1)
    #expect(answer.errors == "")
    #expect(try agent.folder.read("etat") == "141\n")
    let ignored = try agent.shell("trap '' PIPE; { canevas relire 6f1d; echo $? >etat; } | head -1")
    #expect(ignored.errors == "")
    #expect(try agent.folder.read("etat") == "141\n")
  }

  #if os(Linux)
    @Test("An output that takes nothing more is a failure that is said")
    func full() throws {
      let agent = try Agent()
      try agent.put(agent.rennes(), Agent.id)
      let answer = try agent.shell("canevas relire 6f1d >/dev/full")
      #expect(answer.status == 1)
      #expect(answer.complaint.hasPrefix("La sortie ne prend plus rien"))
    }
  #endif

  private static let hostile = "\\u001b]0;titre\\u0007\\u009b31m\\u202e\\n"

  @Test("Nothing in a file can command the terminal")
  func controls() throws {
    let agent = try Agent()
    let text = try agent.rennes {
      $0.replacing(#""nom": "Rennes""#, with: "\"nom\": \"Rennes\(Self.hostile)\"")
        .replacing(#""2024-10-07""#, with: "\"\(Self.hostile)\"")
        .replacing(#""usagers""#, with: "\"\(Self.hostile)\"")
        .replacing(#""version": 0"#, with: "\"version\": 0, \"cle\(Self.hostile)\": 1")
    }
    try agent.put(text, Agent.id)
    try agent.put(text, Agent.id, in: "corbeille")
    try agent.put("{", "bbbb\u{1B}[31m\u{9B}1m")
    let lines = [
      "liste", "liste --json", "relire 6f1d", "verifier 6f1d", "verifier 6f1d --json",
      "exporter 6f1d --format md,txt --dossier .", "corbeille",
      "reprendre \"$(printf 'zz\\033[31mzz')\"",
      "relire \"$(printf 'zz\\033[31mzz')\"", "relire \"./$(printf 'zz\\033[31mzz')\"",
      "liste \"$(printf '\\033[31mzz')\"", "finaliser 6f1d",
      "exporter 6f1d --format json --dossier \"$(printf 'd\\033[31m')\"",
      "importer \"$(printf '\\033[31m')\"",
    ]
    for line in lines {
      let answer = try agent.shell("canevas \(line)")
      for scalar in (answer.output + answer.errors).unicodeScalars {
        let isControl =
          scalar.value < 0x20 && scalar != "\n" || (0x7F..<0xA0).contains(scalar.value)
        #expect(
          !isControl && scalar.value != 0x202E,
          "U+\(String(scalar.value, radix: 16)) from \(line)"
        )
      }
    }
    #expect(agent.canevas("liste").lines.count == 1)
  }

  @Test("A folder that others can write is said, once a command")
  func concern() throws {
    let agent = try Agent()
    try agent.put(agent.rennes(), Agent.id)
    _ = try agent.shell("chmod 777 canevas; chmod 700 canevas/brouillons")
    let answer = agent.canevas("liste")
    #expect(answer.status == 0)
    #expect(answer.complaint.hasPrefix("D’autres personnes peuvent écrire dans"))
    #expect(answer.errors.split(separator: "\n").count == 1)
  }
}
