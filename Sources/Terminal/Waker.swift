internal import CTerm

/// Ends a wait for events from another thread.
package struct Waker: Sendable {
  /// Lets `events` return with `.woken`; several calls may end one wait.
  package func wake() { cterm_wake() }
}
