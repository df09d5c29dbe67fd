import FormModel
import JSONText
import Testing
import TestSupport

@testable import Exports

@Suite("A canevas in Markdown")
struct MarkdownTests {
  @Test(
    "A web address in a text leads where it says, and is not escaped as the words around it are",
    arguments: [
      ("Voir https://exemple.fr/a_b?c=1&d=2.", "Voir <https://exemple.fr/a_b?c=1&d=2>."),
      ("(https://exemple.fr/a_b), *oui*", "(<https://exemple.fr/a_b>), \\*oui\\*"),
      ("http://exemple.fr/IA_(droit)\u{A0}; a_b", "<http://exemple.fr/IA_(droit)>\u{A0}; a\\_b"),
      ("https://exemple.fr/a|b_c", "[https://exemple.fr/a\\|b\\_c](<https://exemple.fr/a%7Cb_c>)"),
      ("www.exemple.fr/a_b", "www\\.exemple.fr/a\\_b"),
    ]
  )
  func addresses(text: String, written: String) {
    let source = Example.source(answers: ["objectifs_angles": .string(text)])
    let document = Document(of: source, for: .publication(.open))
    #expect(MarkdownFormat.text(of: document).hasSuffix("\n\n\(written)\n"))
  }
}
