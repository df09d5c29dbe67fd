import Referentiel
import Testing

private let index = CollectiviteIndex.embedded

@Suite("Searching by name")
struct SearchTests {
  @Test(
    "Each participant is found with the first words of its name, without capitals and accents",
    arguments: [
      ("nantes met", "244400404", .epci),
      ("montpellier medi", "243400017", .epci),
      ("rennes", "35238", .commune),
      ("rennes met", "243500139", .epci),
      ("toulouse met", "243100518", .epci),
      ("metropole nice", "200030195", .epci),
      ("tours metropole", "243700754", .epci),
      ("nancy", "54395", .commune),
      ("metropole du grand nancy", "245400676", .epci),
      ("angers loire", "244900015", .epci),
      ("cc de lacq", "200039204", .epci),
      ("ca du sicoval", "243100633", .epci),
      ("bordeaux met", "243300316", .epci),
      ("quimperle communaute", "242900694", .epci),
      ("ca communaute paris", "200056232", .epci),
      ("metropole rouen", "200023414", .epci),
      ("ca de bethune", "200072460", .epci),
    ] as [(String, String, CollectiviteType)]
  )
  func participant(typed: String, code: String, type: CollectiviteType) {
    let first = index.search(typed).first
    #expect(first?.code == code)
    #expect(first?.type == type)
  }

  @Test(
    "Words that people put before a name lead to the collectivité of that kind",
    arguments: [
      ("Ville de Rennes", "35238", .commune), ("ville de renn", "35238", .commune),
      ("Mairie de Nantes", "44109", .commune), ("mairie d’Angers", "49007", .commune),
      ("Commune de Quimperlé", "29233", .commune),
      ("conseil municipal de Nancy", "54395", .commune),
      ("Région Bretagne", "53", .region), ("conseil régional de Bretagne", "53", .region),
      ("Région Île-de-France", "11", .region), ("region grand est", "44", .region),
      ("Département du Rhône", "69", .departement), ("departement de la loire", "42", .departement),
      ("Conseil départemental de l’Hérault", "34", .departement),
      ("conseil général des Landes", "40", .departement),
      ("Ville de Saint-Denis (93)", "93066", .commune),
      // These words begin names, too.
      ("Ville-d’Avray", "92077", .commune), ("ville sur illon", "88508", .commune),
    ] as [(String, String, CollectiviteType)]
  )
  func title(typed: String, code: String, type: CollectiviteType) {
    let found = index.find(typed)
    #expect(found.all.first?.code == code, "\(found.all.map(\.nom))")
    #expect(found.all.first?.type == type)
    #expect(found.isFirstMeant)
  }

  @Test("What alone has all words that are typed is meant, though it has others between them")
  func onlyOne() {
    #expect(index.find("grenoble metropole").all.map(\.nom) == ["Grenoble-Alpes-Métropole"])
    #expect(index.find("grenoble metropole").isFirstMeant)
  }

  @Test("The first is what is meant where it begins with what is typed, or nearly")
  func meant() {
    for typed in ["montpe", "montpelier", "montpellier", "35238", "le havre", "hay les ro"] {
      #expect(index.find(typed).isFirstMeant, "\(typed)")
    }
    for typed in ["mediterranee", "352", "35000", "zzzzzz", ""] {
      #expect(!index.find(typed).isFirstMeant, "\(typed): \(index.find(typed).all.map(\.nom))")
    }
  }

  @Test(
    "Hyphens, apostrophes and blanks of any kind are found, and what is not seen does not count"
  )
  func typography() {
    for typed in [
      "l\u{2BC}haÿ\u{2011}les\u{2011}roses", "L\u{2018}Hay\u{A0}les\u{202F}Roses",
      "l’ha\u{AD}y-les-ro\u{200B}ses",
    ] {
      #expect(index.search(typed).first?.code == "94038", "\(typed)")
    }
  }

  @Test("Typing rennes proposes the commune and its métropole first")
  func communeAndEPCI() {
    let found = index.search("rennes").prefix(2)
    #expect(found.map(\.nom) == ["Rennes", "Rennes Métropole"])
    #expect(found.map(\.nature) == ["commune", "métropole"])
    #expect(found.map(\.departement) == ["35", "35"])
  }

