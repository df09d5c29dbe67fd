import Corpus
import FoundationEssentials
import JSONText
import TestSupport

/// Canevas of the corpus with compléments in each of their concertations.
struct FollowedCorpus {
  private let corpus: Corpus
  private let seed: UInt64

  init(seed: UInt64) { (corpus, self.seed) = (Corpus(seed: seed), seed) }

  func file(_ number: Int) -> JSONObject {
    var numbers = SeededNumbers(seed: seed &+ UInt64(number))
    var file = corpus.file(number)
    var answers = file["reponses"]?.object ?? [:]
    answers["concertations"] = .array(
      (answers["concertations"]?.array ?? []).compactMap(\.object).map {
        .object(Self.followed($0, &numbers))
      }
    )
    file["format_version"] = .number(2)
    file["reponses"] = .object(answers)
    return file
  }

  private static func followed(_ held: JSONObject, _ numbers: inout SeededNumbers) -> JSONObject {
    var held = held
    let propositions = held["propositions"]?.array ?? []
    held["propositions"] = .array(
      propositions.compactMap(\.object).map { .object(followedProposition($0, &numbers)) }
    )
    held["participation"] = rows(0...3, &numbers) { numbers in
      var row: JSONObject = ["public": .string(numbers.pick(["usagers", "agents", "elus"]))]
      if numbers.chance(80) { row["voie"] = .string(numbers.pick(["presence", "en_ligne"])) }
      if numbers.chance(80) { row["nombre"] = .number(numbers.number(0...900)) }
      return row
    }
    held["seances"] = rows(0...4, &numbers) { numbers in
      numbers.chance(70) ? ["heures": .number("\(numbers.number(1...7)).5")] : ["lieu": "Mairie"]
    }
    held["ressources"] = rows(0...3, &numbers) { numbers in
      var row: JSONObject = ["url": "https://exemple.fr/document"]
      if numbers.chance(60) { row["nature"] = .string(numbers.pick(["charte", "avis", "video"])) }
      return row
    }
    return held
  }

  private static func followedProposition(
    _ proposition: JSONObject,
    _ numbers: inout SeededNumbers
  ) -> JSONObject {
    var proposition = proposition
    if numbers.chance(70) {
      proposition["axe"] = .string(numbers.pick(["Emploi", "Données", "École"]))
    }
    if numbers.chance(60) {
      proposition["echeance"] = .string("2026-0\(numbers.number(1...4))-1\(numbers.number(0...9))")
    }
    let dates = ["2025", "2025-11", "2026-02", "2026-02-10", "2026-03-15"]
    let states = ["programmee", "en_cours", "realisee", "abandonnee"]
    proposition["suites"] = rows(0...3, &numbers) { numbers in
      var row: JSONObject = ["texte": "Dit au conseil"]
      if numbers.chance(85) { row["date"] = .string(numbers.pick(dates)) }
      if numbers.chance(80) { row["etat"] = .string(numbers.pick(states)) }
      return row
    }
    return proposition
  }

  private static func rows(
    _ range: ClosedRange<Int>,
    _ numbers: inout SeededNumbers,
    _ row: (inout SeededNumbers) -> JSONObject
  ) -> JSON? {
    let count = numbers.number(range)
    return count == 0 ? nil : .array((0..<count).map { _ in .object(row(&numbers)) })
  }
}
