import RunningProgram
import Terminal
import Wizard
import Testing

@testable import CanevasCommand

@Suite("Settings")
struct SettingsTests {
  @Test(
    "A theme is chosen by its name",
    arguments: [
      ("theme = \"sombre\"", Theme.Name.dark), ("theme=\"clair\" # le jour", .light),
      ("# rien\n\n  theme = \"monochrome\"\r\n", .monochrome), ("theme = \"contraste\"", .contrast),
    ]
  )
  func theme(text: String, name: Theme.Name) throws {
    #expect(try Settings.read(text).theme == name)
  }

  @Test(
    "The mouse is ours unless it is refused",
    arguments: [
      ("", true), ("souris = true", true), ("souris=false", false),
      ("theme = \"clair\"\nsouris = false # pour copier", false),
    ]
  )
  func mouse(text: String, isOurs: Bool) throws {
    #expect(try Settings.read(text).mouse == isOurs)
  }

  @Test("Without a line there is the usual theme", arguments: ["", "# theme = \"sombre\"", "\n\n"])
  func nothing(text: String) throws {
    #expect(try Settings.read(text) == Settings())
  }

  @Test(
    "What is not understood is said with its line",
    arguments: [
      ("theme = sombre", SettingsError.notUnderstood(line: 1)),
      ("\n[theme]", .notUnderstood(line: 2)), ("theme = \"sombre", .notUnderstood(line: 1)),
      ("theme = \"sombre\" clair", .notUnderstood(line: 1)), ("= \"a\"", .notUnderstood(line: 1)),
      ("souris = \"false\"", .notUnderstood(line: 1)), ("theme = true", .notUnderstood(line: 1)),
      ("souris = non", .notUnderstood(line: 1)),
      ("souris = true\nsouris = true", .twice("souris", line: 2)),
      ("couleur = \"bleu\"", .unknownKey("couleur", line: 1)),
      ("theme = \"Sombre\"", .unknownTheme("Sombre", line: 1)),
      ("theme = \"clair\"\ntheme = \"clair\"", .twice("theme", line: 2)),
    ]
  )
  func faults(text: String, error: SettingsError) {
    #expect(throws: error) { try Settings.read(text) }
    #expect(error.description.contains("Réglages, ligne"))
  }
}
