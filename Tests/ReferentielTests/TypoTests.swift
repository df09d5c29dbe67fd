import Testing
import TestSupport

@testable import Referentiel

@Suite("One letter wrong")
struct TypoTests {
  @Test(
    "Any one letter may be wrong, the first and the last too",
    arguments: [
      "uimperle", "xquimperle", "wuimperle", "uqimperle", "quimprle", "quimpperle", "quimpeele",
      "quimeprle", "quimperl", "quimperlex", "quimperlx", "quimperel",
    ]
  )
  func oneLetter(typed: String) {
    #expect(CollectiviteIndex.embedded.search(typed).contains { $0.nom == "Quimperlé" })
  }

  @Test("Two wrong letters are too many", arguments: ["qimprle", "xquimperlx", "uqimeprle"])
  func twoLetters(typed: String) {
    #expect(!CollectiviteIndex.embedded.search(typed).contains { $0.nom == "Quimperlé" })
  }

  @Test(
    "Typed with one letter wrong, missing, added or swapped, a name is among the first five"
  )
  func typos() {
    let table = CollectiviteTable.embedded
    var generator = SeededNumbers(seed: 1)
    let drawn = 2_000
    var found = 0
    for _ in 0..<drawn {
      let row = Int.random(in: 0..<table.rows, using: &generator)
      let name = table.name(row)
      let typed = typo(in: name, using: &generator)
      let proposed = CollectiviteIndex.embedded.search(typed, limit: 5)
      // A namesake counts: nobody can tell 63 Saint-Denis apart by a name.
      if proposed.contains(where: { $0.nom == name }) { found += 1 }
    }
    #expect(found >= drawn * 95 / 100, "\(found) of \(drawn)")
  }

  private func typo(in name: String, using generator: inout SeededNumbers) -> String {
    var characters = Array(name)
    let letters = characters.indices.filter { characters[$0].isLetter }
    guard let at = letters.randomElement(using: &generator) else { return name }
    let other = Character(Unicode.Scalar(UInt8.random(in: 0x61...0x7A, using: &generator)))
    switch Int.random(in: 0..<4, using: &generator) {
    case 0: characters[at] = other
    case 1: characters.remove(at: at)
    case 2: characters.insert(other, at: at)
    default:
      let neighbour = [at + 1, at - 1].first {
        characters.indices.contains($0) && characters[$0].isLetter
      }
      if let neighbour { characters.swapAt(at, neighbour) }
    }
    return String(characters)
  }
}
