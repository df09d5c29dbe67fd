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
  /// The last posted draft is not yet beside its file.
  private var needsQuick = false
  /// The one beside the file, where it is still to be made durable.
  private var written: Int?
  /// Before a write that failed is tried again.
  private var quickRest: Int?
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
    quickRest = nil
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

  /// What one of the two hands that save has to do: the quick one writes, the durable one, which may
  /// take long, follows when all is written.
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

  /// Tells what came of a job, whose draft may no longer be the last.
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
      // A draft that has come meanwhile is still to be tried.
      if isLast || !needsQuick {
        needsQuick = true
        quickRest = now + rhythm.retry
        isUrgent = false
      }
      // Bytes that could not be made durable may have to be written anew.
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
