import Testing

@testable import Referentiel

private let table = CollectiviteTable.embedded

@Suite("The table in the program")
struct TableTests {
  @Test("It holds every kind, in the numbers that France has")
  func counts() {
    var counts: [String: Int] = [:]
    for row in 0..<table.rows { counts[table.nature(row), default: 0] += 1 }
    #expect(Set(counts.keys) == Set(Nature.names))
    #expect((34_500...36_000).contains(counts["commune", default: 0]))
    #expect(counts["arrondissement municipal"] == 45)
    #expect(counts["établissement public territorial"] == 11)
    let types = Dictionary(grouping: 0..<table.rows, by: table.type).mapValues(\.count)
    #expect(types[.departement] == 102)  // with the Collectivité européenne d'Alsace
    #expect(types[.region] == 18)
    #expect(types[.collectiviteOutreMer] == 6)
  }

  @Test("Every code is written and read alike, and stands once within its type")
  func codes() {
    var seen: Set<String> = []
    for row in 0..<table.rows where table.nature(row) != "ville hors de France" {
      let code = table.code(row)
      #expect(PackedCode(code.text) == code)
      #expect(seen.insert(table.type(row).rawValue + code.text).inserted, "\(code.text)")
    }
  }

  @Test("Every SIREN has a valid key, and every EPCI, département and région has one")
  func sirens() {
    let always: [CollectiviteType] = [.epci, .departement, .region]
    for row in 0..<table.rows {
      guard let siren = table.siren(row) else {
        #expect(!always.contains(table.type(row)), "\(table.name(row))")
        continue
      }
      let digits = siren.compactMap(\.wholeNumberValue)
      let sum = digits.enumerated().reduce(0) { sum, digit in
        let doubled = digit.element * (digit.offset % 2 == 1 ? 2 : 1)
        return sum + doubled / 10 + doubled % 10
      }
      #expect(digits.count == 9 && sum > 0 && sum % 10 == 0, "\(siren)")
    }
  }

  @Test("The letters that a row is told by are those of its names")
  func letters() {
    for row in 0..<table.rows {
      let folded = table.names(row).map { NameLetter.bytes[Int($0)] }
      let mask = folded.reduce(0) { $0 | NameLetter.bit(of: $1) }
      #expect(table.word(at: table.start(.letters) + 4 * row) == mask, "\(table.name(row))")
      let name = NameLetter.fold(table.name(row))
      #expect(name == Array(folded.prefix(name.count)))
    }
  }

  @Test("Its columns end where the table ends, and its source is named")
  func layout() {
    #expect(table.start(.end) == table.bytes.count)
    #expect(CollectiviteIndex.embedded.year >= 2026)
    let source = CollectiviteIndex.embedded.source
    #expect(source.contains("Insee, code officiel géographique \(table.year)"))
    #expect(source.contains("Licence Ouverte 2.0"))
  }

  @Test("Ligatures and articles stand in the names as they are recorded")
  func names() {
    let names = ["200070159", "94038", "29300", "76351"].flatMap {
      CollectiviteIndex.embedded.collectivite(code: $0, type: nil).map(\.nom)
    }
    #expect(
      names == [
        "Communauté de communes Cœur de Beauce", "L'Haÿ-les-Roses", "Le Trévoux", "Le Havre",
      ]
    )
  }
}
