import UseCases
import RunningProgram
import Testing

@testable import CanevasCommand

@Suite("How the person’s own editor ends")
struct EditorFileTests {
  private func ending(_ script: String, variable: String = "EDITOR") throws -> ExternalEditor.Ending
  {
    let folder = try TemporaryFolder()
    let editor = try folder.write(script, to: "editeur.sh")
    let file = try folder.write("avant", to: "texte [1] $(id).txt")
    return ExternalEditor.system([variable: "sh '\(editor)'"]).open(file)
  }

  @Test("It is given the file, whatever its name holds, and one that ends at once is told")
  func ends() throws {
    #expect(try ending(#"test "$(cat "$1")" = avant"#) == .ended(atOnce: true))
  }

  @Test("One that fails, or is killed, is told with how")
  func fails() throws {
    #expect(try ending("exit 3") == .failed(reason: "code 3"))
    #expect(try ending("kill -9 $$") == .failed(reason: "arrêté par le signal 9"))
  }

  @Test("Without VISUAL and EDITOR, it says how to choose one")
  func none() throws {
    guard case .unavailable(let reason) = try ending("", variable: "AUTRE") else {
      Issue.record("an editor was started that nobody chose")
      return
    }
    #expect(reason.contains("export EDITOR=nano"))
  }
}
