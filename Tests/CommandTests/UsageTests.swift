import Exports
import Testing

@testable import CanevasCommand

@Suite("A command line that cannot be meant")
struct UsageTests {
  @Test(
    "It is refused with what is wrong, in French, and with the way to the help",
    arguments: [
      (["relire"], "Il manque REF. « canevas relire --aide » montre l’usage."),
      (["verifier"], "Il manque REF. « canevas verifier --aide » montre l’usage."),
      (["importer"], "Il manque FICHIER. « canevas importer --aide » montre l’usage."),
      (["chercher"], "Il manque TEXTE. « canevas chercher --aide » montre l’usage."),
      (["exporter", "6f1d"], "Il manque --format. « canevas exporter --aide » montre l’usage."),
      (
        ["exporter", "6f1d", "--format"],
        "Il manque la valeur de --format. « canevas exporter --aide » montre l’usage."
      ),
      (["inventer"], "« inventer » n’est pas une commande. « canevas --aide » montre l’usage."),
      (
        ["inventer", "x"], "« inventer » n’est pas une commande. « canevas --aide » montre l’usage."
      ),
      (["relire", "a", "b"], "« b » est de trop. « canevas relire --aide » montre l’usage."),
      (
        ["relire", "a", "b", "c"],
        "« b », « c » sont de trop. « canevas relire --aide » montre l’usage."
      ),
      (
        ["liste", "--jsno"],
        "L’option --jsno n’existe pas. Vouliez-vous dire « --json » ? « canevas liste --aide » montre l’usage."
      ),
      (["-z"], "L’option -z n’existe pas. « canevas --aide » montre l’usage."),
      (
        ["liste", "--json=1"],
        "L’option --json ne prend pas de valeur. « canevas liste --aide » montre l’usage."
      ),
      (
        ["restaurer", "6f1d", "--version", "l'une"],
        "« l'une » n’est pas une valeur de --version. « canevas restaurer --aide » montre l’usage."
      ),
      (
        ["exporter", "6f1d", "--format", "pdf"],
        "Le format « pdf » n’existe pas. Pour un PDF, écrivez le HTML (--format html), ouvrez-le dans un navigateur, puis Ctrl-P et « Enregistrer au format PDF » ; ou écrivez l’ODT (--format odt) et exportez-le en PDF depuis LibreOffice. Choisissez parmi json, csv, xlsx, md, txt, html, odt, docx."
      ),
      (
        ["exporter", "6f1d", "--format", "doc"],
        "Le format « doc » n’existe pas. Pour Word, écrivez le DOCX (--format docx), que Word depuis 2007 et LibreOffice ouvrent et modifient. Choisissez parmi json, csv, xlsx, md, txt, html, odt, docx."
      ),
      (
        ["exporter", "6f1d", "--format", "Excel"],
        "Le format « Excel » n’existe pas. Vouliez-vous dire « xlsx » ? Choisissez parmi json, csv, xlsx, md, txt, html, odt, docx."
      ),
      (
        ["exporter", "6f1d", "--format", "htlm"],
        "Le format « htlm » n’existe pas. Vouliez-vous dire « html » ? Choisissez parmi json, csv, xlsx, md, txt, html, odt, docx."
      ),
      (
        ["exporter", "6f1d", "--format", "markdown"],
        "Le format « markdown » n’existe pas. Vouliez-vous dire « md » ? Choisissez parmi json, csv, xlsx, md, txt, html, odt, docx."
      ),
      (
        ["exportr", "6f1d", "--format", "json"],
        "« exportr » n’est pas une commande. Vouliez-vous dire « exporter » ? « canevas --aide » montre l’usage."
      ),
      (
        ["relir"],
        "« relir » n’est pas une commande. Vouliez-vous dire « relire » ? « canevas --aide » montre l’usage."
      ),
      (
        ["Vérifier", "6f1d"],
        "« Vérifier » n’est pas une commande. Vouliez-vous dire « verifier » ? « canevas --aide » montre l’usage."
      ),
      (
        ["hist"],
        "« hist » n’est pas une commande. Vouliez-vous dire « historique » ? « canevas --aide » montre l’usage."
      ),
      (
        ["aide", "relir"],
        "« relir » n’est pas une commande. Vouliez-vous dire « relire » ? « canevas --aide » montre l’usage."
      ),
      (
        ["exporter", "6f1d", "--format", "json", "--complt"],
        "L’option --complt n’existe pas. Vouliez-vous dire « --complet » ? « canevas exporter --aide » montre l’usage."
      ),
      (
        ["schema", "--table", "concertation"],
        "La table « concertation » n’existe pas. Vouliez-vous dire « concertations » ? Choisissez parmi \(tables)."
      ),
      (["rouvrir", "6f1d"], "Il manque --motif. « canevas rouvrir --aide » montre l’usage."),
      (
        ["rouvrir", "6f1d", "--motif", " "],
        "Le motif est vide. Dites en quelques mots pourquoi le canevas est rouvert : --motif \"…\"."
      ),
      (
        ["exporter", "--format", "json"],
        "Il manque REF : l’identifiant d’un brouillon, son début, ou un fichier. « canevas exporter --aide » montre l’usage."
      ),
      (
        ["--generate-completion-script", "poisson"],
        "Cette ligne de commande n’est pas comprise. « canevas --aide » montre l’usage."
      ),
    ]
  )
  func refused(words: [String], sentence: String) throws {
    let agent = try Agent()
    let answer = agent.canevas(words)
    #expect(answer.status == 64)
    #expect(answer.output == "")
    #expect(answer.complaint == sentence)
  }

