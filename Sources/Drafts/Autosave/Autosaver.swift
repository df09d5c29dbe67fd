/// Saves drafts in the background, so that a slow disk does not delay typing. Of each draft, only
/// the last version posted is saved.
///
/// One thread writes, and a second one calls fsync, which can be slow. Both start with the first
/// draft posted, so that opening a form waits for no thread, and sleep without wake-ups while there
/// is nothing to save.
package final class Autosaver: Sendable {
  private let worker: SaveWorker

  /// `notify` is called on another thread when `state` has changed.
  package init(
    store: DraftStore,
    rhythm: SaveRhythm = SaveRhythm(),
    notify: @escaping @Sendable () -> Void
  ) {
    worker = SaveWorker(store: store, rhythm: rhythm, notify: notify)
  }

  deinit { worker.stop() }

  /// Posts a draft and returns at once. It is written at once and made durable within a second.
  package func post(_ draft: Draft) { worker.post(draft) }

  /// Blocks until everything posted is durable or has failed.
  @discardableResult
  package func finish() -> SaveState { worker.finish() }

  package var state: SaveState { worker.state }
}

/// The threads and their state. The threads keep it alive; the autosaver ends it.
private final class SaveWorker: @unchecked Sendable {
  // Unchecked: mutable state is accessed inside the monitor.
  private let store: DraftStore
  private let notify: @Sendable () -> Void
  private let monitor = Monitor()
  private var plan: SavePlans
  private var isStopped = false
  private var hasStarted = false
  /// The jobs for which no thread could be started; `post` does them itself.
  private var threadless: [Durability] = []

  init(store: DraftStore, rhythm: SaveRhythm, notify: @escaping @Sendable () -> Void) {
    self.store = store
    self.notify = notify
    plan = SavePlans(rhythm: rhythm)
  }

  var state: SaveState { monitor.locked { plan.state } }

  func post(_ draft: Draft) {
    tell { $0.post(draft, now: Monitor.now) }
    startOnce()
    runWithoutThread()
  }

  func finish() -> SaveState {
    tell { $0.hurry() }
    runWithoutThread()
    return monitor.locked {
      while !plan.isSettled { monitor.wait(until: nil) }
      return plan.state
    }
  }

  func stop() {
    monitor.locked {
      isStopped = true
      monitor.tell()
    }
  }

  private func startOnce() {
    let isFirst = monitor.locked {
      defer { hasStarted = true }
      return !hasStarted
    }
    if isFirst { [Durability.quick, .durable].forEach(start) }
  }

  private func start(_ durability: Durability) {
    if !QuietThread.start({ self.run(durability) }) { threadless.append(durability) }
  }

  private func run(_ durability: Durability) {
    while let job = nextJob(durability) { run(job) }
  }

  private func runWithoutThread() {
    for durability in threadless {
      while case .save(let job) = monitor.locked({ plan.next(durability, now: Monitor.now) }) {
        run(job)
      }
    }
  }

  private func run(_ job: SavePlan.Job) {
    var failure: DraftError?
    do throws(DraftError) {
      switch job.durability {
      case .quick: try store.save(job.draft, .quick)
      case .durable: try store.makeDurable(job.draft)
      }
    } catch {
      failure = error
    }
    let moment = store.clock.now()
    tell { $0.done(job, failure, now: Monitor.now, moment: moment) }
  }

  /// Waits for a job; `nil` after `stop`.
  private func nextJob(_ durability: Durability) -> SavePlan.Job? {
    monitor.locked {
      while !isStopped {
        switch plan.next(durability, now: Monitor.now) {
        case .save(let job): return job
        case .wait(let deadline): monitor.wait(until: deadline)
        }
      }
      return nil
    }
  }

  private func tell(_ change: (inout SavePlans) -> Void) {
    let isNews = monitor.locked {
      let before = plan.state
      change(&plan)
      monitor.tell()
      return plan.state != before
    }
    if isNews { notify() }
  }
}
