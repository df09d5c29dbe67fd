import FormModel
import Testing

@Suite("Privacy")
struct PrivacyTests {
  @Test(
    "Personal data is public only where the canevas says so",
    arguments: [
      (Privacy.open, "{}", true), (.personal(unless: nil), #"{"accord":true}"#, false),
      (.personal(unless: Consent(atRoot: "accord")), "{}", false),
      (.personal(unless: Consent(atRoot: "accord")), #"{"accord":false}"#, false),
      (.personal(unless: Consent(atRoot: "accord")), #"{"accord":"true"}"#, false),
      (.personal(unless: Consent(atRoot: "accord")), #"{"accord":true}"#, true),
    ]
  )
  func consent(privacy: Privacy, json: String, isPublic: Bool) throws {
    #expect(privacy.isPublic(in: try SmallForm.answers(json), at: .root + "nom") == isPublic)
  }

  @Test(
    "The consent of a person goes before the one of all, which holds where theirs is unanswered",
    arguments: [
      ("", "", false), ("", "true", true), ("", "false", false), ("true", "", true),
      ("true", "false", true), ("false", "true", false), ("null", "true", true),
      (#""oui""#, "true", false), (#""true""#, "", false),
    ]
  )
  func each(own: String, ofAll: String, isPublic: Bool) throws {
    let row = own.isEmpty ? "{}" : #"{"accord":\#(own)}"#
    let root = ofAll.isEmpty ? "" : #","accord_de_tous":\#(ofAll)"#
    let answers = try SmallForm.answers(#"{"invites":[{},\#(row)]\#(root)}"#)
    let privacy = Privacy.personal(unless: Consent(beside: "accord", atRoot: "accord_de_tous"))
    #expect(privacy.isPublic(in: answers, at: .root + "invites" + 1 + "nom") == isPublic)
  }
}
