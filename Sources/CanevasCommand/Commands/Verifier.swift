internal import ArgumentParser
internal import Drafts
internal import FormModel
internal import JSONText

struct Verifier: UsesDrafts {
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

  func run(in context: CommandContext) throws {
    var rows: [JSON] = []
    var text = ""
    var isSound = true
    for ref in refs {
      // Report an unreadable draft and continue with the others.
      do {
        let problems = context.problems(of: try context.open(ref))
        isSound = isSound && problems.allSatisfy { $0.problem.severity != .error }
        rows += problems.map { $0.json(ref: ref) }
        text += (refs.count > 1 ? "\(ref)\n" : "") + problems.report
      } catch {
        context.output.warn(String(describing: error))
        isSound = false
      }
    }
    try json ? context.output.say(.array(rows)) : context.output.say(text)
    if !isSound { throw ExitCode(1) }
  }
}
