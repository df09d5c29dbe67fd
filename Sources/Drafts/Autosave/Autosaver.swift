/// Saves in the background, so that a slow disk never delays a key. Of each draft, the last
/// one posted wins.
///
/// One thread writes, another makes what is written durable, which on a slow disk takes long. Both
/// start with the first draft posted, so that opening a form waits for no thread, and sleep without waking up while
/// there is nothing to save.
package final class Autosaver: Sendable {
  private let worker: SaveWorker

  /// `notify` is called on another thread whenever `state` has changed.
  package init(
    store: DraftStore,
    rhythm: SaveRhythm = SaveRhythm(),
    notify: @escaping @Sendable () -> Void
  ) {
    worker = SaveWorker(store: store, rhythm: rhythm, notify: notify)
  }

  deinit { worker.stop() }

  /// Comes back at once; writes at once, and durably within a second.
  package func post(_ draft: Draft) { worker.post(draft) }

  /// Comes back once all that was posted is durable, or could not be made so.
  @discardableResult
  package func finish() -> SaveState { worker.finish() }

  package var state: SaveState { worker.state }
}

/// Kept alive by its threads, and ended by the autosaver.
private final class SaveWorker: @unchecked Sendable {
  // Unchecked: what changes is only touched inside the monitor.
  private let store: DraftStore
  private let notify: @Sendable () -> Void
  private let monitor = Monitor()
  private var plan: SavePlans
  private var isStopped = false
  private var hasStarted = false
  /// What the system gave no thread for: who posts has to wait.
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

  /// Waits for one; `nil` at the end.
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
