import RunningProgram
import Testing

@testable import Spelling

@Suite("hunspell, as a program of its own")
struct HunspellTests {
  /// A program that a shell runs.
  private func shell(_ script: String, patience: Duration = .seconds(20)) -> Hunspell {
    Hunspell(command: ["sh", "-c", script, "sh"], patience: patience)
  }

  @Test("Words that are given back before the mark are those that are not known")
  func answers() throws {
    let program = shell("grep --line-buffered -E 'x'")
    #expect(try program.unknown(["un", "faux", "deux", "mot"]) == ["faux", "deux"])
    #expect(try program.unknown(["trois", "six"]) == ["six"])
  }

  @Test("A question larger than any pipe is answered")
  func large() throws {
    let words = (0..<60_000).map { "motx\($0)" }
    #expect(try shell("cat").unknown(words).count == words.count)
  }

  @Test("One that ends at once, as without its dictionary, is missing; so is one that is not there")
  func missing() {
    #expect(throws: SpellingError.missing) { try shell("exit 1").unknown(["un"]) }
    #expect(throws: SpellingError.missing) {
      try Hunspell(command: ["/nonexistent/hunspell"]).unknown(["un"])
    }
  }

  @Test("One that ends later has ended")
  func ended() throws {
    let program = shell("head -n 2")
    _ = try program.unknown(["un"])
    #expect(throws: SpellingError.ended) { try program.unknown(["deux"]) }
  }

  @Test("One that hangs is waited for no longer than that")
  func hung() {
    let program = shell("exec sleep 600", patience: .milliseconds(50))
    #expect(throws: SpellingError.silent) { try program.unknown(["un"]) }
  }

  @Test("Finished, nothing is left of its process, and its number is nobody’s to signal")
  func finished() throws {
    let folder = try TemporaryFolder()
    let program = shell("echo $$ > '\(folder.path)/number'; exec cat")
    _ = try program.unknown(["un"])
    let number = try folder.read("number").filter(\.isNumber)
    #expect(!number.isEmpty)
    program.finish()
    program.close()
    let found = try Subprocess(["sh", "-c", "kill -0 \(number)"], environment: [:])
    #expect(found.status != 0)
  }

  @Test("One that talks without end is not listened to")
  func garbage() {
    #expect(throws: SpellingError.garbage) { try shell("exec yes").unknown(["un"]) }
  }

  @Test(
    "Proposals are read as ispell writes them",
    arguments: [
      ("& fote 3 1: fote, faute, fort\n", ["fote", "faute", "fort"]), ("# xyz 1\n", []),
      ("*\n", []), ("", []), ("& a 1 0: b, c d\n& e 1 0: f\n", ["b", "c d"]), ("&", []),
    ]
  )
  func proposals(line: String, proposals: [String]) {
    #expect(Hunspell.proposals(in: line) == proposals)
  }

  @Test("The real one", .enabled(if: RealHunspell.isThere, "hunspell-fr is not installed"))
  func real() throws {
    let program = Hunspell()
    let words = ["maison", "aujourd'hui", "concertacion", "intelligence", "porte-monaie", "œuvre"]
    #expect(try program.unknown(words) == ["concertacion", "porte-monaie"])
    #expect(try program.proposals(for: "concertacion").contains("concertation"))
    #expect(try program.unknown(["collectivitée"]) == ["collectivitée"])
  }

  @Test(
    "A wrong word among 100 kB is found, and asked about with all others at once",
    .enabled(if: RealHunspell.isThere, "hunspell-fr is not installed")
  )
  func longText() async throws {
    let speller = Listened(Hunspell())
    let line = "Les habitants de la commune ont débattu de l’intelligence artificielle.\n"
    let text =
      String(repeating: line, count: 700) + "Une fotte.\n" + String(repeating: line, count: 700)
    #expect(text.utf8.count > 100_000)
    speller.look(at: text, ticket: 1)
    let start = line.utf8.count * 700 + 4
    #expect(await speller.next() == .unknown([start..<start + 5], ticket: 1))
  }
}

enum RealHunspell {
  static let isThere = (try? Hunspell().unknown(["maison"])) != nil
}
