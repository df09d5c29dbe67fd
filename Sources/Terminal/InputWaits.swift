/// How long the rest of what a terminal has begun to send is waited for.
struct InputWaits {
  /// Before an escape is the key of that name.
  let escape: Duration

  /// - Parameter environment: `ESCDELAY`, in milliseconds as for ncurses, is obeyed. Without it a line
  ///   that comes from another machine, as sshd says, has time to bring the rest of a packet that was
  ///   lost; elsewhere a tenth of a second is more than a busy machine needs, and hardly felt.
  init(environment: [String: String]) {
    let isRemote = ["SSH_CONNECTION", "SSH_CLIENT", "SSH_TTY"].contains { environment[$0] != nil }
    let asked = environment["ESCDELAY"].flatMap { Int($0) }.map { min(max($0, 0), 10_000) }
    escape = .milliseconds(asked ?? (isRemote ? 300 : 100))
  }

  /// Nil where nothing has been begun.
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
