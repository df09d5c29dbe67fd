/// Looks on a thread of its own what others of a service want of the open draft: whether somebody
/// asks for it or, while it can only be read, whether it is free.
///
/// The thread starts with the first draft and sleeps without wake-ups while none is watched.
package final class DraftWatch: Sendable {
  private let watcher: Watcher

  package enum Subject: Equatable, Sendable {
    /// A draft that is open here for writing.
    case held(String)
    /// A draft that was asked for.
    case awaited(String)
  }

  package enum News: Equatable, Sendable {
    /// A person of this name asks for the draft.
    case asked(by: String)
    /// The draft that was asked for is free.
    case free
  }

  /// `notify` is called on the thread when `news` has changed.
  package init(store: DraftStore, notify: @escaping @Sendable () -> Void) {
    watcher = Watcher(store: store, notify: notify)
  }

  deinit { watcher.stop() }

  /// Watches this draft from now on; none for `nil`.
  package func watch(_ subject: Subject?) { watcher.watch(subject) }

  package var news: News? { watcher.currentNews }
}

/// The thread and its state. The thread keeps it alive; the watch ends it.
private final class Watcher: @unchecked Sendable {
  // Unchecked: mutable state is accessed inside the monitor.
  private let store: DraftStore
  private let notify: @Sendable () -> Void
  private let monitor = Monitor()
  private var subject: DraftWatch.Subject?
  private var news: DraftWatch.News?
  /// When to look next, in milliseconds.
  private var next = 0
  private var isStopped = false
  private var hasStarted = false

  /// In milliseconds.
  private static let interval = 2000

  init(store: DraftStore, notify: @escaping @Sendable () -> Void) {
    (self.store, self.notify) = (store, notify)
  }

  var currentNews: DraftWatch.News? { monitor.locked { news } }

  func watch(_ subject: DraftWatch.Subject?) {
    let isFirst = monitor.locked {
      (self.subject, news, next) = (subject, nil, Monitor.now)
      monitor.tell()
      defer { hasStarted = hasStarted || subject != nil }
      return subject != nil && !hasStarted
    }
    if isFirst { QuietThread.start { self.run() } }
  }

  func stop() {
    monitor.locked {
      isStopped = true
      monitor.tell()
    }
  }

  private func run() {
    while let subject = nextSubject() {
      let found = store.news(of: subject)
      let isNews = monitor.locked {
        guard self.subject == subject, news != found else { return false }
        news = found
        return true
      }
      if isNews { notify() }
    }
  }

  /// Waits until it is time to look; `nil` after `stop`.
  private func nextSubject() -> DraftWatch.Subject? {
    monitor.locked {
      while !isStopped {
        if let subject, Monitor.now >= next {
          next = Monitor.now + Self.interval
          return subject
        }
        monitor.wait(until: subject == nil ? nil : next)
      }
      return nil
    }
  }
}

extension DraftStore {
  /// What others want of a draft now.
  package func news(of subject: DraftWatch.Subject) -> DraftWatch.News? {
    switch subject {
    case .held(let id):
      request(for: id).map { .asked(by: $0.owner?.name ?? LockHolder.somebody) }
    case .awaited(let id): isFree(id) ? .free : nil
    }
  }
}
