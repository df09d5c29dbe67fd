internal import FoundationEssentials
internal import JSONText
internal import RunningProgram

/// `canevas` in a terminal, with drafts of its own.
final class Program: Sendable {
  // First, so that it ends before its folder goes.
  let session: TmuxSession
  let folder: TemporaryFolder
  private let configuration: TemporaryFolder?

  /// In `folder` where it is to find what another has left; `starter` are words before the command.
  ///
  /// Spelling is off by default: the mark on an unknown word appears when hunspell answers, and not
  /// at all where it is not installed, so a test that compares pictures would depend on both.
  init(
    _ arguments: [String] = [],
    in folder: TemporaryFolder? = nil,
    startedBy starter: [String] = [],
    environment: [String: String] = [:],
    settings: String = "orthographe = false\n",
    columns: Int = 80,
    rows: Int = 24
  ) throws {
    let folder = try folder ?? TemporaryFolder()
    let configuration = try TemporaryFolder()
    _ = try configuration.write(settings, to: "canevas/reglages.toml")
    self.folder = folder
    self.configuration = configuration
    session = try TmuxSession(
      starter + [BuiltProgram.path] + arguments,
      environment: [
        "CANEVAS_DOSSIER": folder.path, "XDG_CONFIG_HOME": configuration.path,
      ].merging(environment) { $1 },
      columns: columns,
      rows: rows
    )
  }

  /// One that `session` runs in its own way.
  init(_ session: TmuxSession, _ folder: TemporaryFolder) {
    self.session = session
    self.folder = folder
    configuration = nil
  }

  /// The words on the screen, blanks of all kinds being one, so that a sentence is found however it
  /// is wrapped.
  func words() throws -> String {
    try session.screen().split { $0.isWhitespace || $0 == "│" }.joined(separator: " ")
  }

  func wait(for words: String) async throws {
    try await session.wait(until: "« \(words) » is shown") { try self.words().contains(words) }
  }

  func wait(for words: String, orFor others: String) async throws {
    try await session.wait(until: "« \(words) » or « \(others) » is shown") {
      let shown = try self.words()
      return shown.contains(words) || shown.contains(others)
    }
  }

  /// The row that the cursor stands in.
  func cursorRow() throws -> String {
    let rows = try session.screen().split(separator: "\n", omittingEmptySubsequences: false)
    let row = try session.cursor().row
    return rows.indices.contains(row) ? String(rows[row]) : ""
  }

  func waitForCursor(at text: String) async throws {
    try await session.wait(until: "the cursor stands at « \(text) »") {
      try cursorRow().contains(text)
    }
  }

  /// Goes to what the outline finds with `words`.
  func go(_ words: String) async throws {
    try session.send("C-g")
    try await wait(for: "Chercher :")
    try session.type(words)
    try await session.wait(for: words)
    try session.send("Enter")
    try await session.waitUntilGone("Chercher")
  }

  // MARK: Drafts

  /// The one draft's file.
  func draft() throws -> JSONObject? {
    guard let names = try? folder.names(in: "brouillons"),
      let name = names.first(where: { $0.hasSuffix(".json") && !$0.hasPrefix(".") })
    else { return nil }
    return try JSONReader.value(of: Array(folder.read("brouillons/\(name)").utf8)).object
  }

  func answers() throws -> JSONObject { try draft()?["reponses"]?.object ?? JSONObject() }

  func waitForAnswer(_ key: String, _ value: JSON?) async throws {
    try await session.wait(until: "« \(key) » is saved") { try answers()[key] == value }
  }

  /// What is on the disk of the answer under `key`, beside the draft's file or in it, as the program
  /// reads it.
  func found(_ key: String) throws -> JSON? {
    let target = try TemporaryFolder()
    let id = (try draft())?["id"]?.string ?? ""
    let run = try command(
      "exporter",
      id,
      "--format",
      "json",
      "--complet",
      "--dossier",
      target.path
    )
    guard run.status == 0, let name = try target.names().first else { return nil }
    let export = try JSONReader.value(of: Array(target.read(name).utf8)).object
    return export?["reponses"]?.object?[key]
  }

  /// A command about the same drafts, without a terminal.
  func command(_ words: String...) throws -> Subprocess {
    try Subprocess(
      [BuiltProgram.path] + words,
      environment: ["CANEVAS_DOSSIER": folder.path, "HOME": folder.path, "LANG": "C"]
    )
  }
}
