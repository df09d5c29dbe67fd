import Testing

import TextEditing

/// What word processors and web pages put on the clipboard.
@Suite("A paste is what was meant")
struct PastedTextTests {
  @Test(
    "Signs before items are hyphens, numbers stand apart, and what parts words is gone",
    arguments: [
      ("•\tAccueil\n•\tÉcole", "- Accueil\n- École"),
      ("• Accueil\r\n● École", "- Accueil\n- École"),
      ("\u{F0A7}\tAccueil\u{B}\u{F0B7} École", "- Accueil\n- École"),
      ("o\tAccueil\n§\tÉcole\nØ\tRue", "- Accueil\n- École\n- Rue"),
      ("–\tAccueil\n-\tÉcole", "- Accueil\n- École"), ("·\u{A0}\u{A0}Accueil", "- Accueil"),
      ("1.\tAccueil\n2)\tÉcole\na)\tRue", "1. Accueil\n2) École\na) Rue"),
      ("\t•\tAccueil", "\t- Accueil"), ("concer\u{AD}tation", "concertation"),
      ("avant \u{F0E0} après \u{F0A7}", "avant → après "), ("✓ fait", "✓ fait"),
      ("o un mot", "o un mot"), ("a • b", "a • b"), ("Nom\tFonction", "Nom\tFonction"),
      ("Nom\u{B}Fonction", "Nom\nFonction"), ("Nom\u{C}Fonction", "Nom\nFonction"),
      ("Nom\u{2028}Fonction\u{2029}x", "Nom\nFonction\nx"), ("•Accueil", "•Accueil"),
      ("2024.\tx", "2024.\tx"), ("", ""), ("🙂\u{200D}", "🙂\u{200D}"),
    ]
  )
  func meant(pasted: String, text: String) {
    var editor = TextEditor("", multiline: true)
    _ = editor.insert(pasted)
    #expect(editor.text.unicodeScalars.elementsEqual(text.unicodeScalars))
  }

  @Test("A long paste is read in one pass, and copied once")
  func long() {
    var editor = TextEditor("", multiline: true)
    _ = editor.insert(String(repeating: "•\tÉtude des outils et de leurs effets\n", count: 10_000))
    let line = "- Étude des outils et de leurs effets\n"
    #expect(editor.text == String(repeating: line, count: 10_000))
  }

  @Test("What is typed, and what a file holds, stays as it is")
  func kept() {
    #expect(
      TextEditor("•\tAccueil con\u{AD}certé", multiline: true).text == "•\tAccueil con\u{AD}certé"
    )
    var editor = TextEditor("", multiline: true)
    for key in "• Accueil" { _ = editor.insert(String(key)) }
    #expect(editor.text == "• Accueil")
  }
}
