import JSONText
import RunningProgram
import Testing

@Suite("A draft that is meant by its name")
struct NamingTests {
  /// Two drafts of Montpellier, and one of Saint-Étienne.
  private func agent() throws -> Agent {
    let agent = try Agent()
    for (id, name) in [
      ("aaaa0001", "Montpellier"), ("aaaa0002", "Montpellier Méditerranée Métropole"),
      ("bbbb0001", "Saint-Étienne"),
    ] {
      try agent.put(Self.draft(id, name), id)
    }
    return agent
  }

  private static func draft(_ id: String, _ name: String) -> String {
    """
    {"format": "canevas-concertation-ia", "format_version": 1, "id": "\(id)",
    "reponses": {"collectivites": [{"nom": "\(name)"}]}}
    """
  }

  @Test(
    "Case, accents and hyphens do not count; a whole name comes before the beginning of another",
    arguments: [
      ("montpellier", "Montpellier"), ("saint etienne", "Saint-Étienne"),
      ("SAINT-ÉTIENNE", "Saint-Étienne"), ("étienne", "Saint-Étienne"),
      ("méditer", "Montpellier Méditerranée Métropole"), ("bbbb", "Saint-Étienne"),
    ]
  )
  func found(ref: String, name: String) throws {
    let answer = try agent().canevas("relire", ref)
    #expect(answer.status == 0, "\(answer.errors)")
    #expect(answer.output.contains(name))
  }

  @Test("Where several drafts have the name, their ids are said, and nothing is done")
  func ambiguous() throws {
    let agent = try agent()
    let answer = agent.canevas("supprimer", "montp")
    #expect(answer.status == 1)
    #expect(answer.complaint.contains("aaaa0001 (Montpellier)"))
    #expect(answer.complaint.contains("aaaa0002 (Montpellier Méditerranée Métropole)"))
    #expect(!answer.complaint.contains("bbbb0001"))
    #expect(try agent.canevas("liste", "--json").rows.count == 3)
  }

  @Test("What was deleted comes back by its name, too")
  func binned() throws {
    let agent = try agent()
    let deleted = agent.canevas("supprimer", "étienne")
    #expect(
      deleted.output.contains("bbbb0001") && deleted.output.contains("canevas restaurer bbbb0001")
    )
    #expect(try agent.canevas("liste", "--json").rows.count == 2)
    #expect(agent.canevas("restaurer", "saint-étienne").status == 0)
    #expect(try agent.canevas("liste", "--json").rows.count == 3)
  }

  @Test("Tab offers a name as one plain word, once, whatever stands in it")
  func completed() throws {
    let agent = try agent()
    try agent.put(Self.draft("cccc0001", "$(touch pris) Montpellier; x"), "cccc0001")
    try agent.put(Self.draft("cccc0002", "Saint-Étienne"), "cccc0002")
    func lines(_ typed: String) -> [String] {
      agent.canevas("completer", "--", "relire", typed).lines
    }
    #expect(
      lines("Mont")
        == [
          "rien", "montpellier\tMontpellier",
          "montpellier-mediterranee-metropole\tMontpellier Méditerranée Métropole",
        ]
    )
    #expect(lines("Saint-É") == ["rien", "saint-etienne\t2 brouillons · bbbb0001, cccc0002"])
    #expect(lines("touch").last?.hasPrefix("touch-pris-montpellier-x\t") == true)
    #expect(lines("./saint") == ["fichiers"])
    // As a file that was received and put there by hand may be called.
    try agent.put(Self.draft("x", "Vannes"), "$(touch pris)")
    try agent.put(Self.draft("x", "Vannes"), "-option")
    for typed in ["", "$", "-", "Vannes"] {
      let words = lines(typed).dropFirst().map { $0.prefix { $0 != "\t" } }
      #expect(words.allSatisfy { $0.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" } })
      #expect(!words.contains("-option"))
    }
  }
}
