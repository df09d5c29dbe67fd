#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A terminal of its own for a test: a tmux server that nobody else knows.
final class Tmux: Sendable {
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  private let socket: String

  /// Runs `script` in a shell that, being none of a person’s, never mends the terminal itself.
  init(_ script: String, columns: Int = 80, rows: Int = 12, shell: String = "sh -c") throws {
    socket = "/tmp/canevas-\(getpid())-\(UInt32.random(in: .min ... .max))"
    try tmux(
      "-f /dev/null -u new-session -d -x \(columns) -y \(rows)",
      Self.quoted("\(shell) \(Self.quoted(script))")
    )
  }

  deinit {
    try? kill()
  }

  /// Takes the terminal away.
  func kill() throws {
    defer { unlink(socket) }
    try tmux("kill-server")
  }

  static let isInstalled = (try? run("command -v tmux")) != nil

  /// Types keys by their names in tmux.
  func press(_ keys: String...) throws {
    try tmux("send-keys", keys.map(Self.quoted).joined(separator: " "))
  }

  /// Sends bytes as they are, at once.
  func send(_ text: String) throws {
    try tmux("send-keys -l", Self.quoted(text))
  }

  /// Pastes the content of a file, marked as a paste if the program has asked for marks.
  func paste(file: String, marked: Bool = true) throws {
    try tmux("load-buffer", Self.quoted(file))
    try tmux("paste-buffer", marked ? "-p" : "")
  }

  func resize(columns: Int, rows: Int) throws {
    try tmux("resize-window -x \(columns) -y \(rows)")
  }

  /// What is on the screen; with the sequences of its colours, if they are wanted.
  func picture(withLooks: Bool = false) throws -> String {
    try tmux("capture-pane -p", withLooks ? "-e" : "")
  }

  /// A value of the pane, such as `cursor_x`, `cursor_flag` or `alternate_on`.
  func value(_ name: String) throws -> String {
    String(try tmux("display-message -p", Self.quoted("#{\(name)}")).dropLast())
  }

  /// Waits until `text` is on the screen, and returns the screen.
  @discardableResult
  func wait(for text: String) throws -> String {
    try wait(until: text) { $0.contains(text) }
  }

  @discardableResult
  func wait(until what: String, _ condition: (String) throws -> Bool) throws -> String {
    let end = ContinuousClock.now + .seconds(20)
    var picture = ""
    repeat {
      picture = try self.picture()
      if try condition(picture) { return picture }
      usleep(10_000)
    } while ContinuousClock.now < end
    throw Failure(description: "never came: \(what)\n\(picture)")
  }

  @discardableResult
  private func tmux(_ words: String...) throws -> String {
    try Self.run("tmux -S \(socket) " + words.joined(separator: " "))
  }

  /// The output of a shell command that must succeed.
  @discardableResult
  static func run(_ command: String) throws -> String {
    guard let pipe = popen("{ \(command) ; } 2>&1", "r") else {
      throw Failure(description: "no pipe for \(command)")
    }
    var output: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while case let count = fread(&buffer, 1, buffer.count, pipe), count > 0 {
      output += buffer[..<count]
    }
    let status = pclose(pipe)
    let text = String(decoding: output, as: UTF8.self)
    guard status == 0 else { throw Failure(description: "\(command): \(text)") }
    return text
  }

  /// Runs `body` with the path of a file that holds `text`.
  static func withFile(_ text: String, _ body: (String) throws -> Void) throws {
    let path = String(try run("mktemp").dropLast())
    defer { unlink(path) }
    guard let file = fopen(path, "w") else { throw Failure(description: "cannot write \(path)") }
    fputs(text, file)
    fclose(file)
    try body(path)
  }

  static func quoted(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
      + "'"
  }
}
