import FormModel
import JSONText
import Testing

@Suite("Web addresses")
struct WebAddressTests {
  private let address = WebAddress()

  @Test(
    "A well-formed http or https address is taken as it is",
    arguments: [
      "https://exemple.fr", "http://exemple.fr/avis.pdf", "HTTPS://Exemple.FR/",
      "https://exemple.fr:8443/a?b=c,d;e#f", "https://www.évron.fr/événement", "https://localhost",
      "https://192.168.1.10/avis", "https://[2001:db8::1]:8080/", "https://intranet/avis",
      "https://nom:secret@exemple.fr/", "https://exemple.fr/a@b", "https://a_b.exemple.fr/(x)'*",
      "https://exemple.fr?x=https://autre.fr",
    ]
  )
  func accepts(typed: String) {
    #expect(Reading(typed, by: address) == .value(.string(typed)))
    #expect(Reading(" \(typed)\n", by: address) == .value(.string(typed)))
  }

  @Test(
    "What is no whole address is refused, with the reason",
    arguments: [
      ("exemple.fr", "Cette adresse ne commence pas par https:// ou http://."),
      ("www.exemple.fr/avis", "Cette adresse ne commence pas par https:// ou http://."),
      ("ftp://exemple.fr", "Cette adresse ne commence pas par https:// ou http://."),
      ("https:/exemple.fr", "Cette adresse ne commence pas par https:// ou http://."),
      ("javascript:alert(1)", "Cette adresse ne commence pas par https:// ou http://."),
      ("https://", "Le nom du site manque ou n’est pas bien écrit dans cette adresse."),
      ("https:///avis.pdf", "Le nom du site manque ou n’est pas bien écrit dans cette adresse."),
      ("https://.fr", "Le nom du site manque ou n’est pas bien écrit dans cette adresse."),
      ("https://exemple..fr", "Le nom du site manque ou n’est pas bien écrit dans cette adresse."),
      ("https://https://a.fr", "Le nom du site manque ou n’est pas bien écrit dans cette adresse."),
      ("https://a.fr:port", "Le nom du site manque ou n’est pas bien écrit dans cette adresse."),
      ("https://a.fr:99999", "Le nom du site manque ou n’est pas bien écrit dans cette adresse."),
      ("https://a.fr,", "Le nom du site manque ou n’est pas bien écrit dans cette adresse."),
      ("https://[::z]/", "Le nom du site manque ou n’est pas bien écrit dans cette adresse."),
      ("https://exemple.fr/l avis", "Une adresse web ne contient pas d’espace."),
      ("https://a.fr\nhttps://b.fr", "Une adresse web ne contient pas d’espace."),
      ("https://exemple.fr/<avis>", "Le signe « < » n’a pas sa place dans une adresse web."),
      ("https://exemple.fr/\"", "Le signe « \" » n’a pas sa place dans une adresse web."),
    ]
  )
  func refuses(typed: String, complaint: String) {
    #expect(Reading(typed, by: address).complaint == complaint)
  }

  @Test("The site is told from what stands around it")
  func parts() throws {
    let parts = try #require(WebAddress.Parts("https://nom:a@b@exemple.fr:80/x@y"))
    #expect(parts.user == "nom:a@b")
    #expect(parts.host == "exemple.fr")
    #expect(WebAddress.Parts("exemple.fr") == nil)
  }
}
