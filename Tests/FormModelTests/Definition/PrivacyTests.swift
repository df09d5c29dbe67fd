import FormModel
import Testing

@Suite("Privacy")
struct PrivacyTests {
  @Test(
    "Personal data is public only where the canevas says so",
    arguments: [
      (Privacy.open, "{}", true), (.personal(unless: nil), #"{"accord":true}"#, false),
      (.personal(unless: .isTrue("accord")), "{}", false),
      (.personal(unless: .isTrue("accord")), #"{"accord":false}"#, false),
      (.personal(unless: .isTrue("accord")), #"{"accord":"true"}"#, false),
      (.personal(unless: .isTrue("accord")), #"{"accord":true}"#, true),
    ]
  )
  func consent(privacy: Privacy, json: String, isPublic: Bool) throws {
    #expect(privacy.isPublic(in: try SmallForm.answers(json)) == isPublic)
  }
}
