internal import ArgumentParser
internal import Drafts
internal import UseCases
internal import FormModel

struct Finaliser: ParsableCommand, UsesDrafts {
  static let configuration = CommandConfiguration(
    commandName: "finaliser",
    abstract: "Figer une version, si rien ne s’y oppose.",
    usage: "canevas finaliser REF"
  )

  @Argument(help: ArgumentHelp("Le brouillon.", valueName: "REF"))
  var ref: String

  mutating func run() throws {
    let draft = try World.change(ref) { draft, opened in
      if draft.etat == .finalise {
        // The write-ahead file of a killed program is this version, so that saving it completes the
        // job.
        if opened.recovery != nil { return }
        throw CommandError.alreadyFinal(version: draft.version, ref: ref)
      }
      let problems = World.problems(of: draft).map(\.problem)
      if let obstacle = problems.obstacle(in: draft.answers) {
        throw CommandError.unfinished(obstacle, ref: ref)
      }
      try draft.finalise(at: World.clock.now(), by: World.author)
    }
    try Output.say("La version\u{A0}\(draft.version) est finalisée.\n")
    if let gaps = World.form.gaps(in: draft.answers) { Output.warn(gaps) }
  }
}
