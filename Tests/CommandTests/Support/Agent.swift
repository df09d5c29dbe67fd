import JSONText
import RunningProgram
import TestSupport

/// Somebody with drafts of their own, who types commands. The locale is the plainest there is: all
/// must hold without another.
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

    /// With plain blanks, as tests write them.
    var complaint: String {
      String(errors.map { $0 == "\u{A0}" || $0 == "\u{202F}" ? " " : $0 }).trimmingLineEnd
    }
  }

  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  func canevas(_ words: String...) throws -> Answer {
    try run([BuiltProgram.path] + words)
  }

  /// A line for the shell, in which `canevas` is the program.
  func shell(_ line: String) throws -> Answer {
    try run([
      "/bin/sh", "-c", "canevas() { '\(BuiltProgram.path)' \"$@\"; }; cd '\(folder.path)'; \(line)",
    ])
  }

  private func run(_ words: [String]) throws -> Answer {
    let errors = try folder.file("erreurs.txt")
    let environment = [
      "HOME": folder.path, "CANEVAS_DOSSIER": folder.path + "/canevas", "LANG": "C",
      "PATH": "/usr/bin:/bin",
    ]
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
