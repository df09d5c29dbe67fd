/// What is still to be written of a draft, and when: the part of the autosaver that knows no
/// thread.
struct SavePlan {
  struct Job {
    let draft: Draft
    let durability: Durability
    /// Which of the posted drafts it is.
    let number: Int
  }

  enum Step {
    case save(Job)
    /// Until a moment in milliseconds, or until there is news.
    case wait(until: Int?)
  }

  let rhythm: SaveRhythm
  private(set) var state = SaveState.untouched
  /// The last posted draft, for as long as it is not durable.
  private var draft: Draft?
  /// Counts posted drafts.
  private var number = 0
  private var needsQuick = false
  /// Since a draft was last on its way to be durable.
  private var firstChange: Int?
  private var lastChange = 0
  private var lastFailure: Int?
  private var isUrgent = false

  init(rhythm: SaveRhythm) {
    self.rhythm = rhythm
  }

  mutating func post(_ posted: Draft, now: Int) {
    draft = posted
    number += 1
    needsQuick = true
    firstChange = firstChange ?? now
    lastChange = now
    if case .failing = state { return }
    state = .pending
  }

  /// Tries at once, whatever the rhythm says.
  mutating func hurry() { isUrgent = draft != nil }

  /// All is durable, or the last try has failed: nobody has to wait.
  var isSettled: Bool { !isUrgent }

  /// Nothing is left to be written.
  var isDone: Bool { draft == nil }

  mutating func next(now: Int) -> Step {
    guard let draft else { return .wait(until: nil) }
    let due =
      lastFailure.map { $0 + rhythm.retry }
      ?? min(lastChange + rhythm.quiet, (firstChange ?? lastChange) + rhythm.longest)
    if isUrgent || now >= due {
      firstChange = nil
      return .save(Job(draft: draft, durability: .durable, number: number))
    }
    if needsQuick { return .save(Job(draft: draft, durability: .quick, number: number)) }
    return .wait(until: due)
  }

  /// Tells what came of a job, whose draft may no longer be the last.
  mutating func done(_ job: Job, _ failure: DraftError?, now: Int, moment: Moment) {
    let isLast = job.number == number
    if isLast { needsQuick = false }
    if let failure {
      if job.durability == .durable { isUrgent = false }
      fail(failure, now: now, moment: moment)
    } else if job.durability == .durable {
      succeed(isLast: isLast, moment: moment)
    }
  }

  private mutating func succeed(isLast: Bool, moment: Moment) {
    lastFailure = nil
    state = isLast ? .saved(moment) : .pending
    guard isLast else { return }
    draft = nil
    firstChange = nil
    isUrgent = false
  }

  private mutating func fail(_ failure: DraftError, now: Int, moment: Moment) {
    lastFailure = now
    if case .failing(_, let since) = state {
      state = .failing(failure, since: since)
    } else {
      state = .failing(failure, since: moment)
    }
  }
}
