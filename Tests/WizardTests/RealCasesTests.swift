import CanevasForm
import FormModel
import JSONText
import Terminal
import Testing
import TestSupport

@testable import Wizard

@Suite("Real consultations, typed on the screen")
struct RealCasesTests {
  @Test(
    "Each is typed in whole, and is on the disk as it was published",
    arguments: RealCase.allCases
  )
  func typed(real: RealCase) throws {
    let answers = try real.answers()
    let scene = try Scene(columns: 100, rows: 40)
    scene.press(.character("n"))
    ScreenTypist(scene).fill(answers)
    #expect(Canevas.form.ordered(scene.answers).root == answers.root)
    scene.press(.ctrl("r"))
    #expect(Canevas.form.ordered(try scene.saved()).root == answers.root)
  }
}
