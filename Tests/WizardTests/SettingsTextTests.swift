import Terminal
import Testing

@testable import Wizard

@Suite("The file of settings, written by the program")
struct SettingsTextTests {
  private static let own = {
    var settings = Settings()
    (settings.theme, settings.mouse, settings.spelling) = (.light, false, true)
    return settings
  }()

  @Test(
    "What stands there stays, and what is settled is what is read",
    arguments: [
      ("", "theme = \"clair\"\nsouris = false\n"),
      (
        "# le jour\ntheme=\"sombre\" # ou la nuit\n",
        "# le jour\ntheme=\"clair\" # ou la nuit\nsouris = false\n"
      ),
      ("souris = true# oui\n\ntheme = \"clair\"", "souris = false# oui\n\ntheme = \"clair\"\n"),
      ("#souris = true\n", "#souris = true\ntheme = \"clair\"\nsouris = false\n"),
      (
        "orthographe  =  false\r\nsouris = false\r\n",
        "orthographe  =  true\r\nsouris = false\r\ntheme = \"clair\"\n"
      ),
    ]
  )
  func written(text: String, written: String) throws {
    #expect(Self.own.written(into: text) == written)
    #expect(try Settings.read(written) == Self.own)
    #expect(Self.own.written(into: written) == written)
  }

  @Test("A theme that is given up becomes a comment; what is usual needs no line")
  func usual() throws {
    let text = "theme = \"clair\" # le jour\nsouris = false\n"
    let written = Settings().written(into: text)
    #expect(written == "# theme = \"clair\" # le jour\nsouris = true\n")
    #expect(try Settings.read(written) == Settings())
    #expect(Settings().written(into: "") == "")
  }

  @Test("Chosen and given up again and again, the file does not grow, and remarks stay remarks")
  func rounds() throws {
    let remark = "# theme = un choix du service\n# theme = \"sombre\" # la nuit\n"
    var text = remark
    var other = Self.own
    for theme in [Theme.Name.light, .contrast, .light, .dark] {
      other.theme = theme
      text = other.written(into: text)
      #expect(try Settings.read(text) == other)
      other.theme = nil
      text = other.written(into: text)
      #expect(try Settings.read(text) == other)
    }
    #expect(
      text == "# theme = un choix du service\n# theme = \"sombre\" # la nuit\nsouris = false\n"
    )
    // What is usual is written nowhere, and no remark becomes a line for it.
    #expect(Settings().written(into: "# souris = true\n") == "# souris = true\n")
  }

  @Test(
    "Lines of others stay as they are",
    arguments: ["inconnu = 3\n", "[table]\nx = 1\n", "???\n"]
  )
  func others(text: String) {
    #expect(Settings().written(into: text) == text)
    #expect(Self.own.written(into: text).hasPrefix(text))
  }
}
