internal import Platform
internal import Synchronization

/// Threads that share a queue of work. Dispatch would work as well but never ends its threads.
enum Workers {
  /// Hands out the indices 0 ..< count in runs of `run`.
  final class Work: Sendable {
    private let count: Int
    private let run: Int
    private let next = Atomic(0)

    fileprivate init(count: Int, run: Int) {
      (self.count, self.run) = (count, run)
    }

    /// Returns the next run; `nil` at the end.
    func take() -> Range<Int>? {
      let start = next.add(run, ordering: .relaxed).oldValue
      return start < count ? start..<min(start + run, count) : nil
    }
  }

  /// The number of processors.
  static var available: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// Runs `body` on each of `threads` threads and returns their results, in no order, when all have
  /// ended.
  static func run<Value: Sendable>(
    _ count: Int,
    threads: Int,
    run: Int = 64,
    _ body: @escaping @Sendable (Work) -> Value
  ) -> [Value] {
    let work = Work(count: count, run: run)
    let made = Collected<Value>()
    // If no thread can be created, this one does the work.
    let others = (1..<max(1, threads)).compactMap { _ in
      Thread { made.add(body(work)) }
    }
    made.add(body(work))
    for thread in others { thread.join() }
    return made.all
  }

  /// Runs two independent functions in parallel.
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

/// A joinable thread.
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
