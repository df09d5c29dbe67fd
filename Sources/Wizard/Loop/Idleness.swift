/// When a person who presses no key is taken to have gone.
struct Idleness {
  enum Step: Equatable { case warn, leave }

  /// `nil` if nobody is ever taken to have gone.
  let limit: Duration?
  private var isWarned = false

  init(limit: Duration?) { self.limit = limit }

  /// How long before the end it is said: a minute, or half the time if that is less.
  private var notice: Duration { min(.seconds(60), (limit ?? .zero) / 2) }

  /// After which rest the next step is due.
  var due: Duration? { limit.map { isWarned ? $0 : $0 - notice } }

  /// The step that is due after this rest, if there is one; each once.
  mutating func step(after rest: Duration) -> Step? {
    guard let limit else { return nil }
    if rest >= limit { return .leave }
    guard !isWarned, rest >= limit - notice else { return nil }
    isWarned = true
    return .warn
  }

  mutating func noteKey() { isWarned = false }
}
