import CanevasForm
import FormModel
import JSONText
import Terminal
import Testing

@testable import Wizard

@Suite("The keys that the manual names")
struct KeyListTests {
  /// What is typed rather than bound: the widgets read it from the key itself.
  private static let typed: Set<String> = ["flèches", "Maj-flèches", "Lettres"]

  private static func names(_ keys: String) -> [String] {
    keys.split(separator: ", ").map(String.init)
  }

  /// The names of all keys that do something in fields of each kind.
  private func bound() throws -> Set<String> {
    let places: [(form: Form, answers: Answers, path: String)] = [
      (Canevas.form, Answers(), "objectifs_angles"), (Canevas.form, Answers(), "publics"),
      (LongList.form, LongList.answers(3), "demandes"),
    ]
    var names: Set<String> = []
    for place in places {
      let scene = try Scene(place.answers, at: place.path, form: place.form)
      // Down leads into a list, past the head of its section; Space marks a row, which has one more key.
      for key in [nil, .down, .down, .character(" ")] as [Key?] {
        if let key { scene.press(key) }
        names.formUnion(scene.app.bindings.flatMap(\.keys).map(\.name))
      }
    }
    return names
  }

  @Test("Each of them does something in a field, a list or a text")
  func bindings() throws {
    let bound = try bound()
    let named = KeyList.ofFields.flatMap { Self.names($0.keys) }
    #expect(named.count > 20)
    #expect(named.filter { !Self.typed.contains($0) && !bound.contains($0) } == [])
  }

  @Test("None has two lines of its own, but Space, which means two things")
  func once() {
    var seen: [String: Int] = [:]
    for name in KeyList.ofFields.flatMap({ Self.names($0.keys) }) { seen[name, default: 0] += 1 }
    #expect(seen.filter { $0.value > 1 }.keys.sorted() == ["Espace"])
  }
}
