internal import Platform

/// What the system, a terminal or somebody else may send to a program.
package enum Signal: Sendable, CaseIterable {
  case hangUp, interrupt, quit, illegal, trap, abort, arithmetic, bus, kill, segmentation, pipe
  case terminate, stop, proceed, windowChange

  package var number: Int32 {
    switch self {
    case .hangUp: SIGHUP
    case .interrupt: SIGINT
    case .quit: SIGQUIT
    case .illegal: SIGILL
    case .trap: SIGTRAP
    case .abort: SIGABRT
    case .arithmetic: SIGFPE
    case .bus: SIGBUS
    case .kill: SIGKILL
    case .segmentation: SIGSEGV
    case .pipe: SIGPIPE
    case .terminate: SIGTERM
    case .stop: SIGTSTP
    case .proceed: SIGCONT
    case .windowChange: SIGWINCH
    }
  }

  /// What a shell says of a program that it ended.
  package var status: Int32 { 128 + number }

  package func send(to process: Int32) {
    _ = Platform.kill(process, number)
  }
}
