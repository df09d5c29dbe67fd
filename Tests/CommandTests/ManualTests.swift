import RunningProgram
import Testing

@testable import CanevasCommand

@Suite("The manual page")
struct ManualTests {
  /// As it would be read, near enough: without the macros and the marks of man.
  private static let words = ManualPage.text
    .replacing("\\-", with: "-").replacing("\\ ", with: " ")
    .replacing("\\fB", with: "").replacing("\\fR", with: "")

  @Test("It is what the program writes")
  func written() throws {
    #expect(try Agent().canevas("manuel").output == ManualPage.text)
  }

  @Test("It has each command with its usage, and all that the command takes")
  func whole() {
    let commands = CommandFacts.canevas.subcommands
    #expect(commands.count > 10)
    for command in commands {
      #expect(Self.words.contains(".TP\n\(command.name)\n\(command.abstract.plain)\n"))
      #expect(!command.usage.isEmpty)
      for line in command.usage { #expect(Self.words.contains("\n\(String(line).plain)\n")) }
      for argument in command.arguments {
        #expect(argument.names.allSatisfy(Self.words.contains))
        #expect(argument.value.map(Self.words.contains) != false)
        let abstract = argument.abstract.plain
        #expect(Self.words.contains("\n\(abstract)\n"), "\(abstract)")
      }
    }
  }

  @Test("It speaks French", arguments: [0, 1])
  func french(part: Int) {
    let text = part == 0 ? Self.words : CommandFacts.canevas.arguments.map(\.abstract).joined()
    #expect(englishWords(in: text) == [])
    #expect(text.contains("Montrer cette aide."))
  }

  @Test(
    "Its headings are those of a French manual",
    arguments: [
      "NOM", "SYNOPSIS", "DESCRIPTION", "OPTIONS", "COMMANDES", "FICHIERS", "RÉGLAGES",
      "ENVIRONNEMENT", "REF", "TOUCHES",
      "CODE DE RETOUR", "EXEMPLES",
    ]
  )
  func headings(heading: String) {
    #expect(ManualPage.text.contains("\n.SH \"\(heading)\"\n"))
  }

  @Test("Each command of its examples is understood, and does what it says on a draft")
  func examples() throws {
    let agent = try Agent()
    let id = Agent.id.replacing("6f1d2c1e", with: "b0c70000")
    try agent.put(
      agent.rennes {
        $0.replacing(Agent.id, with: id).replacing("Rennes", with: "Montpellier Saint-Étienne")
      },
      id
    )
    try agent.folder.write("/aller angles\nL’accueil\n.\n", to: "reponses.txt")
    try agent.folder.write(agent.rennes(), to: "envois/rennes.json")
    let commands = ManualPage.examples.flatMap(\.lines)
    #expect(commands.count > 8)
    for command in commands {
      // A screen needs a terminal.
      let isOnScreen = ["canevas nouveau", "canevas reprendre"].contains(command)
      let answer = try agent.shell(command)
      #expect(answer.status == (isOnScreen ? 1 : 0), "\(command): \(answer.errors)")
      #expect(!answer.complaint.contains("n’est pas une commande"), "\(command)")
    }
  }

  @Test("What man would take for its own stays text")
  func marks() {
    var page = Roff(title: "ESSAI", section: 1, source: "essai")
    page.paragraph(".SH caché")
    page.paragraph("'aussi")
    page.paragraph("C:\\dossier -x\n.TH non")
    #expect(
      page.text.contains(".PP\n\\&.SH caché\n.PP\n\\&'aussi\n.PP\nC:\\edossier \\-x .TH non\n")
    )
  }

  @Test("man formats it and has nothing to complain of", .enabled(if: Self.hasMan))
  func formats() throws {
    let agent = try Agent()
    let page = try agent.shell(
      "canevas manuel >page.1; LC_ALL=C.UTF-8 MANWIDTH=80 man --warnings --local-file page.1"
    )
    #expect(page.status == 0)
    #expect(page.errors == "")
    #expect(page.output.contains("CODE DE RETOUR"))
    #expect(page.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  /// The man of macOS knows other options.
  private static let hasMan =
    (try? Subprocess(["man", "--warnings", "--version"], environment: [:]).status) == 0
}

extension String {
  fileprivate var plain: String { replacing("\u{A0}", with: " ").replacing("…", with: "...") }
}
