import RunningProgram

/// The program `TerminalProbe` in a terminal.
enum Probe {
  private static let path = BuiltProgram.path("TerminalProbe")

  /// Waits until it has painted.
  static func start(
    columns: Int = 80,
    rows: Int = 12,
    environment: [String: String] = ["LANG": "C"],
    arguments: [String] = [],
    waitingFor sign: String = "┘"
  ) async throws -> TmuxSession {
    let terminal = try TmuxSession(
      [path] + arguments,
      environment: environment.merging(["SWIFT_BACKTRACE": "enable=no"]) { $1 },
      columns: columns,
      rows: rows
    )
    try await terminal.wait(for: sign)
    return terminal
  }

  /// In a line of the shell, where it is `$0`.
  static func start(in line: String, environment: [String: String]) throws -> TmuxSession {
    try TmuxSession(["sh", "-c", line, path], environment: environment, columns: 200, rows: 12)
  }

  /// In a shell that knows jobs: when the probe is stopped, the shell looks at the terminal and waits
  /// for Enter before it goes on.
  static func startAsJob() async throws -> TmuxSession {
    let script = """
      before=$(stty -a)
      "$0"
      [ "$before" = "$(stty -a)" ] && echo stopped SAME
      read line
      fg >/dev/null
      """
    let terminal = try TmuxSession(
      ["bash", "--norc", "--noprofile", "-i", "-c", script, path],
      rows: 12
    )
    try await terminal.wait(for: "┘")
    return terminal
  }

  /// The probe that a shell has started.
  static func job(of terminal: TmuxSession) throws -> Int32 {
    let found = try shell("pgrep -P \(try terminal.processID()) -x TerminalProbe")
    return Int32(found.filter { !$0.isNewline }) ?? 0
  }

  /// How often it has waited for something, or been made to.
  static func switches(_ terminal: TmuxSession) throws -> String {
    try shell("grep ctxt /proc/\(try terminal.processID())/status")
  }

  /// What a line of the shell prints.
  static func shell(_ line: String) throws -> String {
    try Subprocess(["sh", "-c", line], environment: ["PATH": "/usr/bin:/bin"]).output
  }
}
