import Terminal
import Testing
import Wizard

@testable import CanevasCommand

@Suite("The administrator’s settings")
struct HouseRulesTests {
  @Test("Quotas and the rest stand beside the settings of the screen")
  func all() throws {
    let rules = try HouseRules(
      """
      # La maison
      theme = "sombre"
      quota_brouillons = 20
      quota_mio = 200 # par compte
      inactivite_minutes = 30
      souris = false
      """
    )
    #expect(rules.drafts == 20)
    #expect(rules.megabytes == 200)
    #expect(rules.idleMinutes == 30)
    #expect(rules.settings.theme?.rawValue == "sombre")
    #expect(!rules.settings.mouse)
  }

  @Test("Without them there is no limit")
  func none() throws {
    let rules = try HouseRules("")
    #expect(rules.drafts == nil && rules.megabytes == nil && rules.idleMinutes == nil)
  }

  @Test(
    "A number that is none, and an unknown key, are told with their line",
    arguments: [
      ("quota_mio = 0", SettingsError.notUnderstood(line: 1)),
      ("\nquota_brouillons = -1", .notUnderstood(line: 2)),
      ("inactivite_minutes = \"30\"", .notUnderstood(line: 1)),
      ("quota_mio = 1\nquota_mio = 2", .twice("quota_mio", line: 2)),
      ("quota = 1", .unknownKey("quota", line: 1)),
      ("theme = 3", .notUnderstood(line: 1)),
    ]
  )
  func wrong(text: String, error: SettingsError) {
    #expect(throws: error) { try HouseRules(text) }
  }
}
