import FoundationEssentials

/// The totals of files, counted again in the plainest way by another reader of JSON.
struct IndependentTotals {
  private struct File: Decodable {
    let etat: String
    let reponses: Answers
  }

  private struct Answers: Decodable {
    let collectivites: [Owner]?
    let date_debut: String?
    let publics: [String]?
    let recrutement: [String]?
    let animation: [String]?
    let concertations: [Concertation]?
  }

  private struct Owner: Decodable, Hashable {
    let nom: String
    let type: String?
    let code: String?
  }

  private struct Concertation: Decodable {
    let date_fin: String?
    let participants: Int?
    let sequences_heures: Double?
    let sequences_nombre: Int?
    let droit_de_suite: Bool?
    let propositions: [Proposition]?
  }

  private struct Proposition: Decodable {
    let destinataire: String?
    let reponse: String?
  }

  var counts: [String: Int] = [:]
  var hours = 0.0
  /// By year, and by month.
  var starts: [String: Int] = [:]

  init(_ files: [Data], today: String) throws {
    var owners: Set<Owner> = []
    for data in files {
      let file = try JSONDecoder().decode(File.self, from: data)
      let answers = file.reponses
      add("démarches")
      owners.formUnion(answers.collectivites ?? [])
      add("état " + Self.stage(file, today))
      for key in answers.publics ?? [] { add("publics " + key) }
      for key in answers.recrutement ?? [] { add("recrutement " + key) }
      for key in answers.animation ?? [] { add("animation " + key) }
      if answers.recrutement != nil { add("recrutement, réponses") }
      if let start = answers.date_debut {
        starts[String(start.prefix(4)), default: 0] += 1
        starts[String(start.prefix(7)), default: 0] += 1
      }
      for concertation in answers.concertations ?? [] { add(concertation) }
    }
    counts["collectivités"] = owners.count
  }

  private mutating func add(_ concertation: Concertation) {
    add("concertations")
    if let participants = concertation.participants {
      add("participants", participants)
      add("participants, réponses")
    }
    if let hours = concertation.sequences_heures {
      self.hours += hours
      add("heures, réponses")
    }
    if let count = concertation.sequences_nombre { add("séquences", count) }
    if let answer = concertation.droit_de_suite { add(answer ? "suite oui" : "suite non") }
    for proposition in concertation.propositions ?? [] {
      add("propositions \(proposition.destinataire ?? "-") \(proposition.reponse ?? "-")")
    }
  }

  private mutating func add(_ key: String, _ amount: Int = 1) { counts[key, default: 0] += amount }

  private static func stage(_ file: File, _ today: String) -> String {
    let concertations = file.reponses.concertations ?? []
    let ends = concertations.compactMap(\.date_fin)
    if !ends.isEmpty, ends.count == concertations.count, ends.max() ?? "" < today {
      return "terminée"
    }
    guard let start = file.reponses.date_debut else {
      let isOpen = ends.contains { $0 >= today }
      return file.etat == "finalise" && !isOpen ? "terminée" : "sans date qui le dise"
    }
    if start > today { return "prévue" }
    if ends.contains(where: { $0 >= today }) { return "en cours" }
    return file.etat == "finalise" ? "terminée" : "en cours"
  }
}
