import Testing

import FormModel

@Suite("The place of an answer")
struct PathTests {
  @Test("Its written form comes back", arguments: ["a", "concertations[1].propositions[0].texte"])
  func roundTrip(text: String) {
    #expect(Path(text)?.description == text)
  }

  @Test("What is no path is refused", arguments: ["", ".a", "a[", "a[x]", "a[-1]", "a]"])
  func refusal(text: String) {
    #expect(Path(text) == nil)
  }
}
