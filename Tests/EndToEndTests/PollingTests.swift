internal import RunningProgram
internal import Testing

@Suite("Waiting for a program that replaces its files")
struct PollingTests {
  private struct Gone: Error {}

  @Test("An error counts as not yet")
  func errorOnTheWay() async throws {
    var tries = 0
    let isSo = try await holds(within: .seconds(5)) {
      tries += 1
      if tries < 3 { throw Gone() }
      return true
    }
    #expect(isSo)
    #expect(tries == 3)
  }

  @Test("An error at the deadline is thrown, and a condition that stays false is returned")
  func deadline() async throws {
    await #expect(throws: Gone.self) {
      try await holds(within: .milliseconds(50)) { throw Gone() }
    }
    #expect(try await !holds(within: .milliseconds(50)) { false })
  }
}
