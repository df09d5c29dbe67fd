/// The program `TerminalProbe`, started from a shell that looks at the terminal before and after.
enum Probe {
  static let path =
    CommandLine.arguments[0].split(separator: "/", omittingEmptySubsequences: false).dropLast()
    .joined(separator: "/") + "/TerminalProbe"

  /// Waits until it has painted. When it ends, the shell writes its status, and SAME if the modes
  /// of the terminal are as before; when it is stopped, it writes so and waits for Enter.
  static func start(
    columns: Int = 80,
    rows: Int = 12,
    variables: String = "LANG=C",
    arguments: String = "",
    shell: String = "sh -c"
  ) throws -> Tmux {
    let terminal = try Tmux(
      """
      trap : INT
      before=$(stty -a | tail -n +2); same() { [ "$before" = "$(stty -a | tail -n +2)" ] && echo SAME; }
      env -u NO_COLOR SWIFT_BACKTRACE=enable=no \(variables) \(Tmux.quoted(path)) \(arguments)
      status=$?
      if [ $status = 148 ]; then echo stopped $(same); read line; fg > /dev/null; status=$?; fi
      echo status=$status $(same); cat -v
      """,
      columns: columns,
      rows: rows,
      shell: shell
    )
    try terminal.wait(for: "┘")
    return terminal
  }

  /// Sends a signal to the probe that runs in the terminal.
  static func signal(_ terminal: Tmux, _ name: String) throws {
    try Tmux.run("kill -\(name) \(processID(terminal))")
  }

  /// How often it has waited for something, or been made to.
  static func switches(_ terminal: Tmux) throws -> String {
    try Tmux.run("grep ctxt /proc/\(processID(terminal))/status")
  }

  static func processID(_ terminal: Tmux) throws -> String {
    let tty = try terminal.value("pane_tty").dropFirst("/dev/".count)
    return String(try Tmux.run("pgrep -n -t \(tty) -x TerminalProbe").dropLast())
  }
}
