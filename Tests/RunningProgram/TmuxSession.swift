internal import Platform

/// A program in a real terminal: tmux with a server, settings and a folder of its own.
///
/// A shell starts the program, as it does for people, and notes the terminal's settings before and
/// after: how the program leaves the terminal can be told whatever ended it.
///
/// Nothing here sleeps for a fixed time: what a key brings is waited for.
package final class TmuxSession: Sendable {
  package struct Cursor: Equatable {
    package let column: Int
    package let row: Int

    package init(column: Int, row: Int) {
      self.column = column
      self.row = row
    }
  }

  private let folder: TemporaryFolder
  private let notes: TemporaryFolder
  private let tmuxEnvironment: [String: String]

  /// Starts `command` in a terminal of that size. It sees no environment but `environment`, `PATH`,
  /// a `HOME` of its own, a UTF-8 `LANG`, and what tmux itself sets.
  package init(
    _ command: [String],
    environment: [String: String] = [:],
    columns: Int = 80,
    rows: Int = 24
  ) throws {
    folder = try TemporaryFolder()
    notes = try TemporaryFolder()
    tmuxEnvironment = [
      "PATH": getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin",
      "HOME": folder.path,
      "LANG": "C.UTF-8",
      "SHELL": "/bin/sh",
      "TMUX_TMPDIR": folder.path,
    ]
    let settings: [[String]] = [
      ["start-server"],
      ["set-option", "-g", "status", "off"],
      ["set-option", "-g", "default-terminal", "tmux-256color"],
      ["set-option", "-s", "escape-time", "0"],
    ]
    let start =
      ["new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", "env"]
      + environment.map { "\($0.key)=\($0.value)" }
      + ["sh", "-c", Self.script, notes.path] + command
    try tmux(settings.flatMap { $0 + [";"] } + start)
  }

  /// The file "left" is written last: once it is there, all notes are. `cat` keeps the screen open.
  private static let script = """
    notes=$0
    trap : INT
    stty -a | tail -n +2 >"$notes/before"
    sh -c 'echo "$$" >"$0/process"; exec "$@"' "$notes" "$@"
    echo "$?" >"$notes/status"
    stty -a | tail -n +2 >"$notes/after"
    echo >"$notes/left"
    exec cat
    """

  deinit {
    // Told to leave, it would save into a folder that is about to go.
    if let names = try? notes.names(), names.contains("process"), !names.contains("left") {
      try? signal(.kill)
    }
    _ = try? tmux(["kill-server"])
  }

  // MARK: - In

  /// Keys by tmux's names: `Tab`, `C-g`, `M-b`, `PageDown`, `F1`, `BSpace`.
  package func send(_ keys: String...) throws {
    try tmux(["send-keys", "--"] + keys)
  }

  /// Text as a keyboard gives it, key by key; more than some kB is for `paste`.
  package func type(_ text: String) throws {
    // To tmux an argument that ends in a semicolon ends the command.
    let escaped = text.hasSuffix(";") ? text.dropLast() + "\\;" : text
    try tmux(["send-keys", "-l", "--", escaped])
  }

  /// Text of any size as a terminal pastes it: bracketed where the program has asked for that, unless
  /// the terminal knows no brackets.
  package func paste(_ text: String, marked: Bool = true) throws {
    let file = try folder.write(text, to: "paste")
    let paste = ["paste-buffer", "-d"] + (marked ? ["-p"] : [])
    try tmux(["load-buffer", file, ";"] + paste)
  }

  package func resize(columns: Int, rows: Int) throws {
    try tmux(["resize-window", "-x", "\(columns)", "-y", "\(rows)"])
  }

  /// Sends a signal to the program, not to the shell.
  package func signal(_ signal: Signal) throws { signal.send(to: try processID()) }

  /// As a window is closed: the terminal is gone, and all in it are told.
  package func close() throws { try tmux(["kill-server"]) }

  // MARK: - Out

  /// What stands on the screen, line by line, blanks at the ends of lines left out.
  package func screen() throws -> String {
    try tmux(["capture-pane", "-p"])
  }

  /// The same with the escape sequences of colours and attributes.
  package func screenWithAttributes() throws -> String {
    try tmux(["capture-pane", "-p", "-e"])
  }

  /// From now on, every byte that the terminal is sent, in that file.
  package func record(in file: String) throws {
    try tmux(["pipe-pane", "cat >'\(file)'"])
  }

  /// What tmux knows of the terminal by such a name as `pane_title` or `cursor_flag`.
  package func value(_ name: String) throws -> String {
    String(try tmux(["display-message", "-p", "#{\(name)}"]).dropLast())
  }

  /// Whether the program has asked for the mouse.
  package func wantsMouse() throws -> Bool { try value("mouse_any_flag") == "1" }

  /// A click of the left button, as the terminal tells it to a program that has asked for it.
  package func click(_ cell: Cursor) throws {
    let place = "\(cell.column + 1);\(cell.row + 1)"
    try type("\u{1B}[<0;\(place)M\u{1B}[<0;\(place)m")
  }

  /// Where the real cursor stands, counted from 0.
  package func cursor() throws -> Cursor {
    guard let column = Int(try value("cursor_x")), let row = Int(try value("cursor_y")) else {
      throw Failure.unexpected("no cursor")
    }
    return Cursor(column: column, row: row)
  }

  package func processID() throws -> Int32 {
    let process = try number(in: "process")
    guard process > 1 else { throw Failure.unexpected("\(process)") }
    return process
  }

  /// From now on, what the program puts into the terminal's clipboard is kept.
  package func takeClipboard() throws {
    try tmux(["set-option", "-s", "set-clipboard", "on"])
  }

  package func clipboard() throws -> String {
    try tmux(["show-buffer"])
  }

  // MARK: - Waiting

  /// Waits until `text` stands on the screen, and gives the screen.
  @discardableResult
  package func wait(for text: String, timeout: Duration = patience) async throws -> String {
    var shown = ""
    try await wait(until: "« \(text) » is shown", timeout: timeout) {
      shown = try screen()
      return shown.contains(text)
    }
    return shown
  }

  /// Waits until `text` no longer stands on the screen.
  package func waitUntilGone(_ text: String, timeout: Duration = patience) async throws {
    try await wait(until: "« \(text) » is gone", timeout: timeout) {
      try !screen().contains(text)
    }
  }

  /// Waits until `condition` holds; `what` says it in the error.
  package func wait(
    until what: String,
    timeout: Duration = patience,
    _ condition: () throws -> Bool
  ) async throws {
    guard try await holds(within: timeout, condition) else {
      throw Failure.timeout(what, screen: try screen())
    }
  }

  /// Waits until the program has ended and the shell has the terminal back.
  package func left(timeout: Duration = patience) async throws -> Leaving {
    try await wait(until: "the program has left", timeout: timeout) {
      try notes.names().contains("left")
    }
    return Leaving(
      status: try number(in: "status"),
      settingsBefore: try notes.read("before"),
      settingsAfter: try notes.read("after")
    )
  }

  package struct Leaving {
    /// As the shell saw it: 128 and the number of the signal where one ended the program.
    package let status: Int32
    /// What `stty -a` says below the line with the size.
    package let settingsBefore: String
    package let settingsAfter: String
  }

  package static let isPossible = (try? Subprocess(["tmux", "-V"], environment: [:]))?.status == 0

  /// Long enough for a machine that does much else at the same time.
  package static let patience: Duration = .seconds(20)

  package enum Failure: Error, CustomStringConvertible {
    case tmux(arguments: [String], output: String)
    case timeout(String, screen: String)
    case unexpected(String)

    package var description: String {
      switch self {
      case .tmux(let arguments, let output):
        "tmux \(arguments.joined(separator: " ")): \(output)"
      case .timeout(let what, let screen):
        "Waited in vain until \(what). The screen:\n\(screen)"
      case .unexpected(let answer):
        "Unexpected: « \(answer) »."
      }
    }
  }

  // MARK: - tmux

  private func number(in note: String) throws -> Int32 {
    let text = try notes.read(note)
    guard let number = Int32(text.filter { !$0.isNewline }) else { throw Failure.unexpected(text) }
    return number
  }

  @discardableResult
  private func tmux(_ arguments: [String]) throws -> String {
    let run = try Subprocess(
      ["tmux", "-L", "canevas", "-f", "/dev/null", "-u"] + arguments,
      environment: tmuxEnvironment
    )
    guard run.status == 0 else {
      throw Failure.tmux(arguments: arguments, output: run.output)
    }
    return run.output
  }
}
