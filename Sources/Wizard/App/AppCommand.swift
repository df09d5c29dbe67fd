/// A command that the app performs itself, whichever view has the focus.
///
/// None of these changes an answer. A sheet hands on only these commands, so that no other reaches
/// the form below it.
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
  /// The transition for a command that a view does not know: the app performs it, or nothing
  /// happens.
  static func handOn(_ command: Command) -> Transition {
    AppCommand(command).map { .run($0) } ?? .stay
  }
}
