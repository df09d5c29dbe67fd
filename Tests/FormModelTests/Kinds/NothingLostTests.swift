import FormModel
import JSONText
import Testing

@Suite("Nothing that was typed is lost")
struct NothingLostTests {
  static let kinds: [Kind] = [.line, .paragraphs, .email, .url, .code, .date, .count, .hours]

  static let nasty = [
    "31/02/2024", "douze", "12h60", "a@", "https://", " \u{A0}x\u{202F} ", "a\r\nb", "a\rb",
    "\t=1+1",
    "«\u{A0}Oui\u{A0}»", "e\u{301}", "👩‍👩‍👧🇫🇷", "\u{0}\u{1}\u{1B}[31m", "\u{9B}2J", "\u{FEFF}x",
    "\u{202E}abc",
    "\\u00e9\\n\"", "null", "true", "[]", "{}", "-0", "1e400", "007", "9999999999999999999999",
    "\u{10FFFF}", "a\n\n\nb\n", "|,;\"'", "<b>&amp;</b>", String(repeating: "é", count: 5000),
  ]

  @Test(
    "What is typed is stored, and stands there again, as the value or as it was",
    arguments: kinds,
    nasty
  )
  func stays(kind: Kind, typed: String) throws {
    let codec = try #require(kind.codec)
    let stored = try #require(codec.stored(typed))
    if let value = try? codec.value(of: typed) {
      #expect(stored == value)
      #expect(codec.rejection(of: stored) == nil)
    } else {
      #expect(Array((stored.string ?? "").utf8) == Array(typed.utf8))
      #expect(codec.editable(stored) == typed)
      #expect(codec.rejection(of: stored) != nil)
    }
    #expect(codec.stored(codec.editable(stored)) == stored)
  }

  @Test("Free text goes through a file byte for byte", arguments: nasty)
  func file(typed: String) throws {
    let stored = try #require(FreeText(isLong: true).stored(typed))
    let read = try JSONReader.value(of: JSONWriter.pretty(stored))
    #expect(Array((read.string ?? "").utf8) == Array(typed.utf8))
  }

  @Test("Only blanks are no answer", arguments: kinds, ["", " ", "\n\t\u{A0}", "\u{202F}"])
  func blank(kind: Kind, typed: String) throws {
    #expect(try #require(kind.codec).stored(typed) == nil)
  }

  @Test("Texts made at random come back the same from each kind", arguments: kinds)
  func random(kind: Kind) throws {
    let codec = try #require(kind.codec)
    let alphabet = Array("0123456789hH,.:/-@ \u{A0}àéz«»\n\"\\{[−+")
    var seed: UInt64 = 42
    for _ in 0..<2000 {
      var typed = ""
      for _ in 0..<(seed % 14) {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        typed.append(alphabet[Int(seed >> 33) % alphabet.count])
      }
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      guard let stored = codec.stored(typed) else {
        #expect(typed.trimmed.isEmpty)
        continue
      }
      #expect(codec.stored(codec.editable(stored)) == stored, "\(typed)")
      if codec.rejection(of: stored) != nil { #expect(stored == .string(typed)) }
    }
  }
}
