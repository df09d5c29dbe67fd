import CanevasForm
import FormModel
import Testing

@Suite("OpenToAll")
struct OpenToAllTests {
  private func said(_ url: String) throws -> [Said] {
    try Filling.problems(["concertations[0].ressources": #"[{"url":"\#(url)"}]"#])
  }

  @Test(
    "An address that only one's own network knows is a warning",
    arguments: [
      ("https://localhost/avis", "localhost"), ("http://intranet", "intranet"),
      ("https://192.168.1.10:8080/", "192.168.1.10"), ("https://[::1]/", "[::1]"),
    ]
  )
  func network(url: String, host: String) throws {
    #expect(
      try said(url) == [
        Said(
          .warning,
          "concertations[0].ressources[0].url",
          "« \(host) » ne s’ouvre sans doute que depuis votre réseau.",
          "Donnez une adresse que tout le monde peut ouvrir, comme https://ville.fr/avis.pdf."
        )
      ]
    )
  }

  @Test("A password in an address is a warning")
  func password() throws {
    #expect(
      try said("https://nom:secret@exemple.fr/").map(\.what) == [
        "L’identifiant écrit avant « @ » dans cette adresse sera public."
      ]
    )
  }

  @Test(
    "Other addresses are left alone",
    arguments: [
      "https://exemple.fr/a@b", "https://évron.fr", "http://exemple.fr:8080",
    ]
  )
  func open(url: String) throws {
    #expect(try said(url) == [])
  }

  @Test("A malformed address is an error, once")
  func malformed() throws {
    #expect(try said("exemple.fr").map(\.severity) == [.error])
  }
}
