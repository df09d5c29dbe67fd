internal import ArgumentParser
internal import Drafts
internal import FormModel
internal import JSONText

struct Verifier: ParsableCommand, UsesDrafts {
  static let configuration = CommandConfiguration(
    commandName: "verifier",
    abstract: "Dire tout ce qui reste à corriger ou à vérifier.",
    usage: "canevas verifier REF… [--json]",
    discussion: "Le code de sortie est 0 si tout peut être finalisé, 1 sinon."
  )

  @Argument(help: ArgumentHelp("Les brouillons ou les fichiers.", valueName: "REF"))
  var refs: [String]

  @Flag(help: "Pour des scripts\u{A0}: un tableau JSON.")
  var json = false

  mutating func run() throws {
    var rows: [JSON] = []
    var text = ""
    var isSound = true
    for ref in refs {
      // Report an unreadable draft and continue with the others.
      do {
        let problems = World.problems(of: try World.open(ref))
        isSound = isSound && problems.allSatisfy { $0.problem.severity != .error }
        rows += problems.map { $0.json(ref: ref) }
        text += (refs.count > 1 ? "\(ref)\n" : "") + problems.report
      } catch {
        Output.warn(String(describing: error))
        isSound = false
      }
    }
    try json ? Output.say(.array(rows)) : Output.say(text)
    if !isSound { throw ExitCode(1) }
  }
}
