/// What the app does itself, whichever view is on top. None of these changes an answer: a sheet that does
/// not know a command can hand on nothing else, so no such command reaches the form below it.
enum AppCommand {
  case quit, leaveUnsaved, takeOver, saveElsewhere
  case askForDraft, passDraft
  case review, outline, jump, help, home, settings
  case nextMatch, previousMatch
  case publish, send, history, reopen, merge, remarks

  /// `nil` for a command that belongs to a view.
  init?(_ command: Command) {
    switch command {
    case .quit: self = .quit
    case .leaveUnsaved: self = .leaveUnsaved
    case .takeOver: self = .takeOver
    case .askForDraft: self = .askForDraft
    case .passDraft: self = .passDraft
    case .saveElsewhere: self = .saveElsewhere
    case .review: self = .review
    case .outline: self = .outline
    case .jump: self = .jump
    case .help: self = .help
    case .home: self = .home
    case .settings: self = .settings
    case .nextMatch: self = .nextMatch
    case .previousMatch: self = .previousMatch
    case .publish: self = .publish
    case .send: self = .send
    case .history: self = .history
    case .reopen: self = .reopen
    case .merge: self = .merge
    case .remarks: self = .remarks
    default: return nil
    }
  }
}

extension Transition {
  /// What a view answers to a command that it does not know: the app does it, or nobody.
  static func handOn(_ command: Command) -> Transition {
    AppCommand(command).map { .run($0) } ?? .stay
  }
}