  private static let tables = TableSchema.all(of: .canevas).map(\.node.name).joined(
    separator: ", "
  )

  private static let commands = CommandFacts.canevas.subcommands.map(\.name)

  @Test("Each command explains itself, without an English word", arguments: [""] + commands)
  func help(command: String) throws {
    let agent = try Agent()
    let words = command.isEmpty ? [] : [command]
    let page = agent.canevas(words + ["--aide"])
    #expect(page.status == 0)
    #expect(page.errors == "")
    #expect(page.output.contains("Usage\u{A0}: canevas \(command)"))
    #expect(page.output == agent.canevas(["help"] + words).output)
    #expect(page.output == agent.canevas(["aide"] + words).output)
    #expect(page.output == agent.canevas(words + ["-h"]).output)
    #expect(englishWords(in: page.output) == [])
  }

  @Test("A help page names every command")
  func names() throws {
    let page = try Agent().canevas("--help").output
    for command in Self.commands { #expect(page.contains("\n  \(command) ")) }
  }

  @Test("The version is said, alone and on standard output")
  func version() throws {
    let answer = try Agent().canevas("--version")
    #expect(answer.status == 0)
    #expect(answer.output == "canevas \(Version.number)\n")
    #expect(answer.errors == "")
    #expect(Version.number.wholeMatch(of: /\d+\.\d+\.\d+/) != nil)
  }

  @Test(
    "A form without a terminal is refused with a sentence",
    arguments: ["nouveau", "", "reprendre"]
  )
  func noTerminal(command: String) throws {
    let agent = try Agent()
    try agent.put(agent.rennes(), Agent.id)
    let answer = try agent.shell("canevas \(command)")
    #expect(answer.status == 1)
    #expect(answer.complaint.hasPrefix("L’entrée ou la sortie n’est pas un terminal"))
  }

  @Test("There is nothing to resume before there is a draft, and nothing of that name")
  func nothingToResume() throws {
    let agent = try Agent()
    #expect(
      agent.canevas("reprendre").complaint
        == "Il n’y a pas encore de brouillon. « canevas nouveau » en commence un."
    )
    #expect(
      agent.canevas("reprendre", "zzzz").complaint
        == "Aucun brouillon ne répond à « zzzz ». « canevas liste » les montre tous."
    )
    #expect(agent.canevas("reprendre", "zz").complaint.contains("est trop court"))
  }
}
