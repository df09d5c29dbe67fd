#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// Saves in the background, so that a slow disk never delays a key. Of each draft, the last
/// one posted wins.
///
/// Its thread sleeps without waking up while there is nothing to save.
package final class Autosaver: Sendable {
  private let worker: SaveWorker

  /// `notify` is called on another thread whenever `state` has changed.
  package init(
    store: DraftStore,
    rhythm: SaveRhythm = SaveRhythm(),
    notify: @escaping @Sendable () -> Void
  ) {
    worker = SaveWorker(store: store, rhythm: rhythm, notify: notify)
    worker.start()
  }

  deinit { worker.stop() }

  /// Comes back at once; writes at once, and durably within a second.
  package func post(_ draft: Draft) { worker.post(draft) }

  /// Comes back once all that was posted is durable, or could not be made so.
  @discardableResult
  package func finish() -> SaveState { worker.finish() }

  package var state: SaveState { worker.state }
}

/// Kept alive by its thread, and ended by the autosaver.
private final class SaveWorker: @unchecked Sendable {
  // Unchecked: what changes is only touched inside the monitor.
  private let store: DraftStore
  private let notify: @Sendable () -> Void
  private let monitor = Monitor()
  private var plan: SavePlans
  private var isStopped = false
  /// Where the system gives no thread, who posts has to wait.
  private var hasThread = true

  init(store: DraftStore, rhythm: SaveRhythm, notify: @escaping @Sendable () -> Void) {
    self.store = store
    self.notify = notify
    plan = SavePlans(rhythm: rhythm)
  }

  var state: SaveState { monitor.locked { plan.state } }

  func post(_ draft: Draft) {
    tell { $0.post(draft, now: Monitor.now) }
    if !hasThread { while let job = dueJob() { run(job) } }
  }

  func finish() -> SaveState {
    tell { $0.hurry() }
    if !hasThread { while let job = dueJob() { run(job) } }
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

  /// The thread takes no signals, which are the screen's, but those of a crash of its own.
  func start() {
    var (held, before) = (sigset_t(), sigset_t())
    sigfillset(&held)
    for crash in [SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE] { sigdelset(&held, crash) }
    pthread_sigmask(SIG_SETMASK, &held, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    let retained = Unmanaged.passRetained(self)
    #if canImport(Darwin)
      var thread: pthread_t?
      hasThread = pthread_create(&thread, nil, runSaves, retained.toOpaque()) == 0
      if hasThread, let thread { pthread_detach(thread) }
    #else
      var thread = pthread_t()
      hasThread = pthread_create(&thread, nil, runSaves, retained.toOpaque()) == 0
      if hasThread { pthread_detach(thread) }
    #endif
    if !hasThread { retained.release() }
  }

  func run() {
    while let job = nextJob() { run(job) }
  }

  private func run(_ job: SavePlan.Job) {
    var failure: DraftError?
    do throws(DraftError) { try store.save(job.draft, job.durability) } catch { failure = error }
    let moment = store.clock.now()
    tell { $0.done(job, failure, now: Monitor.now, moment: moment) }
  }

  /// Waits for one; `nil` at the end.
  private func nextJob() -> SavePlan.Job? {
    monitor.locked {
      while !isStopped {
        switch plan.next(now: Monitor.now) {
        case .save(let job): return job
        case .wait(let deadline): monitor.wait(until: deadline)
        }
      }
      return nil
    }
  }

  private func dueJob() -> SavePlan.Job? {
    monitor.locked { if case .save(let job) = plan.next(now: Monitor.now) { job } else { nil } }
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

private func runSaves(_ context: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
  guard let context else { return nil }
  Unmanaged<SaveWorker>.fromOpaque(context).takeRetainedValue().run()
  return nil
}
