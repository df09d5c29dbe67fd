import Testing

@testable import JSONText

@Suite("What a document costs")
struct CostTests {
  private func read(_ text: String) throws -> FlatJSON {
    var document = FlatJSON()
    try document.read(Array(text.utf8))
    return document
  }

  @Test("A document of many short values is refused: each would take many times its size")
  func dense() throws {
    let values = String(repeating: "0,", count: 200_000)
    let error = #expect(throws: JSONError.self) { try read("{\"inconnu\":[\(values)0]}") }
    #expect(error?.reason == .tooManyValues(limit: 115_537))
    #expect(
      error?.description.hasSuffix("plus de 115537 valeurs, c’est trop") == true
    )
  }

  @Test("Few short values pass, and as many as there are where each says something")
  func sparse() throws {
    let short = String(repeating: "0,", count: 60_000)
    #expect(try read("[\(short)0]").count(of: .root) == 60_001)
    let long = String(repeating: "\"habitantes\",", count: 120_000)
    #expect(try read("[\(long)0]").count(of: .root) == 120_001)
  }

  @Test("However large a document is, the number of its values has a limit")
  func limit() {
    #expect(FlatReader.valueLimit(size: 0) == 65_536)
    #expect(FlatReader.valueLimit(size: 60 << 20) == 1_000_000)
  }

  @Test("Twice the keys of an object take twice the steps")
  func keys() throws {
    func steps(_ count: Int, _ key: (Int) -> String) throws -> Int {
      let members = (0..<count).map { "\"\(key($0))\":1" }.joined(separator: ",")
      return try StepCount.steps { try _ = read("{\(members)}") }
    }
    for key: (Int) -> String in [{ "cle_\($0)" }, { "clé_\($0)" }] {
      let (one, two) = (try steps(2000, key), try steps(4000, key))
      #expect(two <= 2 * one + 100, "\(one), \(two)")
    }
  }

  @Test("Putting the members of two objects together takes a step for each")
  func merged() {
    func steps(_ count: Int) -> Int {
      let others = (0..<count).map { JSONObject.Member(key: "autre_\($0)", value: .null) }
      var object: JSONObject = ["autre_1": "ici", "propre": .null]
      let steps = StepCount.steps { object.merge(others) }
      #expect(object.members.count == count + 1 && object["autre_1"] == .null)
      return steps
    }
    #expect(steps(4000) == 2 * steps(2000))
  }
}
