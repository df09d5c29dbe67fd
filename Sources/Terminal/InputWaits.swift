/// Timeouts for the rest of an incomplete input sequence.
struct InputWaits {
  /// How long to wait after ESC before it counts as the Escape key.
  let escape: Duration

  /// - Parameter environment: `ESCDELAY`, in milliseconds as in ncurses, takes precedence.
  ///   Otherwise the timeout is 300 ms if sshd’s variables show a remote line, where a lost packet
  ///   may have to be resent, and 100 ms locally, which is hardly noticeable.
  init(environment: [String: String]) {
    let isRemote = ["SSH_CONNECTION", "SSH_CLIENT", "SSH_TTY"].contains { environment[$0] != nil }
    let asked = environment["ESCDELAY"].flatMap { Int($0) }.map { min(max($0, 0), 10_000) }
    escape = .milliseconds(asked ?? (isRemote ? 300 : 100))
  }

  /// The timeout for an expectation; `nil` if no sequence has begun.
  subscript(expectation: KeyDecoder.Expectation) -> Duration? {
    switch expectation {
    case .nothing: nil
    case .soon: escape
    case .tail: .milliseconds(400)
    case .endOfBurst: .milliseconds(100)
    case .later, .endOfPaste: max(.seconds(1), escape)
    }
  }
}
