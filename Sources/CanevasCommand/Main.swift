internal import Wizard
internal import ArgumentParser

@main
struct Main: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "canevas",
    abstract: "Documenter une concertation publique sur l’IA, dans le terminal.",
    subcommands: [Nouveau.self, Reprendre.self],
    helpNames: [.long, .customLong("aide"), .short]
  )

  mutating func run() throws {
    try FormRun.open { _ in }
  }
}

struct Nouveau: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Commencer un nouveau canevas.")

  mutating func run() throws {
    try FormRun.open { $0.begin() }
  }
}

struct Reprendre: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Reprendre un brouillon là où il a été laissé."
  )

  @Argument(help: "Identifiant, son début, ou chemin d’un fichier ; le dernier modifié si absent.")
  var ref: String?

  mutating func run() throws {
    let ref = self.ref
    try FormRun.open { app in app.open(ref ?? "") }
  }
}
