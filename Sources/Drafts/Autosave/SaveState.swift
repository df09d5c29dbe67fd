/// How far the text on the screen is saved. It is always true, so that a screen can show it.
package enum SaveState: Equatable, Sendable {
  /// Nothing has been posted yet.
  case untouched
  /// The last change would not survive a power cut yet.
  case pending
  /// Everything is durable since this moment.
  case saved(Moment)
  /// The last attempt failed; attempts are repeated.
  case failing(DraftError, since: Moment)

  package var isFailing: Bool { if case .failing = self { true } else { false } }
}

/// Delays of the autosaver in milliseconds.
package struct SaveRhythm: Sendable {
  /// Debounce: time without a change after which the draft is made durable.
  package var quiet = 250
  /// Greatest delay from a first change until it is made durable, even during continuous typing.
  package var longest = 900
  /// Delay between attempts while saving fails.
  package var retry = 2000

  package init(quiet: Int = 250, longest: Int = 900, retry: Int = 2000) {
    self.quiet = quiet
    self.longest = longest
    self.retry = retry
  }
}
