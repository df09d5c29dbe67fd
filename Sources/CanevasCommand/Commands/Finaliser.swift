internal import ArgumentParser
internal import Drafts
internal import Filling
internal import FormModel

struct Finaliser: ParsableCommand, UsesDrafts {
  static let configuration = CommandConfiguration(
    abstract: "Figer une version, si rien ne s’y oppose.",
    usage: "canevas finaliser REF"
  )

  @Argument(help: ArgumentHelp("Le brouillon.", valueName: "REF"))
  var ref: String

  mutating func run() throws {
    let lock = try World.store.lock(try World.store.open(ref).draft.id)
    defer { lock.release() }
    // Once more, as another program may have saved it until now.
    let opened = try World.store.open(ref)
    var draft = opened.draft
    if let reason = opened.readOnly { throw Refusal.readOnly(reason.description) }
    if case .diverged = opened.recovery { throw Refusal.twoTexts(ref: ref) }
    if draft.etat == .finalise {
      // A program that was killed had begun to write this version: now it is done.
      guard opened.recovery != nil else {
        throw Refusal.alreadyFinal(version: draft.version, ref: ref)
      }
      try World.store.save(draft, .durable)
      return try Output.say("La version\u{A0}\(draft.version) est finalisée.\n")
    }
    let problems = World.problems(of: draft).map(\.problem)
    if let obstacle = problems.obstacle(in: draft.answers) {
      throw Refusal.unfinished(obstacle, ref: ref)
    }
    try draft.finalise(at: World.clock.now())
    try World.store.save(draft, .durable)
    try Output.say("La version\u{A0}\(draft.version) est finalisée.\n")
    if let gaps = World.form.gaps(in: draft.answers) { Output.warn(gaps) }
  }
}
