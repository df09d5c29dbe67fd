internal import ArgumentParser
internal import UseCases

struct Nouveau: ParsableCommand, UsesDrafts {
  static let configuration = CommandConfiguration(
    commandName: "nouveau",
    abstract: "Commencer un nouveau canevas.",
    usage: "canevas nouveau [--ligne]"
  )

  @OptionGroup
  var face: Face

  mutating func run() throws { try Self.open(inLines: face.inLines) }

  static func open(inLines: Bool = false) throws {
    try FormRun.open(.new, inLines: inLines)
  }
}
