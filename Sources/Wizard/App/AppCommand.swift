/// A command that the app performs itself, whichever view has the focus.
///
/// None of these changes an answer. A sheet hands on only these commands, so that no other reaches
/// the form below it.
enum AppCommand: String {
  case quit, leaveUnsaved, makeWritable, saveElsewhere
  case askForDraft, passDraft
  case review, outline, jump, help, home, settings
  case nextMatch, previousMatch
  case publish, send, history, reopen, merge, remarks

  /// `nil` for a command that belongs to a view.
  init?(_ command: Command) { self.init(rawValue: command.rawValue) }
}

extension Transition {
  /// The transition for a command that a view does not know: the app performs it, or nothing
  /// happens.
  static func handOn(_ command: Command) -> Transition {
    AppCommand(command).map { .run($0) } ?? .stay
  }
}
