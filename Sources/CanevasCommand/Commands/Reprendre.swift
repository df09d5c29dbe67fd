internal import ArgumentParser
internal import Drafts
internal import Wizard

struct Reprendre: ParsableCommand, UsesDrafts {
  static let configuration = CommandConfiguration(
    abstract: "Reprendre un brouillon là où il a été laissé.",
    usage: "canevas reprendre [REF]"
  )

  @Argument(
    help: ArgumentHelp("Le brouillon\u{A0}; à défaut, le dernier modifié.", valueName: "REF")
  )
  var ref: String?

  mutating func run() throws { try Self.open(ref) }

  static func open(_ ref: String?) throws {
    // Found before the screen opens, so that a slip in it is said where it was typed.
    let id = try ref.map { try World.store.find($0) } ?? last()
    try FormRun.open { $0.open(id) }
  }

  private static func last() throws -> String {
    for case .draft(let draft, _) in try World.store.list() { return draft.id }
    throw Refusal.noDraftYet
  }
}
