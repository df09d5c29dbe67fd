import CanevasForm
import Exports
import JSONText
import Testing

@testable import Inventory

@Suite("Twice the data takes twice the steps")
struct LinearTests {
  /// The steps of all that an inventory does with a file, and of making it a draft.
  private func steps(_ text: String) throws -> Int {
    let shop = try Workshop()
    try shop.write(text, to: "sources/a.json")
    return try StepCount.steps { () throws(InventoryError) in
      // One thread: others would not count here.
      #expect(try shop.inventory(threads: 1).rejects.isEmpty)
    }
  }

  @Test(
    "Keys that the form does not know, wherever they are",
    arguments: ["\"reponses\": {", "\"intitule\": ", "\"format\": ", "\"facilitation\": {"]
  )
  func unknownKeys(_ place: String) throws {
    let rennes = try Workshop.rennes()
    func text(_ count: Int) -> String {
      let keys = (0..<count).map { "\"cle_\($0)\": \"\($0)\"" }.joined(separator: ", ")
      let isInside = place.hasSuffix("{")
      let start = rennes.firstRange(of: place)
      guard let start else { return "" }
      let split = isInside ? start.upperBound : start.lowerBound
      return rennes[..<split] + keys + ", " + rennes[split...]
    }
    let few = try steps(text(20))
    let (one, two) = (try steps(text(1500)) - few, try steps(text(3000)) - few)
    #expect(two < one * 5 / 2, "\(one), \(two)")
  }
}
