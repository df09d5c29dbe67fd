import Corpus
import FormModel
import FoundationEssentials
import JSONText
import TestSupport
import Testing

@testable import Inventory

@Suite("What each public says")
struct PublicWordsTests {
  // For 12 of 40 beside 3 of 160, all with the term 15 of 200:
  // 2 × (12 ln(12 / (40 × 15 / 200)) + 28 ln(28 / (40 × 185 / 200))
  //      + 3 ln(3 / (160 × 15 / 200)) + 157 ln(157 / (160 × 185 / 200)))
  // = 2 × (16.63553 − 7.80374 − 4.15888 + 9.26803) = 27.88188.
  // All rows are what scipy.stats.chi2_contingency(…, correction=False, lambda_="log-likelihood") gives.
  @Test(
    "G² of Dunning",
    arguments: [
      ([10, 100, 10, 100], 0.0), ([20, 100, 5, 100], 10.92453112576261),
      ([12, 40, 3, 160], 27.88187687932946), ([7, 30, 0, 70], 18.131422504124252),
      ([5, 1000, 1, 9000], 17.851389621019152),
    ]
  )
  func likelihood(_ table: [Int], _ expected: Double) {
    let g2 = Keyness.g2(table[0], of: table[1], table[2], of: table[3])
    #expect(abs(g2 - expected) < 1e-9)
  }

  @Test(
    "Elided words are apart, others keep their apostrophe; empty words are none",
    arguments: [
      ("L’outil qu’une école n'a pas", ["outil", "école"]),
      (
        "Aujourd’hui, le conseil de prud’hommes",
        ["conseil", "conseil de prud’hommes", "prud’hommes"]
      ),
      ("D’après l’ÉTAT, jusqu’à l’été", ["ÉTAT"]),
      ("« l’œuvre »", ["œuvre"]),
      ("la protection de l’enfance", ["protection", "protection de l’enfance", "enfance"]),
      ("des agents et des usagers", ["agents", "usagers"]),
      ("données, personnelles", ["données", "personnelles"]),
      ("mot-clé en 2025", ["clé", "mot", "mot-clé"]),
    ]
  )
  func terms(_ text: String, _ expected: [String]) {
    #expect(TermScanner().terms(of: text).map(\.words).sorted() == expected.sorted())
  }

  @Test("Spellings with and without accents, capitals or elision are one term")
  func folded() {
    func hash(_ text: String) -> UInt64? { TermScanner().terms(of: text).first?.hash }
    #expect(hash("l’École") == hash("ecole"))
    #expect(hash("d'ÉCOLE") == hash("E\u{301}cole"))
    #expect(hash("école") != hash("écoles"))
  }

  @Test(
    "Counts of terms are those of a plain dictionary, whatever threads counted them",
    arguments: [1, 2, 3]
  )
  func counts(_ seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    var parts = (0..<3).map { _ in Lexicon(publics: 3) }
    var plain: [UInt64: [Int]] = [:]
    var units: [Int] = [0, 0, 0]
    for canevas in 0..<400 {
      let publics = ChoiceSet(rawValue: UInt32(numbers.number(1...7)))
      let part = numbers.number(0...2)
      parts[part].begin(
        Lexicon.Unit(canevas: UInt32(canevas), concertation: 0, publics: publics)
      )
      // Few terms are frequent, most are rare.
      let terms = (0..<numbers.number(1...12)).map { _ in
        UInt64(numbers.number(1...numbers.number(1...3000))) &* 0x9E37_79B9_7F4A_7C15
      }
      for term in terms { parts[part].add(term) }
      for index in publics.indices { units[index] += 1 }
      for term in Set(terms) {
        for index in publics.indices { plain[term, default: [0, 0, 0, 0]][index] += 1 }
        plain[term, default: [0, 0, 0, 0]][3] += 1
      }
    }
    var lexicon = parts[0]
    lexicon.merge(parts[1])
    lexicon.merge(parts[2])
    for index in 0..<3 {
      #expect(lexicon.unitCount(index) == units[index])
      let expected = plain.filter { $0.value[index] >= 2 }
      let counts = lexicon.counts(of: index, minimum: 2)
      #expect(counts.count == expected.count)
      for count in counts {
        #expect(expected[count.term]?[index] == count.here)
        #expect(expected[count.term].map { $0[3] - $0[index] } == count.elsewhere)
      }
    }
  }

