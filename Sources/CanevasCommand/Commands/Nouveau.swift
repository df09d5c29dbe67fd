internal import ArgumentParser
internal import Wizard

struct Nouveau: ParsableCommand, UsesDrafts {
  static let configuration = CommandConfiguration(
    abstract: "Commencer un nouveau canevas.",
    usage: "canevas nouveau"
  )

  mutating func run() throws { try Self.open() }

  static func open() throws {
    try FormRun.open { $0.begin() }
  }
}
