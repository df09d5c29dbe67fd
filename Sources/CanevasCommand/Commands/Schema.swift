internal import ArgumentParser
internal import Drafts
internal import Exports
internal import FormModel
internal import JSONText

struct Schema: ProgramCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract:
      "Donner le JSON Schema des exports, le Table Schema d’une table, ou tout un dépôt de schéma.",
    usage: """
      canevas schema [--table NOM]
      canevas schema --depot DOSSIER [--adresse URL] [--ecraser]
      """,
    discussion: """
      Avec --depot, le dossier a ce que schema.data.gouv.fr demande\u{A0}: schema.json, les schémas de toutes les \
      tables, le JSON Schema, un exemple valide, les codes des listes avec leurs définitions, README.md et \
      CHANGELOG.md. Rien n’est envoyé.
      """
  )

  @Option(
    help: ArgumentHelp(
      "Une table de l’export CSV\u{A0}: "
        + TableSchema.all(of: Form.canevas).map(\.node.name).joined(separator: ", ") + ".",
      valueName: "NOM"
    )
  )
  var table: String?

  @Option(help: ArgumentHelp("Où écrire un dépôt du schéma.", valueName: "DOSSIER"))
  var depot: String?

  @Option(
    help: ArgumentHelp(
      "L’adresse web où ce dépôt sera, que les schémas citent.",
      valueName: "URL"
    )
  )
  var adresse: String?

  @Flag(help: "Remplacer les fichiers qui sont déjà là.")
  var ecraser = false

  func run(in context: CommandContext) throws {
    if let depot { return try writeRepository(to: depot, in: context) }
    if adresse != nil || ecraser { throw UsageError.addressOfNothing }
    guard let table else {
      return try context.output.say(.object(JSONSchema.schema(of: context.form)))
    }
    let schemas = TableSchema.all(of: context.form)
    guard let schema = schemas.first(where: { $0.node.name == table }) else {
      throw UsageError.unknownTable(table, known: schemas.map(\.node.name))
    }
    try context.output.say(.object(schema.object))
  }

  private func writeRepository(to folder: String, in context: CommandContext) throws {
    if folder.isEmpty { throw UsageError.emptyPath("--depot") }
    if table != nil { throw UsageError.tableOfRepository }
    if let adresse { try check(adresse) }
    guard let example = EmbeddedExample.draft() else { throw CommandError.noExample }
    let repository = SchemaRepository(
      of: context.form,
      example: context.source(of: example),
      address: adresse
    )
    let written: [String]
    do throws(ExportWriteError) {
      written = try context.writer.write(repository.files, into: folder, replacing: ecraser)
    } catch {
      if case .exists(let path) = error { throw CommandError.repositoryThere(path) }
      throw error
    }
    try context.output.say(written.map { $0 + "\n" }.joined())
    if adresse == nil {
      context.output.warn(
        "Sans --adresse, les schémas n’ont pas de page d’accueil et leurs chemins sont relatifs : schema.data.gouv.fr demande les deux."
          .withFrenchSpaces
      )
    }
  }

  private func check(_ address: String) throws(UsageError) {
    do throws(Rejection) { _ = try WebAddress().reading(address) } catch {
      throw .badAddress(error)
    }
  }
}