  @Test("A word that one public uses stands out for it, with its counts and a passage")
  func standingOut() throws {
    let shop = try Workshop()
    let corpus = Corpus(seed: 21)
    var (here, with) = (0, 0)
    for number in 0..<60 {
      var file = corpus.file(number)
      var answers = file["reponses"]?.object ?? [:]
      let isAgents = number % 3 == 0
      answers["publics"] = .array([.string(isAgents ? "agents" : "usagers")])
      var held: JSONObject = ["intitule": "Ateliers"]
      let tells = isAgents ? number % 6 == 0 || number < 30 : number == 1
      held["vigilance_alertes"] = .string(
        tells ? "La charge mentale inquiète, la charge mentale surtout." : "Le coût inquiète."
      )
      if isAgents { here += 1 }
      if isAgents && tells { with += 1 }
      answers["concertations"] = .array([.object(held)])
      file["reponses"] = .object(answers)
      try shop.write(JSONWriter.pretty(.object(file)), to: "sources/\(number).json")
    }
    try shop.inventory()
    let rows = try shop.rows("mots-par-public")
    let row = try #require(rows.first { $0["terme"] == "charge mentale" })
    #expect(row["public"] == "agents")
    #expect(row["concertations"] == String(with) && row["sur"] == String(here))
    #expect(row["ailleurs"] == "1" && row["ailleurs_sur"] == String(60 - here))
    #expect(row["passage"] == "La charge mentale inquiète, la charge mentale surtout.")
    #expect(rows.contains { $0["public"] == "usagers" && $0["terme"] == "coût" })
    let page = try shop.read("inventaire/inventaire.html")
    #expect(page.contains(#"<th scope="row">charge mentale</th>"#))
  }

  @Test(
    "Passages and propositions of each public are those of an independent count",
    arguments: [4, 5]
  )
  func totals(_ seed: UInt64) throws {
    let shop = try Workshop()
    let corpus = FollowedCorpus(seed: seed)
    var counts: [String: Int] = [:]
    for number in 0..<40 {
      let bytes = JSONWriter.pretty(.object(corpus.file(number)))
      try shop.write(bytes, to: "sources/\(number).json")
      try Self.add(Data(bytes), to: &counts)
    }
    let totals = try shop.inventory().totals.publics
    for (index, choice) in totals.publics.enumerated() {
      for (column, cell) in totals.passages.rows[index].cells.enumerated() {
        #expect(cell.count == counts["\(choice.key) \(column)"] ?? 0, "\(choice.key) \(column)")
      }
      #expect(totals.held[index] == counts["\(choice.key) held"] ?? 0)
    }
  }

  private static func add(_ data: Data, to counts: inout [String: Int]) throws {
    let answers = try JSONReader.value(of: [UInt8](data)).object?["reponses"]?.object
    let whole = answers?["publics"]?.array?.compactMap(\.string) ?? []
    for held in answers?["concertations"]?.array?.compactMap(\.object) ?? [] {
      func lines(_ keys: String...) -> Int {
        keys.reduce(0) { $0 + (held[$1]?.string?.split(separator: "\n").count ?? 0) }
      }
      for key in held["publics"]?.array?.compactMap(\.string) ?? whole {
        counts["\(key) held", default: 0] += 1
        counts["\(key) 0", default: 0] += lines(
          "vigilance_difficultes",
          "vigilance_interrogations",
          "vigilance_alertes"
        )
        counts["\(key) 1", default: 0] += lines("diagnostic_freins")
        counts["\(key) 2", default: 0] += lines("diagnostic_opportunites")
        counts["\(key) 3", default: 0] += held["propositions"]?.array?.count ?? 0
      }
    }
  }

  @Test("A concertation that names its own public counts for that one alone")
  func ownPublic() throws {
    let shop = try Workshop()
    var file = FollowedCorpus(seed: 6).file(0)
    var answers = file["reponses"]?.object ?? [:]
    answers["publics"] = .array(["usagers", "agents"])
    answers["concertations"] = .array([
      .object([
        "intitule": "Élus", "publics": .array(["elus"]), "diagnostic_freins": "Un\n\n \nDeux",
      ]),
      .object(["intitule": "Tous", "diagnostic_freins": "Trois"]),
    ])
    file["reponses"] = .object(answers)
    try shop.write(JSONWriter.pretty(.object(file)), to: "sources/a.json")
    let totals = try shop.inventory().totals.publics
    let freins = Dictionary(
      uniqueKeysWithValues: zip(
        totals.publics.map(\.key),
        totals.passages.rows.map { $0.cells[1].count }
      )
    )
    #expect(freins["elus"] == 2)
    #expect(freins["usagers"] == 1 && freins["agents"] == 1)
  }
}