  @Test("Namesakes come largest first, and after them the names that begin alike")
  func namesakes() {
    let found = index.search("st denis")
    #expect(found.count == 8)
    let namesakes = found.prefix { $0.nom == "Saint-Denis" }
    #expect(namesakes.map(\.departement) == ["974", "93", "11", "30"])
    #expect(found.allSatisfy { $0.nom.hasPrefix("Saint-Denis") && $0.departementNom != nil })
    let populations = namesakes.compactMap(\.population)
    #expect(populations == populations.sorted(by: >))
  }

  @Test("A département's code behind the name tells namesakes apart, where it is no part of one")
  func departement() {
    #expect(index.search("sainte colombe 35").map(\.code) == ["35262"])
    #expect(index.search("Saint-Denis (93)").first?.code == "93066")
    #expect(index.search("paris 13").first?.code == "75113")
  }

  @Test(
    "Accents, case, hyphens, apostrophes, ligatures, abbreviations, articles and order do not count",
    arguments: [
      (["l'haÿ-les-roses", "L’HAY LES ROSES", "hay roses", "lhay-les-roses"], "94038"),
      (["saint-étienne", "ST ETIENNE", "st-etienne", "saint-e\u{301}tienne"], "42218"),
      (["sainte-foy-lès-lyon", "ste foy les lyon", "lyon foy sainte"], "69202"),
      (["cœur de beauce", "coeur de beauce", "BEAUCE COEUR", "cc du cœur de beauce"], "200070159"),
      (["les sables-d'olonne", "sables olonne"], "85194"),
      (["nantes métropole", "metropole nantes", "  nantes   metropole "], "244400404"),
    ]
  )
  func folding(spellings: [String], code: String) {
    for spelling in spellings {
      #expect(index.search(spelling).first?.code == code, "\(spelling)")
    }
  }

  @Test(
    "Names in use are found, and shown under the recorded name",
    arguments: [
      ("eurometropole de metz", "Metz Métropole"), ("grand lyon", "Métropole de Lyon"),
      ("collectivite de corse", "Corse"), ("paca", "Provence-Alpes-Côte d'Azur"),
      ("gpso", "Grand Paris Seine Ouest"), ("vietnam", "Viêt Nam"),
    ]
  )
  func alias(typed: String, name: String) {
    #expect(index.search(typed).first?.nom == name)
  }

  @Test("Cities abroad have a country and no code", arguments: Self.citiesAbroad)
  func abroad(city: String, country: String) {
    let found = index.search(city).first { $0.type == .horsDeFrance }
    #expect(found?.nom == city)
    #expect(found?.code == "")
    #expect(found?.pays == country)
    #expect(index.search(country).contains { $0.nature == "pays" && $0.pays == country })
  }

  static let citiesAbroad = [
    ("Abidjan", "Côte d'Ivoire"), ("Agadir", "Maroc"), ("Casablanca", "Maroc"),
    ("Dschang", "Cameroun"), ("Montréal", "Canada"), ("Namur", "Belgique"),
    ("Québec", "Canada"), ("Sarrebruck", "Allemagne"),
  ]

  @Test(
    "What nobody is called finds nothing",
    arguments: ["", "  ", "’-·", "xyzxyz", "日本", "\u{1B}["]
  )
  func nothing(typed: String) {
    #expect(index.search(typed).isEmpty)
  }

  @Test("Words beyond those that are looked for do not hide the name that has the others")
  func longest() {
    let name =
      "communaute d'agglomeration de la region nazairienne et de l'estuaire carene kwxyz"
    #expect(index.search(name).first?.code == "244400644")
    #expect(index.search(String(repeating: "a", count: 64)).isEmpty)
    #expect(index.search(String(repeating: "saint ", count: 50_000)).count == 8)
  }

  @Test("No more are given than were asked for", arguments: [-1, 0, 1, 3, 50])
  func limit(limit: Int) {
    #expect(index.search("saint", limit: limit).count == max(limit, 0))
    #expect(index.search("44", limit: limit).count == max(limit, 0))
  }
}
