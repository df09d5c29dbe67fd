internal import ArgumentParser
internal import Drafts
internal import Files
internal import UseCases

struct Reprendre: ParsableCommand, UsesDrafts {
  static let configuration = CommandConfiguration(
    commandName: "reprendre",
    abstract: "Reprendre un brouillon là où il a été laissé.",
    usage: "canevas reprendre [REF] [--ligne]"
  )

  @Argument(
    help: ArgumentHelp("Le brouillon\u{A0}; à défaut, le dernier modifié.", valueName: "REF")
  )
  var ref: String?

  @OptionGroup
  var face: Face

  mutating func run() throws { try Self.open(ref, inLines: face.inLines) }

  static func open(_ ref: String?, inLines: Bool = false) throws {
    // Look it up before opening the form, so that a typo is reported on the command line.
    let id = try ref.map { try World.find($0) } ?? last()
    // A file of somebody else may be no canevas.
    if id.hasSlash { try World.store.open(id) }
    try FormRun.open(.draft(ref: id), inLines: inLines)
  }

  private static func last() throws -> String {
    for case .draft(let draft, _) in try World.store.list() { return draft.id }
    throw CommandError.noDraftYet
  }
}
