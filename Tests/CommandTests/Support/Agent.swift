import JSONText
import RunningProgram
import Synchronization
import TestSupport
import Testing

@testable import CanevasCommand

/// Somebody with drafts of their own, who types commands. The locale is the plainest there is: all
/// must hold without another.
///
/// Most commands run in the process of the tests, at a clock that the test sets. What depends on a
/// process of its own (the working folder, the time zone, standard input, pipes) runs the program.
struct Agent {
  struct Answer {
    let status: Int32
    let output: String
    let errors: String

    var rows: [JSONObject] {
      get throws {
        try JSONReader.value(of: Array(output.utf8)).array?.compactMap(\.object) ?? []
      }
    }

    var lines: [String] { output.split(separator: "\n").map(String.init) }

    var firstLine: String { get throws { try #require(lines.first, "\(errors)") } }

    /// With plain blanks, as tests write them.
    var complaint: String {
      String(errors.map { $0 == "\u{A0}" || $0 == "\u{202F}" ? " " : $0 }).trimmingLineEnd
    }
  }

  let folder: TemporaryFolder
  /// It goes on by a second with each command in the process of the tests.
  let clock = TestClock("2026-06-15T09:00:00Z")

  init() throws {
    folder = try TemporaryFolder()
  }

  private var environment: [String: String] {
    [
      "HOME": folder.path, "CANEVAS_DOSSIER": folder.path + "/canevas", "LANG": "C",
      "PATH": "/usr/bin:/bin",
    ]
  }

  /// Runs a command in the process of the tests. Paths have to be absolute.
  func canevas(_ words: String...) -> Answer { canevas(words) }

  func canevas(_ words: [String]) -> Answer {
    let heard = Mutex((output: "", errors: ""))
    let output = Output { text, stream in
      heard.withLock { heard in
        switch stream {
        case .results: heard.output += text
        case .errors: heard.errors += text
        }
      }
    }
    let seat = Seat.own(Variables(environment), in: folder.path)
    clock.advance(1)
    let context = CommandContext(seat: seat, clock: clock.clock, output: output)
    let status = Invocation(context: context).run(words)
    let (said, complained) = heard.withLock { $0 }
    return Answer(status: status, output: said, errors: complained)
  }

  /// Runs the built program.
  func program(_ words: [String]) throws -> Answer {
    try run([BuiltProgram.path] + words)
  }

  /// A line for the shell, in which `canevas` is the built program, in the agent’s folder.
  func shell(_ line: String) throws -> Answer {
    try run([
      "/bin/sh", "-c", "canevas() { '\(BuiltProgram.path)' \"$@\"; }; cd '\(folder.path)'; \(line)",
    ])
  }

  private func run(_ words: [String]) throws -> Answer {
    let errors = try folder.file("erreurs.txt")
    let process = try Subprocess(words, environment: environment, errors: errors)
    return Answer(
      status: process.status,
      output: process.output,
      errors: try folder.read("erreurs.txt")
    )
  }

  /// Puts a draft's file where the program keeps drafts, or where it keeps deleted ones.
  func put(_ text: String, _ id: String, in folder: String = "brouillons") throws {
    try self.folder.write(text, to: "canevas/\(folder)/\(id).json")
  }

  /// Rennes, which can be finalised, with `change` made to its text.
  func rennes(_ change: (String) -> String = { $0 }) throws -> String {
    change(try Example.text("rennes"))
  }

  static let id = "6f1d2c1e-8a57-4a0e-9b52-3d2f0f6f7c11"
}

extension String {
  fileprivate var trimmingLineEnd: String { hasSuffix("\n") ? String(dropLast()) : self }
}
