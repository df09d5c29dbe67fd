import Exports
import FormModel
import JSONText
import RunningProgram
import Testing

@testable import Inventory

@Suite("An inventory of another canevas")
struct InventoryTests {
  /// Codes of nowhere.
  private struct NoCodes: Gazetteer {
    let source = "Registre des parcs"
    func territory(code: String, type: String) -> Territory? { nil }
    func siren(code: String, type: String) -> String? { nil }
  }

  private func inventory() throws -> (totals: Totals, folder: TemporaryFolder) {
    let folder = try TemporaryFolder()
    for (number, id) in ["6f1d2c1e-8a57-4a0e-9b52-3d2f0f6f7c11", "b"].enumerated() {
      let file: JSONObject = [
        "format": .string(Trees.form.format), "format_version": .number(1), "id": .string(id),
        "etat": "finalise", "version": .number(1), "cree_le": "2025-03-01T08:15:00Z",
        "modifie_le": .string("2025-03-2\(number)T16:42:10Z"),
        "reponses": .object(Trees.answers.root),
      ]
      try folder.write(JSONWriter.pretty(.object(file)), to: "sources/\(number).json")
    }
    let plan = InventoryPlan(
      form: Trees.form,
      gazetteer: NoCodes(),
      edition: .open,
      today: CalendarDate(daysSince1970: 20_500),
      threads: 1
    )
    let made = try Inventory.make(
      plan,
      from: [folder.path + "/sources"],
      into: folder.path + "/inventaire"
    )
    #expect(made.rejects.map(\.words) == [])
    return (made.totals, folder)
  }

  @Test("What the form says is counted is counted")
  func counts() throws {
    let totals = try inventory().totals
    #expect(totals.canevas.count == 2)
    #expect(totals.concertationCount == 4)
    #expect(totals.collectivites.count == 1)
    #expect(totals.sums.map(\.key) == ["arbres", "temps"])
    #expect(totals.sums.map(\.total) == [106, 5])
    #expect(totals.sums.map(\.answers) == [4, 2])
    #expect(totals.choices.map { $0.tallies.map(\.count) } == [[2, 2], [2, 0]])
    #expect(totals.followUp.tallies.map(\.count) == [2, 2])
    #expect(totals.propositions.answered == 2 && totals.propositions.count == 4)
    #expect(totals.themes.kinds.map { $0.tallies.map(\.count) } == [[2, 2]])
    #expect(totals.aftermath == nil)
  }

  @Test("The report and the tables use the words of the form alone")
  func words() throws {
    let (_, folder) = try inventory()
    let report = try folder.read("inventaire/inventaire.html")
    #expect(report.contains("Inventaire des tours"))
    #expect(report.contains("Arrosage en été"))
    for name in [
      "inventaire.html", "canevas.csv", "visites.csv", "gestes.csv", "suivi.csv", "doublons.csv",
    ] {
      #expect(Trees.strangers(in: try folder.read("inventaire/" + name)) == [], "\(name)")
    }
  }
}
