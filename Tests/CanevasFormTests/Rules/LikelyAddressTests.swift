import CanevasForm
import FormModel
import JSONText
import Testing

@Suite("LikelyAddress")
struct LikelyAddressTests {
  @Test(
    "A domain one slip away from one that many have is asked about",
    arguments: [
      ("nom@gmial.com", "gmial.com", "gmail.com"), ("nom@gmail.con", "gmail.con", "gmail.com"),
      ("nom@gmaill.com", "gmaill.com", "gmail.com"), ("nom@oragne.fr", "oragne.fr", "orange.fr"),
      ("nom@hotmail.f", "hotmail.f", nil), ("nom@Wandoo.fr", "Wandoo.fr", "wanadoo.fr"),
      ("nom@laposte.ne", "laposte.ne", "laposte.net"),
    ] as [(String, String, String?)]
  )
  func asked(typed: String, domain: String, meant: String?) throws {
    let said = try Filling.problems(["referent_email": "\"\(typed)\""])
      .filter { $0.severity == .warning }
    let expected = meant.map {
      [
        Said(
          .warning,
          "referent_email",
          "« \(domain) » ressemble à « \($0) ».",
          "Si c’est une faute de frappe, l’adresse est nom@\($0)."
        )
      ]
    }
    #expect(said == expected ?? [])
  }

  @Test(
    "A known domain, a short one and one that is far from all are left alone",
    arguments: [
      "nom@gmail.com", "nom@mail.com", "nom@ymail.com", "nom@free.fr", "nom@fre.fr",
      "nom@ville-rennes.fr", "nom@hotmail.fr", "nom@mailo.com",
    ]
  )
  func left(typed: String) throws {
    #expect(try Filling.problems(["referent_email": "\"\(typed)\""]) == [])
  }

  @Test("The address that is meant is proposed, and taken it is the answer")
  func proposed() throws {
    let answers = try Filling.answers([
      "concertations[0].ressources": #"[{"url": "ville.fr/avis.pdf"}]"#
    ])
    let questions = Canevas.form.questions(of: answers)
    let url = try #require(questions.first { $0.field.kind == .url })
    let email = try #require(questions.first { $0.field.kind == .email })
    let form = Canevas.form
    #expect(form.suggestions(for: "nom@gmial.com", at: email).map(\.title) == ["nom@gmail.com"])
    #expect(form.suggestions(for: "nom@gmail.com", at: email) == [])
    let site = form.suggestions(for: "ville.fr/avis.pdf", at: url)
    #expect(
      site.map(\.answers) == [[.init("url", .string("https://ville.fr/avis.pdf"))]]
    )
  }

  @Test(
    "A web address is completed only where it is that of a site",
    arguments: [
      ("www.ville.fr", "https://www.ville.fr"), ("ville.fr?x=1", "https://ville.fr?x=1"),
      ("https://ville.fr", nil), ("ftp://ville.fr", nil), ("mailto:nom@ville.fr", nil),
      ("ville", nil), ("l avis.fr", nil), ("avis rendu le 3.10", nil), ("https:/ville.fr", nil),
      ("nom@ville.fr", nil),
    ] as [(String, String?)]
  )
  func completed(typed: String, meant: String?) {
    #expect(Kind.url.likelyAddress(for: typed) == meant)
  }
}
