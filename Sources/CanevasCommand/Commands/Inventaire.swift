internal import ArgumentParser
internal import Drafts
internal import Exports
internal import FormModel
internal import Inventory

struct Inventaire: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Réunir de nombreux canevas : tables, JSON et rapport.",
    usage: "canevas inventaire SOURCE… --dossier DIR [--depuis DIR]"
  )

  @Argument(help: ArgumentHelp("Des fichiers, des dossiers, des archives ZIP.", valueName: "SOURCE"))
  var sources: [String]

  @Option(help: ArgumentHelp("Où écrire.", valueName: "DIR"))
  var dossier: String

  mutating func run() throws {
    let plan = InventoryPlan(
      form: World.form,
      gazetteer: EmbeddedGazetteer(),
      edition: .open,
      today: World.clock.today
    )
    _ = try Inventory.make(plan, from: sources, into: dossier, writer: World.writer, progress: NoProgress())
  }
}
