import Testing

import FormModel

@Suite("The place of an answer")
struct PathTests {
  @Test("Its written form comes back", arguments: ["a", "concertations[1].propositions[0].texte"])
  func roundTrip(text: String) {
    #expect(Path(text)?.description == text)
  }

  @Test(
    "What is no path is refused",
    arguments: [
      "", ".a", "a.", "a[", "a[x]", "a[-1]", "a[+1]", "a[01]", "a[99999999999999999999]",
      "a[9223372036854775807]", "a]",
      "a[0]b", "[0]",
    ]
  )
  func refusal(text: String) {
    #expect(Path(text) == nil)
  }

  @Test("A path tells its key, its index, its parent and what it starts with")
  func parts() throws {
    let path = try #require(Path("concertations[1]"))
    #expect(path.key == "concertations")
    #expect(path.index == 1)
    #expect(path.parent == .root + "concertations")
    #expect(path.parent?.index == nil)
    #expect(Path.root.parent == nil)
    #expect((path + "intitule").starts(with: path))
    #expect(!path.starts(with: .root + "concertation"))
  }
}
