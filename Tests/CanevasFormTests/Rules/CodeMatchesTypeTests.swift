import CanevasForm
import FormModel
import Testing

@Suite("CodeMatchesType")
struct CodeMatchesTypeTests {
  private func said(_ code: String, _ type: String) throws -> [Said] {
    try Filling.problems([
      "collectivites[0].code": "\"\(code)\"", "collectivites[0].type": "\"\(type)\"",
    ])
    .filter { $0.severity == .error }
  }

  @Test(
    "The codes of the first participants are right",
    arguments: [
      ("244400404", "epci"), ("243400017", "epci"), ("35238", "commune"), ("243500139", "epci"),
      ("243100518", "epci"), ("200030195", "epci"), ("243700754", "epci"), ("54395", "commune"),
      ("245400676", "epci"), ("244900015", "epci"), ("200039204", "epci"), ("243100633", "epci"),
      ("243300316", "epci"), ("242900694", "epci"), ("200056232", "epci"), ("200023414", "epci"),
      ("200072460", "epci"), ("200046977", "epci"),
    ]
  )
  func participants(code: String, type: String) throws {
    #expect(try said(code, type) == [])
  }

  @Test(
    "The edges of each shape",
    arguments: [
      ("01004", "commune"), ("2A004", "commune"), ("2B033", "commune"), ("95680", "commune"),
      ("97101", "commune"), ("97411", "commune"), ("97801", "commune"), ("98411", "commune"),
      ("98735", "commune"), ("98999", "commune"), ("75056", "commune"), ("01", "departement"),
      ("19", "departement"), ("21", "departement"), ("2A", "departement"), ("2B", "departement"),
      ("95", "departement"), ("971", "departement"), ("974", "departement"), ("976", "departement"),
      ("44", "departement"), ("44", "region"), ("01", "region"), ("94", "region"), ("53", "region"),
      ("975", "collectivite_outre_mer"), ("977", "collectivite_outre_mer"),
      ("978", "collectivite_outre_mer"),
      ("986", "collectivite_outre_mer"), ("987", "collectivite_outre_mer"),
      ("988", "collectivite_outre_mer"),
    ]
  )
  func edges(code: String, type: String) throws {
    #expect(try said(code, type) == [])
  }

  private static let commune = "n’est pas un code INSEE de commune."
  private static let departement = "n’est pas un code de département."

  @Test(
    "What has another shape is an error that says which shape is right",
    arguments: [
      ("1004", "commune", commune), ("00123", "commune", commune), ("20004", "commune", commune),
      ("2C004", "commune", commune), ("2AA04", "commune", commune), ("96001", "commune", commune),
      ("97011", "commune", commune), ("97901", "commune", commune), ("98301", "commune", commune),
      ("99132", "commune", commune), ("352380", "commune", commune), ("É5238", "commune", commune),
      ("3523８", "commune", commune), ("243500139", "commune", commune),
      ("2a004", "commune", commune),
      ("20", "departement", departement), ("00", "departement", departement),
      ("96", "departement", departement),
      ("970", "departement", departement), ("975", "departement", departement),
      ("1", "departement", departement),
      ("29233", "departement", departement), ("00", "region", "n’est pas un code de région."),
      ("5", "region", "n’est pas un code de région."),
      ("2A", "region", "n’est pas un code de région."),
      ("974", "collectivite_outre_mer", "n’est pas un code de collectivité d’outre-mer."),
      ("24440040", "epci", "n’est pas un numéro SIREN."),
      ("24440040400012", "epci", "n’est pas un numéro SIREN."),
      ("000000000", "epci", "n’est pas un numéro SIREN."),
      ("69M", "epci", "n’est pas un numéro SIREN."),
    ]
  )
  func wrong(code: String, type: String, complaint: String) throws {
    #expect(try said(code, type).map(\.what) == ["« \(code) » \(complaint)"])
    #expect(try said(code, type).map(\.place) == ["collectivites[0].code"])
  }

  @Test(
    "A slip of one digit in a SIREN is found",
    arguments: ["244400405", "244400440", "144400404"]
  )
  func luhn(code: String) throws {
    #expect(
      try said(code, "epci") == [
        Said(
          .error,
          "collectivites[0].code",
          "La clé de contrôle du SIREN \(code) est fausse.",
          "Un chiffre est sans doute mal recopié : comparez le numéro à l’original."
        )
      ]
    )
  }

  @Test("Outside France no code is asked, but a country; an old code is not looked at")
  func outside() throws {
    #expect(try said("29233", "hors_de_france").map(\.place) == ["collectivites[0].pays"])
    let changes: KeyValuePairs = [
      "collectivites[0]": #"{"nom":"Namur","type":"hors_de_france","pays":"Belgique","code":"?"}"#
    ]
    #expect(try Filling.problems(changes) == [])
  }

  @Test("Without a type, the type is what is missing")
  func noType() throws {
    #expect(
      try Filling.problems(["collectivites[0].type": "null"]).map(\.place) == [
        "collectivites[0].type"
      ]
    )
  }
}
