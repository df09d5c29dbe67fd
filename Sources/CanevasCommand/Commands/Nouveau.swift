internal import ArgumentParser
internal import Filling

struct Nouveau: ParsableCommand, UsesDrafts {
  static let configuration = CommandConfiguration(
    abstract: "Commencer un nouveau canevas.",
    usage: "canevas nouveau [--ligne]"
  )

  @OptionGroup
  var face: Face

  mutating func run() throws {
    try FormRun.open(.new, face)
  }
}
