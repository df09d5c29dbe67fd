import FormModel
import Testing

@testable import Drafts

@Suite("The time of Paris")
struct ClockTests {
  @Test(
    "It changes on the last Sundays of March and October, at 01:00 UTC",
    arguments: [
      ("2025-03-14T23:30:00Z", "15/03/2025 à 00:30"),
      ("2025-03-30T00:59:59Z", "30/03/2025 à 01:59"),
      ("2025-03-30T01:00:00Z", "30/03/2025 à 03:00"),
      ("2025-07-01T22:30:00Z", "02/07/2025 à 00:30"),
      ("2025-10-26T00:59:59Z", "26/10/2025 à 02:59"),
      ("2025-10-26T01:00:00Z", "26/10/2025 à 02:00"),
      ("2024-03-31T00:59:59Z", "31/03/2024 à 01:59"),
      ("2024-03-31T01:00:00Z", "31/03/2024 à 03:00"),
      ("2024-12-31T23:30:00Z", "01/01/2025 à 00:30"),
      ("2026-11-28T09:00:00Z", "28/11/2026 à 10:00"),
    ]
  )
  func paris(iso: String, local: String) throws {
    #expect(ParisTime.local(try #require(Moment(iso: iso))).dayAndTime == local)
  }
}
