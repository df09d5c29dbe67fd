import RunningProgram
import Testing

@Suite("Lines of a script, by the program itself")
struct LinesTests {
  @Test("With lines that are to be corrected the program lists them and gives 1, else 0")
  func status() throws {
    let agent = try Agent()
    let wrong = try agent.shell(
      "printf '/aller référente\\nbof\\n' | canevas nouveau --ligne; exit $?"
    )
    #expect(wrong.status == 1)
    #expect(wrong.output.contains("Lignes à revoir"))
    #expect(wrong.complaint == "Une ligne est à revoir : elle est dite à la fin, avec son numéro.")
    let right = try agent.shell(
      "printf '/aller angles\\nUn\\n.\\n' | canevas nouveau --ligne; exit $?"
    )
    #expect(right.status == 0)
    #expect(right.errors == "")
  }
}
