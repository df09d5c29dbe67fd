internal import CTerm

/// Interrupts a wait for events from another thread.
package struct Waker: Sendable {
  /// Makes `events` return `.woken`. Several calls may interrupt only one wait.
  package func wake() { cterm_wake() }
}
