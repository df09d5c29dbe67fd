internal import Platform

/// A mutex with a condition variable, on which threads sleep until there is work.
package final class Monitor: @unchecked Sendable {
  // Unchecked: both objects are made to be shared, and their addresses are stable.
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

  package init() {
    pthread_mutex_init(mutex, nil)
    var attributes = pthread_condattr_t()
    pthread_condattr_init(&attributes)
    #if !canImport(Darwin)
      // Use the monotonic clock, since the wall clock can be set back during a wait.
      pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC)
    #endif
    pthread_cond_init(condition, &attributes)
    pthread_condattr_destroy(&attributes)
  }

  deinit {
    pthread_cond_destroy(condition)
    pthread_mutex_destroy(mutex)
    condition.deallocate()
    mutex.deallocate()
  }

  package func locked<Value>(_ body: () -> Value) -> Value {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    return body()
  }

  /// Wakes all waiting threads. Call it inside `locked`.
  package func tell() { pthread_cond_broadcast(condition) }

  /// Waits inside `locked`, releasing the lock meanwhile, until `deadline` at the latest. Spurious
  /// wake-ups are possible.
  package func wait(until deadline: Int?) {
    guard let deadline else {
      pthread_cond_wait(condition, mutex)
      return
    }
    #if canImport(Darwin)
      var time = Self.time(max(0, deadline - Self.now))
      pthread_cond_timedwait_relative_np(condition, mutex, &time)
    #else
      var time = Self.time(deadline)
      pthread_cond_timedwait(condition, mutex, &time)
    #endif
  }

  /// In milliseconds of the monotonic clock.
  static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int(time.tv_sec) * 1000 + Int(time.tv_nsec) / 1_000_000
  }

  private static func time(_ milliseconds: Int) -> timespec {
    timespec(tv_sec: milliseconds / 1000, tv_nsec: milliseconds % 1000 * 1_000_000)
  }
}
