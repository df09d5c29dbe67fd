internal import JSONText
internal import Platform
internal import RunningProgram
internal import Testing

extension EndToEnd {
  @Suite(
    "A folder of a service, and accounts of its group",
    .enabled(if: ServiceAccount.canBeUsed, "Only an administrator may act as several accounts.")
  )
  struct ServiceTests {
    private let service: ServiceFolder

    init() throws { service = try ServiceFolder(complete: [.camille]) }

    private func program(_ account: ServiceAccount, _ arguments: [String]) throws -> Program {
      try Program(
        arguments,
        in: service.folder,
        startedBy: account.command,
        environment: try service.environment(of: account)
      )
    }

    private func typed(_ text: String, by account: ServiceAccount) async throws -> Program {
      let program = try program(account, ["nouveau"])
      try await program.wait(for: "1 - Informations pratiques")
      try await program.go("attentes")
      try program.session.type(text)
      try await program.waitForAnswer("objectifs_attentes", .string(text))
      return program
    }

    private func id(_ program: Program) throws -> String {
      try #require(try program.draft()?["id"]?.string)
    }

    @Test(
      "One has it, the other is told who, asks, is passed it with one key, and the history names both"
    )
    func passing() async throws {
      let camille = try await typed("De Camille", by: .camille)
      let dominique = try program(.dominique, ["reprendre"])
      try await dominique.wait(for: "Ce brouillon est déjà ouvert")
      #expect(try dominique.words().contains("Camille l’a ouvert depuis "))
      try dominique.session.send("Down")
      try dominique.session.send("Enter")
      try await dominique.wait(for: "C’est demandé.")
      try await camille.wait(for: "Dominique demande ce brouillon.")
      try camille.session.type(", encore")
      try await camille.waitForCursor(at: "De Camille, encore")
      try camille.session.send("M-t")
      try await camille.wait(for: "passé à Dominique")

      try await dominique.wait(for: "Ce brouillon est libre.")
      try dominique.session.send("M-t")
      try await dominique.wait(for: "Vous pouvez modifier ce brouillon.")
      try await dominique.go("attentes")
      try await dominique.waitForCursor(at: "De Camille, encore")
      try dominique.session.send("End")
      try dominique.session.type(" et de Dominique")
      let both = "De Camille, encore et de Dominique"
      try await dominique.waitForAnswer("objectifs_attentes", .string(both))
      try dominique.session.send("C-q")
      #expect(try await dominique.session.left().status == 0)

      try camille.session.send("Enter")
      try await camille.go("attentes")
      try await camille.waitForCursor(at: both)
      try camille.session.send("End")
      try camille.session.type("!")
      try await camille.waitForAnswer("objectifs_attentes", .string(both + "!"))
      try camille.session.send("C-q")
      #expect(try await camille.session.left().status == 0)
      let history = try service.run(.dominique, "historique", try id(camille), "--json")
      #expect(history.output.contains("\"modifie_par\": \"Camille\""))
      #expect(history.output.contains("\"modifie_par\": \"Dominique\""))
      #expect(try service.openNames() == [])
      #expect(try !service.folder.names(in: "brouillons").contains { $0.hasPrefix(".") })
    }

    @Test(
      "Killed program: another account goes on with all that was written, and may bin the draft"
    )
    func killed() async throws {
      let camille = try await typed("De Camille", by: .camille)
      let id = try id(camille)
      try camille.session.signal(.kill)
      #expect(try await camille.session.left().status == Signal.kill.status)
      let dominique = try program(.dominique, ["reprendre"])
      try await dominique.wait(for: "1 Informations")
      #expect(try !dominique.words().contains("lecture seule"))
      try await dominique.go("attentes")
      try await dominique.waitForCursor(at: "De Camille")
      try dominique.session.send("End")
      try dominique.session.type(" et de Dominique")
      try await dominique.waitForAnswer("objectifs_attentes", "De Camille et de Dominique")
      try dominique.session.send("C-q")
      #expect(try await dominique.session.left().status == 0)
      for (account, words) in [
        (ServiceAccount.camille, ["supprimer", id]), (.dominique, ["restaurer", id]),
        (.camille, ["restaurer", id, "--version", "1"]), (.dominique, ["finaliser", id]),
      ] {
        let run = try service.run(account, words)
        #expect(run.status == (words[0] == "finaliser" ? 1 : 0), "\(words): \(run.output)")
        #expect(!run.output.contains("refusé"), "\(run.output)")
      }
      #expect(try service.openNames() == [])
    }

    @Test("What a running program of another account has in hand is not swept")
    func inHand() async throws {
      let camille = try await typed("De Camille", by: .camille)
      // Before there is a second draft.
      let id = try id(camille)
      try camille.session.type(", encore")
      try await camille.waitForCursor(at: "De Camille, encore")
      let list = try service.run(.dominique, "liste")
      #expect(list.status == 0)
      let other = try service.run(.dominique, "dupliquer", id)
      #expect(other.status == 0, "\(other.output)")
      let refused = try service.run(.dominique, "supprimer", id)
      #expect(refused.status == 1)
      #expect(refused.output.contains("par Camille depuis"), "\(refused.output)")
      try camille.session.send("C-q")
      #expect(try await camille.session.left().status == 0)
      let name = id + ".json"
      #expect(try service.folder.read("brouillons/\(name)").contains("De Camille, encore"))
    }

    @Test(
      "The complete export is for the accounts that the folder names; the public one is for all"
    )
    func complete() async throws {
      let camille = try await typed("De Camille", by: .camille)
      let id = try id(camille)
      try camille.session.send("C-q")
      #expect(try await camille.session.left().status == 0)
      for account in ServiceAccount.allCases {
        for words in [["--complet"], []] {
          let target = try service.outbox(of: account)
          let run = try service.run(
            account,
            ["exporter", id, "--format", "json,html", "--dossier", target] + words
          )
          let isRefused = account == .dominique && !words.isEmpty
          #expect(run.status == (isRefused ? 1 : 0), "\(account) \(words): \(run.output)")
          #expect(run.output.contains("est réservé à 20001") == isRefused, "\(run.output)")
        }
      }
      let outbox = try service.outbox(of: .dominique)
      let inventory = try service.run(
        .dominique,
        ["inventaire", outbox, "--dossier", outbox + "/inventaire", "--complet"]
      )
      #expect(inventory.status == 1)
      #expect(inventory.output.contains("est réservé à 20001"), "\(inventory.output)")
    }

    @Test(
      "On the screen of an account that the folder does not name, only the public export is offered"
    )
    func onScreen() async throws {
      let dominique = try await typed("De Dominique", by: .dominique)
      try await dominique.go("Finaliser et exporter")
      try await dominique.wait(for: "Que doit contenir l’export ?")
      try await dominique.wait(for: "est réservé à 20001")
      #expect(try !dominique.words().contains("complet, pour Les Interconnectés"))
    }
  }
}
