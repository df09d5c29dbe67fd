import FormModel
import JSONText
import Testing

@Suite("Email addresses")
struct EmailAddressTests {
  private let email = EmailAddress()

  @Test(
    "A well-formed address is taken as it is",
    arguments: [
      "participation@exemple.fr", "prenom.nom+ia@ville-d-exemple.fr", "d'artagnan@exemple.fr",
      "contact@mairie-évron.fr", "élodie@exemple.fr", "a_b@sous.domaine.exemple.travel",
      "PRENOM@EXEMPLE.FR", "accueil@xn--vron-9oa.fr",
    ]
  )
  func accepts(typed: String) {
    #expect(Reading(typed, by: email) == .value(.string(typed)))
    #expect(Reading("  \(typed)\t", by: email) == .value(.string(typed)))
  }

  @Test(
    "A slip is refused, with the reason",
    arguments: [
      ("participation", "Il manque « @ » dans cette adresse."),
      ("a@b.fr@c.fr", "Cette réponse contient plusieurs « @ »."),
      ("a@b.fr;c@d.fr", "Cette réponse contient plusieurs « @ »."),
      ("@exemple.fr", "Il manque le nom avant « @ »."),
      ("prenom..nom@exemple.fr", "Un point est de trop dans le nom avant « @ »."),
      ("prenom.@exemple.fr", "Un point est de trop dans le nom avant « @ »."),
      ("a@", "Le domaine après « @ » n’est pas complet."),
      ("a@exemple", "Le domaine après « @ » n’est pas complet."),
      ("a@exemple.", "Le domaine après « @ » n’est pas complet."),
      ("a@exemple..fr", "Le domaine après « @ » n’est pas complet."),
      ("a@exemple.f", "Le domaine après « @ » n’est pas complet."),
      ("a@exemple.12", "Le domaine après « @ » n’est pas complet."),
      ("a@-exemple.fr", "Le domaine après « @ » n’est pas complet."),
      ("a@exemple.fr!", "Le domaine après « @ » n’est pas complet."),
      ("a b@exemple.fr", "Une espace ou un signe de ponctuation est de trop dans cette adresse."),
      ("a@exemple,fr", "Une espace ou un signe de ponctuation est de trop dans cette adresse."),
      ("Nom <a@b.fr>", "Une espace ou un signe de ponctuation est de trop dans cette adresse."),
      ("mailto:a@b.fr", "Une espace ou un signe de ponctuation est de trop dans cette adresse."),
    ]
  )
  func refuses(typed: String, complaint: String) {
    #expect(Reading(typed, by: email).complaint == complaint)
  }
}
