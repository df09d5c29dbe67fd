import JSONText
import RunningProgram
import Testing

@testable import CanevasCommand

@Suite("What can be typed at a place of a command line")
struct CompletionTests {
  private func completion(_ words: String...) -> ShellCompletion { completion(words) }

  private func values(_ words: String...) -> [String] { completion(words).candidates.map(\.value) }

  /// What the program would say where these are the only values there are.
  private func completion(_ words: [String]) -> ShellCompletion {
    ShellCompletion(of: words, in: .canevas) { placeholder, _ in
      switch placeholder {
      case .draft:
        ShellCompletion(
          candidates: ["6f1d2c1e", "b0c7e4d2"].map {
            ShellCompletion.Candidate(value: $0, description: "")
          }
        )
      case .format:
        ShellCompletion(candidates: [ShellCompletion.Candidate(value: "json", description: "")])
      case .file, .source: ShellCompletion(fallback: .files)
      case .folder: ShellCompletion(fallback: .folders)
      default: ShellCompletion()
      }
    }
  }

  @Test("Every value that a command takes is one of which it is known what it can be")
  func everyPlaceholder() {
    let commands = [CommandFacts.canevas] + CommandFacts.canevas.subcommands
    for argument in commands.flatMap(\.arguments) {
      guard let value = argument.value else { continue }
      #expect(Placeholder(rawValue: value) != nil, "\(value)")
    }
  }

  @Test("First a command, each with what it does")
  func commands() {
    #expect(values("") == CommandFacts.canevas.subcommands.map(\.name))
    #expect(
      completion("ver").candidates == [
        ShellCompletion.Candidate(
          value: "verifier",
          description: "Dire tout ce qui reste à corriger ou à vérifier."
        )
      ]
    )
    #expect(values("zzz") == [])
    #expect(values("--li") == ["--ligne"])
  }

  @Test("Then what the command takes at that place")
  func positionals() {
    #expect(values("relire", "") == ["6f1d2c1e", "b0c7e4d2"])
    #expect(values("relire", "b") == ["b0c7e4d2"])
    #expect(completion("importer", "").fallback == .files)
    // One that repeats, and one that does not.
    #expect(completion("verifier", "6f1d", "").candidates.count == 2)
    #expect(values("relire", "6f1d", "") == ["--aide"])
    #expect(completion("inconnue", "") == ShellCompletion())
  }

  @Test("Options that are not there yet, and behind them their value")
  func options() {
    #expect(values("exporter", "--com") == ["--complet"])
    #expect(completion("exporter", "--complet", "--com").candidates == [])
    #expect(values("exporter", "6f1d", "--format", "") == ["json"])
    #expect(completion("exporter", "6f1d", "--dossier", "x").fallback == .folders)
    // The value of an option is no word of its own.
    #expect(values("exporter", "--format", "json", "6") == ["6f1d2c1e"])
    #expect(completion("relire", "--", "--").candidates == [])
  }

  @Test("A value behind an equals sign, as one word or as bash takes it apart")
  func equals() {
    #expect(values("exporter", "--format=") == ["--format=json"])
    #expect(values("exporter", "--format=j") == ["--format=json"])
    #expect(values("exporter", "--format", "=") == ["json"])
    #expect(values("exporter", "--format", "=", "j") == ["json"])
  }

  @Test("A line for each, and no more, whatever it says of itself")
  func lines() {
    let odd = ShellCompletion(
      candidates: [
        ShellCompletion.Candidate(value: "6f1d2c1e", description: "deux\nlignes\tet plus")
      ],
      fallback: .files
    )
    #expect(odd.lines == "fichiers\n6f1d2c1e\tdeux lignes et plus\n")
  }
}

@Suite("canevas completer")
struct CompleterTests {
  /// What is offered for the last word of `line`; an empty word is `''`.
  private func lines(_ agent: Agent, _ line: String) -> [String] {
    let words = line.split(separator: " ").map { $0 == "''" ? "" : String($0) }
    let answer = agent.canevas(["completer", "--"] + words)
    #expect(answer.status == 0, "\(answer.errors)")
    return answer.lines
  }

  @Test("Drafts are offered by the beginning of their id, with their names")
  func drafts() throws {
    let agent = try Agent()
    try agent.put(agent.rennes(), Agent.id)
    let said = lines(agent, "relire ''")
    #expect(said.count == 2)
    #expect(said.last?.hasPrefix("6f1d2c1e\tRennes · Rennes Métropole") == true)
    #expect(lines(agent, "relire 6f1d2c1e-8").last?.hasPrefix(Agent.id + "\t") == true)
  }

  @Test("Where no draft can be meant, it is a file")
  func files() throws {
    let agent = try Agent()
    #expect(lines(agent, "relire ''") == ["fichiers"])
    try agent.put(agent.rennes(), Agent.id)
    #expect(lines(agent, "relire ./") == ["fichiers"])
  }

  @Test("What was deleted is offered to bring it back, and nowhere else")
  func binned() throws {
    let agent = try Agent()
    try agent.put(agent.rennes(), Agent.id, in: "corbeille")
    #expect(lines(agent, "restaurer ''").count == 2)
    #expect(lines(agent, "relire ''") == ["fichiers"])
  }

  @Test("The versions of the draft that is named")
  func versions() throws {
    let agent = try Agent()
    try agent.put(agent.rennes(), Agent.id)
    _ = agent.canevas("finaliser", "6f1d")
    let number = try #require(
      try agent.canevas("historique", "6f1d", "--json").rows.first?["numero"]?.integer
    )
    #expect(lines(agent, "restaurer 6f1d --version ''").last?.hasPrefix("\(number)\t") == true)
  }

  @Test("Formats one after the other, each once")
  func formats() throws {
    let agent = try Agent()
    #expect(lines(agent, "exporter x --format j") == ["rien", "json\t"])
    #expect(lines(agent, "exporter x --format json,j") == ["rien"])
    #expect(lines(agent, "exporter x --format json,o") == ["rien", "json,odt\t"])
  }

  @Test("Of the empty form, the formats that it is written in")
  func blankFormats() throws {
    let agent = try Agent()
    #expect(
      lines(agent, "exporter --vierge --format ''") == ["rien", "html\t", "odt\t", "docx\t"]
    )
    #expect(
      lines(agent, "exporter --vierge --format=html,o") == ["rien", "--format=html,odt\t"]
    )
    for format in Exporter.formats(isBlank: true) {
      let words = ["exporter", "--vierge", "--format", format, "--dossier", agent.folder.path]
      #expect(agent.canevas(words).status == 0)
    }
  }

  @Test("A folder of drafts that cannot be read offers nothing, and says nothing")
  func unreadable() throws {
    let agent = try Agent()
    try agent.put("{", "abîmé")
    let answer = agent.canevas("completer", "--", "relire", "")
    #expect(answer.output == "fichiers\n")
    #expect(answer.errors == "")
  }
}
