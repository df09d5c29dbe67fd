internal import JSONText
internal import RunningProgram
internal import Testing
internal import TestSupport

extension EndToEnd {
  @Suite("A program that is killed while somebody types")
  struct KillTests {
    /// On a machine that does much else; `scripts/torture` holds the program to 50 ms.
    private static let slack: Duration = .milliseconds(400)

    /// As many as fit in one row of the screen, which has two panes.
    private static let longest = 70

    @Test("Killed at any moment: what was on the screen is on the disk", arguments: 1...5)
    func killed(seed: UInt64) async throws {
      var random = SeededNumbers(seed: seed)
      let program = try Program(["nouveau"], columns: 119)
      try await program.wait(for: "1 - Informations pratiques")
      try await program.go("attentes")
      try program.session.type("a")
      try await program.waitForAnswer("objectifs_attentes", "a")

      var typed = "a"
      var shown: [(moment: ContinuousClock.Instant, text: String)] = [(.now, typed)]
      let end = ContinuousClock.now + .milliseconds(random.number(450...1500))
      while ContinuousClock.now < end, typed.count < Self.longest {
        let keys = (0..<random.number(1...4)).map { _ in random.pick(Array("abcdefgéàœ")) }
        typed += String(keys)
        try program.session.type(String(keys))
        // The steps, their rule, then the text in its frame.
        let parts = try program.cursorRow().split(separator: "│", omittingEmptySubsequences: false)
        let row = parts.count > 2 ? parts[2] : ""
        shown.append((.now, String(row.filter { $0 != " " })))
        try await Task.sleep(for: .milliseconds(random.number(0...40)))
      }
      let killed = ContinuousClock.now
      try program.session.signal(.kill)
      #expect(try await program.session.left().status == Signal.kill.status)

      let seen = try #require(shown.last { $0.moment <= killed - Self.slack }).text
      let found = try #require(try program.found("objectifs_attentes")?.string)
      #expect(typed.hasPrefix(seen), "what is read off the screen was typed")
      #expect(found.hasPrefix(seen) && typed.hasPrefix(found), "\(typed), \(seen), \(found)")
    }
  }
}
