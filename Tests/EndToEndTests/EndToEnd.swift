internal import Testing

/// The built program in a real terminal. All such tests lie in this suite, as suites nested in
/// extensions of it: one terminal at a time, so that none waits for the processor in vain.
@Suite("The program in a real terminal", .serialized)
enum EndToEnd {}
