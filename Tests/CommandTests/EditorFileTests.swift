import Filling
import RunningProgram
import Testing

@testable import CanevasCommand

@Suite("The file that the person’s own editor is given")
struct EditorFileTests {
  private func outcome(
    _ script: String,
    in folder: TemporaryFolder
  ) throws -> ExternalEditor.Outcome {
    let editor = try folder.write(script, to: "editeur.sh")
    let environment = ["EDITOR": "sh '\(editor)'", "TMPDIR": folder.path]
    return ExternalEditor.system(environment).edit("avant")
  }

  @Test("It has the text, is nobody else’s to read, and is gone afterwards")
  func own() throws {
    let folder = try TemporaryFolder()
    let outcome = try outcome(#"ls -l "$1" | cut -c1-10 >>"$1""#, in: folder)
    #expect(outcome == .edited("avant-rw-------"))
    #expect(try folder.names() == ["editeur.sh"])
  }

  @Test("An editor that leaves something else than a file there is not waited for")
  func noFile() throws {
    let folder = try TemporaryFolder()
    let outcome = try outcome(#"rm "$1"; mkfifo "$1""#, in: folder)
    guard case .unreadable = outcome else {
      Issue.record("\(outcome)")
      return
    }
  }

  @Test("Where no file can be made, it says so")
  func noFolder() throws {
    let environment = ["EDITOR": "true", "TMPDIR": "/dev/null"]
    guard case .unavailable(let reason) = ExternalEditor.system(environment).edit("avant") else {
      Issue.record("an editor had a file in a device")
      return
    }
    #expect(reason.contains("tient la place d’un dossier"))
  }
}
