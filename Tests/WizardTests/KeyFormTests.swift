import FormModel
import JSONText
import Terminal
import Testing

@testable import Wizard

@Suite("Other forms of a key")
struct KeyFormTests {
  static let enters = [
    Key(.enter, .shift), Key(.enter, .alt), Key(.enter, .control), .ctrl("j"),
  ]

  @Test(
    "Enter with any modifier, and a line feed, are a new line in a long text",
    arguments: enters
  )
  func newLine(key: Key) throws {
    let scene = try Scene(Answers(), at: "objectifs_angles")
    scene.type("un")
    scene.press(key)
    scene.type("deux")
    #expect(scene["objectifs_angles"] == "un\ndeux")
  }

  @Test("Elsewhere they are Enter", arguments: enters)
  func nextField(key: Key) throws {
    let scene = try Scene(Answers(), at: "referent_email")
    scene.type("a@exemple.fr")
    let row = scene.caretRow
    scene.press(key)
    #expect(scene["referent_email"] == "a@exemple.fr")
    #expect(scene.caretRow != row)
  }

  @Test(
    "An unbreakable blank ticks as a blank does, and is typed in a text",
    arguments: ["\u{A0}", "\u{202F}"] as [Character]
  )
  func blank(character: Character) throws {
    let scene = try Scene(Answers(), at: "amo")
    scene.press(.character(character))
    #expect(scene["amo"] != nil)
    let text = try Scene(Answers(), at: "objectifs_angles")
    text.type("a")
    text.press(.character(character))
    text.type("b")
    #expect(text["objectifs_angles"] == .string("a\(character)b"))
  }

  @Test("Alt-B, Alt-F and Ctrl with an arrow move by words; Alt-D and Alt-Backspace delete them")
  func words() throws {
    let scene = try Scene(Answers(), at: "objectifs_angles")
    scene.type("un deux trois")
    scene.press(.alt("b"), .alt("b"))
    scene.type("A")
    scene.press(.alt("f"))
    scene.type("B")
    scene.press(Key(.left, .control))
    scene.type("C")
    #expect(scene["objectifs_angles"] == "un CAdeuxB trois")
    scene.press(.alt("d"), Key(.backspace, .alt))
    #expect(scene["objectifs_angles"] == "un  trois")
  }

  @Test("What PuTTY, urxvt and the Linux console send for Shift with Tab and F3 is that")
  func shifted() throws {
    let scene = try Scene(Answers(), at: "objectifs_angles")
    let row = scene.caretRow
    scene.press(.tab, Key(.tab, .alt))
    #expect(scene.caretRow == row)
    for key in [Key.function(13), .function(15)] {
      #expect(Binding.everywhere.command(of: key) == .previousMatch)
    }
  }
}
