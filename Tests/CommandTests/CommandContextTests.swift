import Files
import RunningProgram
import Synchronization
import TestSupport
import Testing

@testable import CanevasCommand

@Suite("What commands are given")
struct CommandContextTests {
  /// How often the disk of the drafts was made by commands.
  private static func disksMade(by words: [String]...) throws -> Int {
    let folder = try TemporaryFolder()
    let environment = ["HOME": folder.path, "CANEVAS_DOSSIER": folder.path + "/canevas"]
    let count = Mutex(0)
    let context = CommandContext(
      seat: .own(Variables(environment), in: folder.path),
      clock: TestClock().clock,
      output: Output { _, _ in },
      makeDisk: { access in
        count.withLock { $0 += 1 }
        return PosixDisk(access: access)
      }
    )
    for words in words {
      #expect(Invocation(context: context).run(words) == 0, "\(words)")
    }
    return count.withLock { $0 }
  }

  @Test("A command that needs no draft looks for none")
  func lazy() throws {
    #expect(
      try Self.disksMade(
        by: ["--version"],
        ["liste", "--aide"],
        ["chercher", "rennes"],
        ["schema"],
        ["manuel"]
      ) == 0
    )
  }

  @Test("The disk is made once: as an account’s own, with which the folder is looked at, and then")
  func once() throws {
    #expect(try Self.disksMade(by: ["liste"], ["corbeille"], ["echeances"]) == 2)
  }

  @Test("Changes have the time of the clock that the command was given")
  func clock() throws {
    let agent = try Agent()
    try agent.put(agent.rennes(), Agent.id)
    agent.clock.set("2031-05-06T07:08:09Z")
    #expect(agent.canevas("finaliser", "6f1d").status == 0)
    #expect(
      try agent.folder.read("canevas/brouillons/\(Agent.id).json").contains("2031-05-06T07:08:10Z")
    )
  }

  @Test("A command that fails says why on its own errors, and nothing on the process’s output")
  func output() throws {
    let answer = try Agent().canevas("relire", "zzzz")
    #expect(answer.status == 1)
    #expect(answer.output.isEmpty)
    #expect(answer.complaint.hasPrefix("Aucun brouillon ne répond à « zzzz »."))
  }

  @Test(
    "The built program says the same, with the same status",
    arguments: [
      "liste --json", "relire 6f1d", "verifier 6f1d --json", "relire zzzz", "inventer",
      "aide relire",
      "exporter 6f1d", "chercher nantes", "schema --table propositions", "manuel", "--version",
    ]
  )
  func program(line: String) throws {
    let agent = try Agent()
    try agent.put(agent.rennes(), Agent.id)
    let words = line.split(separator: " ").map(String.init)
    let (here, there) = (agent.canevas(words), try agent.program(words))
    #expect(here.status == there.status)
    #expect(here.output == there.output)
    #expect(here.errors == there.errors)
  }
}
