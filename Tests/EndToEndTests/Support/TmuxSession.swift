internal import RunningProgram

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// A program in a real terminal: tmux with a server, settings and a folder of its own.
///
/// A shell starts the program, as it does for people, and notes the terminal's settings before and
/// after: how the program leaves the terminal can be told whatever ended it.
///
/// Nothing here sleeps for a fixed time: what a key brings is waited for.
final class TmuxSession: Sendable {
  struct Cursor: Equatable {
    let column: Int
    let row: Int
  }

  private let folder: TemporaryFolder
  private let notes: TemporaryFolder
  private let tmuxEnvironment: [String: String]

  /// Starts `command` in a terminal of that size. It sees no environment but `environment`, `PATH`,
  /// a `HOME` of its own, a UTF-8 `LANG`, and what tmux itself sets.
  init(
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
    stty -a >"$notes/before"
    sh -c 'echo "$$" >"$0/process"; exec "$@"' "$notes" "$@"
    echo "$?" >"$notes/status"
    stty -a >"$notes/after"
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
  func send(_ keys: String...) throws {
    try tmux(["send-keys", "--"] + keys)
  }

  /// Text as a keyboard gives it, key by key; more than some kB is for `paste`.
  func type(_ text: String) throws {
    // To tmux an argument that ends in a semicolon ends the command.
    let escaped = text.hasSuffix(";") ? text.dropLast() + "\\;" : text
    try tmux(["send-keys", "-l", "--", escaped])
  }

  /// Text of any size as a terminal pastes it, bracketed where the program has asked for that.
  func paste(_ text: String) throws {
    let file = try folder.write(text, to: "paste")
    try tmux(["load-buffer", file, ";", "paste-buffer", "-p", "-d"])
  }

  func resize(columns: Int, rows: Int) throws {
    try tmux(["resize-window", "-x", "\(columns)", "-y", "\(rows)"])
  }

  /// Sends a signal to the program, not to the shell.
  func signal(_ signal: Signal) throws { signal.send(to: try processID()) }

  /// As a window is closed: the terminal is gone, and all in it are told.
  func close() throws { try tmux(["kill-server"]) }

  // MARK: - Out

  /// What stands on the screen, line by line, blanks at the ends of lines left out.
  func screen() throws -> String {
    try tmux(["capture-pane", "-p"])
  }

  /// The same with the escape sequences of colours and attributes.
  func screenWithAttributes() throws -> String {
    try tmux(["capture-pane", "-p", "-e"])
  }

  /// From now on, every byte that the terminal is sent, in that file.
  func record(in file: String) throws {
    try tmux(["pipe-pane", "cat >'\(file)'"])
  }

  /// What the program may set with an escape sequence.
  func title() throws -> String {
    try tmux(["display-message", "-p", "#{pane_title}"])
  }

  /// Whether the program has asked for the mouse.
  func wantsMouse() throws -> Bool {
    try tmux(["display-message", "-p", "#{mouse_any_flag}"]).hasPrefix("1")
  }

  /// A click of the left button, as the terminal tells it to a program that has asked for it.
  func click(_ cell: Cursor) throws {
    let place = "\(cell.column + 1);\(cell.row + 1)"
    try type("\u{1B}[<0;\(place)M\u{1B}[<0;\(place)m")
  }

  /// Where the real cursor stands, counted from 0.
  func cursor() throws -> Cursor {
    let answer = try tmux(["display-message", "-p", "#{cursor_x} #{cursor_y}"])
    let numbers = answer.split { !$0.isNumber }.compactMap { Int($0) }
    guard numbers.count == 2 else { throw Failure.unexpected(answer) }
    return Cursor(column: numbers[0], row: numbers[1])
  }

  func processID() throws -> Int32 {
    let process = try number(in: "process")
    guard process > 1 else { throw Failure.unexpected("\(process)") }
    return process
  }

  /// From now on, what the program puts into the terminal's clipboard is kept.
  func takeClipboard() throws {
    try tmux(["set-option", "-s", "set-clipboard", "on"])
  }

  func clipboard() throws -> String {
    try tmux(["show-buffer"])
  }

  // MARK: - Waiting

  /// Waits until `text` stands on the screen.
  func wait(for text: String, timeout: Duration = patience) async throws {
    try await wait(until: "« \(text) » is shown", timeout: timeout) {
      try screen().contains(text)
    }
  }

  /// Waits until `text` no longer stands on the screen.
  func waitUntilGone(_ text: String, timeout: Duration = patience) async throws {
    try await wait(until: "« \(text) » is gone", timeout: timeout) {
      try !screen().contains(text)
    }
  }

  /// Waits until `condition` holds; `what` says it in the error.
  func wait(
    until what: String,
    timeout: Duration = patience,
    _ condition: () throws -> Bool
  ) async throws {
    let deadline = ContinuousClock.now + timeout
    while try !condition() {
      guard ContinuousClock.now < deadline else {
        throw Failure.timeout(what, screen: try screen())
      }
      try await Task.sleep(for: .milliseconds(20))
    }
  }

  /// Waits until the program has ended and the shell has the terminal back.
  func left(timeout: Duration = patience) async throws -> Leaving {
    try await wait(until: "the program has left", timeout: timeout) {
      try notes.names().contains("left")
    }
    return Leaving(
      status: try number(in: "status"),
      settingsBefore: try notes.read("before"),
      settingsAfter: try notes.read("after")
    )
  }

  struct Leaving {
    /// As the shell saw it: 128 and the number of the signal where one ended the program.
    let status: Int32
    /// `stty -a`
    let settingsBefore: String
    let settingsAfter: String
  }

  /// Long enough for a machine that does much else at the same time.
  static let patience: Duration = .seconds(20)

  enum Failure: Error, CustomStringConvertible {
    case tmux(arguments: [String], output: String)
    case timeout(String, screen: String)
    case unexpected(String)

    var description: String {
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
