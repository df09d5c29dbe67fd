internal import ArgumentParser
internal import Drafts
internal import FormModel
internal import UseCases

struct Finaliser: UsesDrafts {
  static let configuration = CommandConfiguration(
    commandName: "finaliser",
    abstract: "Figer une version, si rien ne s’y oppose.",
    usage: "canevas finaliser REF"
  )

  @Argument(help: ArgumentHelp("Le brouillon.", valueName: "REF"))
  var ref: String

  func run(in context: CommandContext) throws {
    let draft = try context.change(ref) { draft, opened in
      if draft.etat == .finalise {
        // The write-ahead file of a killed program is this version, so that saving it completes the
        // job.
        if opened.recovery != nil { return }
        throw CommandError.alreadyFinal(version: draft.version, ref: ref)
      }
      let problems = context.problems(of: draft).map(\.problem)
      if let obstacle = problems.obstacle(in: draft.answers) {
        throw CommandError.unfinished(obstacle, ref: ref)
      }
      try draft.finalise(at: context.clock.now(), by: context.author)
    }
    try context.output.say("La version\u{A0}\(draft.version) est finalisée.\n")
    if let gaps = context.form.gaps(in: draft.answers) { context.output.warn(gaps) }
  }
}
