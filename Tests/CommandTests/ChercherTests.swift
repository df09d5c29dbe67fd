import JSONText
import RunningProgram
import Testing

@Suite("canevas chercher, schema")
struct ChercherTests {
  @Test("Words need no quotes, and scripts get the keys they are promised")
  func json() throws {
    let agent = try Agent()
    let rows = try agent.canevas("chercher", "rennes", "--json").rows
    #expect(rows.first?.keys == ["nom", "code", "type", "departement"])
    #expect(
      rows.prefix(2).map { $0["code"] } == ["35238", "243500139"]
    )
    #expect(rows.first?["departement"] == "35")
    let plain = agent.canevas("chercher", "nantes", "mét")
    #expect(plain.output == "Nantes Métropole  244400404  métropole  44\n")
  }

  @Test("What has no code, and lies in no département, has null there")
  func abroad() throws {
    let rows = try Agent().canevas("chercher", "--json", "abidjan").rows
    #expect(rows.first?["type"] == "hors_de_france")
    #expect(rows.first?["code"] == .null)
    #expect(rows.first?["departement"] == .null)
  }

  @Test("Nothing found is said, and told by the status", arguments: ["zzzzqq", "", "\u{1B}[31m"])
  func nothing(text: String) throws {
    let agent = try Agent()
    let answer = agent.canevas("chercher", text)
    #expect(answer.status == 1)
    #expect(answer.complaint.hasPrefix("Aucune collectivité ne répond à"))
    #expect(!answer.errors.contains("\u{1B}"))
    #expect(agent.canevas("chercher", "--json", text).output == "[]\n")
  }

  @Test("The schema of exports, and that of a table")
  func schema() throws {
    let agent = try Agent()
    let whole = try JSONReader.value(of: Array(agent.canevas("schema").output.utf8))
    #expect(whole.object?["$schema"] == "https://json-schema.org/draft/2020-12/schema")
    let table = agent.canevas("schema", "--table", "propositions")
    #expect(try JSONReader.value(of: Array(table.output.utf8)).object?["primaryKey"] != nil)
    let unknown = agent.canevas("schema", "--table", "fleurs")
    #expect(unknown.status == 64)
    #expect(unknown.complaint.contains("propositions"))
  }

  @Test("A repository of the schema is written whole, and replaced only on request")
  func repository() throws {
    let agent = try Agent()
    let depot = ["schema", "--depot", agent.folder.path + "/depot"]
    let first = agent.canevas(depot)
    #expect(first.status == 0)
    #expect(first.lines.contains { $0.hasSuffix("depot/schema.json") })
    #expect(first.errors.contains("--adresse"))
    let second = agent.canevas(depot)
    #expect(second.status == 1 && second.complaint.contains("--ecraser"))
    let address = "https://exemple.fr/schema"
    let third = agent.canevas(depot + ["--adresse", address, "--ecraser"])
    #expect(third.status == 0 && third.errors.isEmpty && third.lines == first.lines)
    for words in [
      ["schema", "--depot", ""], depot + ["--table", "canevas"], ["schema", "--adresse", address],
      depot + ["--adresse", "ville"],
    ] { #expect(agent.canevas(words).status == 64, "\(words)") }
  }
}
