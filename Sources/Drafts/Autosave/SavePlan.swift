/// What remains to be written of a draft, and when. This is the part of the autosaver without
/// threads.
struct SavePlan {
  struct Job {
    let draft: Draft
    let durability: Durability
    /// The sequence number of the posted draft.
    let number: Int
  }

  enum Step {
    case save(Job)
    /// Until a time in milliseconds, or until the next change.
    case wait(until: Int?)
  }

  let rhythm: SaveRhythm
  private(set) var state = SaveState.untouched
  /// The last posted draft, until it is durable.
  private var draft: Draft?
  /// The number of drafts posted so far.
  private var number = 0
  /// The last posted draft is not in the write-ahead file yet.
  private var needsQuick = false
  /// The number of the draft in the write-ahead file, until it is durable.
  private var written: Int?
  /// When to retry a failed write.
  private var quickRest: Int?
  /// The first change since a draft was last being made durable.
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
    quickRest = nil
    firstChange = firstChange ?? now
    lastChange = now
    if case .failing = state { return }
    state = .pending
  }

  /// Makes all jobs due immediately.
  mutating func hurry() { isUrgent = draft != nil }

  /// Whether nobody has to wait any longer: everything is durable, or the last attempt failed.
  var isSettled: Bool { !isUrgent }

  /// Whether nothing is left to write.
  var isDone: Bool { draft == nil }

  /// The next step of one of the two threads: the quick one writes, the durable one syncs what was
  /// written.
  mutating func next(_ durability: Durability, now: Int) -> Step {
    guard let draft else { return .wait(until: nil) }
    switch durability {
    case .quick:
      guard needsQuick else { return .wait(until: nil) }
      if let quickRest, !isUrgent, now < quickRest { return .wait(until: quickRest) }
      return .save(Job(draft: draft, durability: .quick, number: number))
    case .durable:
      guard let written else { return .wait(until: nil) }
      let due =
        lastFailure.map { $0 + rhythm.retry }
        ?? min(lastChange + rhythm.quiet, (firstChange ?? lastChange) + rhythm.longest)
      guard isUrgent || now >= due else { return .wait(until: due) }
      firstChange = nil
      return .save(Job(draft: draft, durability: .durable, number: written))
    }
  }

  /// Records the result of a job. A newer draft may have been posted in the meantime.
  mutating func done(_ job: Job, _ failure: DraftError?, now: Int, moment: Moment) {
    let isLast = job.number == number
    switch (job.durability, failure) {
    case (.quick, nil):
      written = job.number
      if isLast { needsQuick = false }
    case (.durable, nil):
      if written == job.number { written = nil }
      succeed(isLast: isLast, moment: moment)
    case (_, let failure?):
      // A newer draft is still to be tried at once.
      if isLast || !needsQuick {
        needsQuick = true
        quickRest = now + rhythm.retry
        isUrgent = false
      }
      // Write again what could not be made durable, since its bytes may be lost.
      written = nil
      fail(failure, now: now, moment: moment)
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
