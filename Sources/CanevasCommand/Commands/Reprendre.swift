internal import ArgumentParser
internal import Drafts
internal import Filling

struct Reprendre: ParsableCommand, UsesDrafts {
  static let configuration = CommandConfiguration(
    abstract: "Reprendre un brouillon là où il a été laissé.",
    usage: "canevas reprendre [REF] [--ligne]"
  )

  @Argument(
    help: ArgumentHelp("Le brouillon\u{A0}; à défaut, le dernier modifié.", valueName: "REF")
  )
  var ref: String?

  @OptionGroup
  var face: Face

  mutating func run() throws {
    // Found before the screen opens, so that a slip in it is said where it was typed.
    let id = try ref.map { try World.store.find($0) } ?? Self.last()
    try FormRun.open(.draft(ref: id), face)
  }

  private static func last() throws -> String {
    for case .draft(let draft, _) in try World.store.list() { return draft.id }
    throw Refusal.noDraftYet
  }
}
