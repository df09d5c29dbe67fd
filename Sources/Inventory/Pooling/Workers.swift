internal import Synchronization

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// Threads that share one heap of work. Dispatch would do as well, and keeps threads for ever.
enum Workers {
  /// Hands out the places 0 ..< count in runs of `run`, to whoever asks.
  final class Work: Sendable {
    private let count: Int
    private let run: Int
    private let next = Atomic(0)

    fileprivate init(count: Int, run: Int) {
      (self.count, self.run) = (count, run)
    }

    /// `nil` once all has been handed out.
    func take() -> Range<Int>? {
      let start = next.add(run, ordering: .relaxed).oldValue
      return start < count ? start..<min(start + run, count) : nil
    }
  }

  /// How many threads the machine runs at once.
  static var available: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// What `body` makes on each of `threads` threads, in no order; comes back when all are done.
  static func run<Value: Sendable>(
    _ count: Int,
    threads: Int,
    run: Int = 64,
    _ body: @escaping @Sendable (Work) -> Value
  ) -> [Value] {
    let work = Work(count: count, run: run)
    let made = Collected<Value>()
    // Where the system gives no more threads, this one does their work.
    let others = (1..<max(1, threads)).compactMap { _ in
      Thread { made.add(body(work)) }
    }
    made.add(body(work))
    for thread in others { thread.join() }
    return made.all
  }

  /// What two pieces of work make that do not need each other.
  static func both<One: Sendable, Other: Sendable>(
    _ one: @escaping @Sendable () -> One,
    _ other: @escaping @Sendable () -> Other
  ) -> (One, Other) {
    let made = Collected<Other>()
    let thread = Thread { made.add(other()) }
    let first = one()
    thread?.join()
    return (first, made.all.first ?? other())
  }

  private final class Collected<Value: Sendable>: Sendable {
    private let values = Mutex<[Value]>([])
    var all: [Value] { values.withLock { $0 } }
    func add(_ value: Value) { values.withLock { $0.append(value) } }
  }
}

/// A thread that is waited for.
private struct Thread {
  private final class Body: Sendable {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }

  private let handle: pthread_t

  init?(_ run: @escaping @Sendable () -> Void) {
    let body = Unmanaged.passRetained(Body(run))
    #if canImport(Darwin)
      var handle: pthread_t?
      let status = pthread_create(&handle, nil, { body in Self.enter(body) }, body.toOpaque())
      guard status == 0, let handle else {
        body.release()
        return nil
      }
    #else
      var handle = pthread_t()
      let status = pthread_create(
        &handle,
        nil,
        { body in body.flatMap(Self.enter) },
        body.toOpaque()
      )
      guard status == 0 else {
        body.release()
        return nil
      }
    #endif
    self.handle = handle
  }

  private static func enter(_ body: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? {
    Unmanaged<Body>.fromOpaque(body).takeRetainedValue().run()
    return nil
  }

  func join() { pthread_join(handle, nil) }
}
