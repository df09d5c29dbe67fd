/// Asks every 20 ms whether `condition` holds, and returns `false` if it does not within `patience`.
///
/// An error counts as "not yet", because a running program may replace a file between the reading of its
/// name and of its text. An error at the deadline is thrown.
package func holds(within patience: Duration, _ condition: () throws -> Bool) async throws -> Bool {
  let deadline = ContinuousClock.now + patience
  while ContinuousClock.now < deadline {
    if (try? condition()) == true { return true }
    try await Task.sleep(for: .milliseconds(20))
  }
  return try condition()
}
