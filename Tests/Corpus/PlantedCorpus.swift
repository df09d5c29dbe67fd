package import JSONText

/// Canevas of a corpus, each with one planted proposition more.
package struct PlantedCorpus {
  private let corpus: Corpus
  package let planted: [PlantedPropositions.Planted]

  package init(seed: UInt64, families: Int) {
    corpus = Corpus(seed: seed)
    planted = PlantedPropositions(seed: seed, families: families).all
  }

  /// One canevas for each planted proposition, in their order.
  package func file(_ number: Int) -> JSONObject {
    var file = corpus.file(number)
    var answers = file["reponses"]?.object ?? [:]
    var held = answers["concertations"]?.array?.compactMap(\.object) ?? []
    if held.isEmpty { held.append(["intitule": "Panel d’habitants"]) }
    let proposition: JSONObject = ["texte": .string(planted[number].text)]
    held[0]["propositions"] = .array(
      (held[0]["propositions"]?.array ?? []) + [.object(proposition)]
    )
    answers["concertations"] = .array(held.map { .object($0) })
    file["reponses"] = .object(answers)
    return file
  }
}
