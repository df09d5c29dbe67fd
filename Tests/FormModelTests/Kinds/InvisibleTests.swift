import FormModel
import JSONText
import Testing

@Suite("Characters that show nothing")
struct InvisibleTests {
  static let invisibles = [
    "\u{200B}", "\u{FEFF}", "\u{200D}", "\u{200C}", "\u{200E}", "\u{200F}", "\u{AD}", "\u{2060}",
    "\u{202A}", "\u{202C}", "\u{2066}", "\u{2069}", "\u{61C}", "\u{FE0F}",
  ]

  static let kinds: [(Kind, String, JSON)] = [
    (.email, "nom@ville.fr", "nom@ville.fr"), (.url, "https://ville.fr/a", "https://ville.fr/a"),
    (.code, "35238", "35238"), (.date, "07/10/2024", "2024-10-07"), (.count, "48", .number(48)),
    (.hours, "12h30", .number("12.5")),
  ]

  @Test(
    "In every kind that has a meaning, they are taken out wherever they stand",
    arguments: kinds
  )
  func takenOut(kind: Kind, typed: String, stored: JSON) throws {
    let codec = try #require(kind.codec)
    for invisible in Self.invisibles {
      for index in typed.unicodeScalars.indices + [typed.unicodeScalars.endIndex] {
        var scalars = typed.unicodeScalars
        scalars.insert(contentsOf: invisible.unicodeScalars, at: index)
        #expect(codec.stored(String(scalars)) == stored)
        #expect(codec.rejection(of: .string(String(scalars))) == nil)
      }
    }
  }

  @Test("Alone they are no answer, but in a text, which keeps them")
  func alone() {
    for kind in Self.kinds.map(\.0) { #expect(kind.codec?.stored("\u{200B} \u{FEFF}") == nil) }
    #expect(Kind.paragraphs.codec?.stored("a\u{200D}b\u{AD}") == "a\u{200D}b\u{AD}")
  }

  @Test("What is quoted in a refusal is what can be seen")
  func quoted() throws {
    let rejection = try #require(Kind.count.rejection(of: "48\u{200B}a"))
    #expect(rejection.what.withPlainSpaces == "« 48a » n’est pas un nombre entier.")
  }
}
