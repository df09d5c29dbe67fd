/// How far what is on the screen has come; always true, so that a screen may show it.
package enum SaveState: Equatable, Sendable {
  /// Nothing has been posted yet.
  case untouched
  /// The last change does not yet outlast a power cut.
  case pending
  /// All of it does, since that moment.
  case saved(Moment)
  /// The last try failed; it is tried again as long as it lasts.
  case failing(DraftError, since: Moment)

  package var isFailing: Bool { if case .failing = self { true } else { false } }
}

/// In milliseconds.
package struct SaveRhythm: Sendable {
  /// Without a change, after which the last one is made durable.
  package var quiet = 250
  /// From a first change until it is durable, however many follow.
  package var longest = 900
  /// Between two tries while saving fails.
  package var retry = 2000

  package init(quiet: Int = 250, longest: Int = 900, retry: Int = 2000) {
    self.quiet = quiet
    self.longest = longest
    self.retry = retry
  }
}
