internal import ArgumentParser
internal import Exports
internal import JSONText

struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Donner le JSON Schema des exports, ou le Table Schema d’une table.",
    usage: "canevas schema [--table NOM]"
  )

  @Option(
    help: ArgumentHelp(
      "Une table de l’export CSV\u{A0}: "
        + TableSchema.all(of: World.form).map(\.node.name).joined(separator: ", ") + ".",
      valueName: "NOM"
    )
  )
  var table: String?

  mutating func run() throws {
    guard let table else { return try Output.say(.object(JSONSchema.schema(of: World.form))) }
    let schemas = TableSchema.all(of: World.form)
    guard let schema = schemas.first(where: { $0.node.name == table }) else {
      throw WrongUsage.unknownTable(table, known: schemas.map(\.node.name))
    }
    try Output.say(.object(schema.object))
  }
}
