import FoundationEssentials

/// What rests on compléments, counted again in the plainest way by another reader of JSON.
struct IndependentAftermath {
  private struct File: Decodable { let reponses: Answers }

  private struct Answers: Decodable { let concertations: [Concertation]? }

  private struct Concertation: Decodable {
    let date_fin: String?
    let propositions: [Proposition]?
    let participation: [Participation]?
    let seances: [Seance]?
    let ressources: [Ressource]?
  }

  private struct Proposition: Decodable {
    let axe: String?
    let reponse: String?
    let echeance: String?
    let suites: [Suite]?
  }

  private struct Suite: Decodable {
    let date: String?
    let etat: String?
  }

  private struct Participation: Decodable {
    let `public`: String?
    let voie: String?
    let nombre: Int?
  }

  private struct Seance: Decodable { let heures: Double? }

  private struct Ressource: Decodable { let nature: String? }

  /// Every number by its name; one that is zero is not there.
  private(set) var counts: [String: Double] = [:]
  private let today: String

  init(_ files: [Data], today: String) throws {
    self.today = today
    for data in files {
      let file = try JSONDecoder().decode(File.self, from: data)
      for held in file.reponses.concertations ?? [] { add(held) }
    }
  }

  private mutating func add(_ key: String, _ amount: Double = 1) {
    if amount != 0 { counts[key, default: 0] += amount }
  }

  private mutating func add(_ held: Concertation) {
    for proposition in held.propositions ?? [] { add(proposition) }
    for line in held.participation ?? [] {
      guard let count = line.nombre else { continue }
      if let people = line.public { add("public \(people)", Double(count)) }
      if let channel = line.voie { add("voie \(channel)", Double(count)) }
    }
    for seance in held.seances ?? [] { add("heures", seance.heures ?? 0) }
    for ressource in held.ressources ?? [] where ressource.nature != nil {
      add("nature \(ressource.nature ?? "")")
    }
  }

  private mutating func add(_ proposition: Proposition) {
    let suites = (proposition.suites ?? []).enumerated().sorted { one, other in
      (one.element.date ?? "9", one.offset) < (other.element.date ?? "9", other.offset)
    }.map(\.element)
    let state = suites.last { $0.etat != nil }?.etat ?? proposition.reponse
    if let state { add("état \(state)") }
    var due: String?
    if let day = proposition.echeance {
      due = isKept(proposition, suites.last, day) ? "tenue" : day < today ? "retard" : "venir"
      add("échéance \(due ?? "")")
    }
    if let axis = proposition.axe {
      add("axe \(axis)")
      if let state { add("axe \(axis) état \(state)") }
      if let due { add("axe \(axis) échéance \(due)") }
    }
  }

  /// By an answer whenever it was given, by what was done since from that day on, or by the last word there is.
  private func isKept(_ proposition: Proposition, _ last: Suite?, _ day: String) -> Bool {
    guard let last else {
      return proposition.reponse != nil && proposition.reponse != "a_l_etude"
    }
    let ends = ["deja_en_place", "realisee", "abandonnee", "hors_competence", "transmise"]
    if let etat = last.etat, ends.contains(etat) { return true }
    guard let date = last.date else { return true }
    // A month or a year ends after each of its days.
    return date + (date.count < 10 ? "-99" : "") >= day
  }
}
