internal import CanevasForm
internal import FormModel
package import JSONText
internal import Referentiel
internal import TestSupport

/// Plausible canevas of French collectivités, as complete exports: the same for the same seed.
package struct Corpus {
  package let seed: UInt64
  private static let communes = CollectiviteRegister(.embedded).all(.commune)
  private static let epcis = CollectiviteRegister(.embedded).all(.epci)

  package init(seed: UInt64) {
    self.seed = seed
  }

  /// The file of one canevas; each number has its own.
  package func file(_ number: Int) -> JSONObject {
    var numbers = SeededNumbers(seed: seed &+ UInt64(number) &* 0x51_7CC1_B727_220B)
    let start = CalendarDate(daysSince1970: numbers.number(19_800...20_900))
    let answers = answers(number, start, &numbers)
    let isFinal = Self.isWhole(answers) && numbers.chance(75)
    return [
      "format": "canevas-concertation-ia",
      "format_version": .number(1),
      "id": .string(Self.id(&numbers)),
      "etat": isFinal ? "finalise" : "brouillon",
      "version": .number(isFinal ? numbers.number(1...3) : 0),
      "cree_le": .string("\(start.adding(days: -40).iso)T08:15:00Z"),
      "modifie_le": .string("\(start.adding(days: numbers.number(0...200)).iso)T16:42:10Z"),
      "reponses": .object(answers),
      "export": "complet",
      "licence": "etalab-2.0",
      "referentiel": "Insee, code officiel géographique",
    ]
  }

  /// What is asked before a canevas is finalised is there.
  private static func isWhole(_ answers: JSONObject) -> Bool {
    let ends = answers["concertations"]?.array?.map { $0.object?["date_fin"] != nil } ?? []
    return answers["date_debut"] != nil && !ends.isEmpty && ends.allSatisfy(\.self)
  }

  private static func id(_ numbers: inout SeededNumbers) -> String {
    let digits = Array("0123456789abcdef")
    func part(_ count: Int) -> String { String((0..<count).map { _ in numbers.pick(digits) }) }
    return "\(part(8))-\(part(4))-4\(part(3))-9\(part(3))-\(part(12))"
  }

  private func answers(
    _ number: Int,
    _ start: CalendarDate,
    _ numbers: inout SeededNumbers
  ) -> JSONObject {
    var owners = [Self.row(Self.communes[number % Self.communes.count])]
    if numbers.chance(30) { owners.append(Self.row(numbers.pick(Self.epcis))) }
    if numbers.chance(3) {
      owners.append(.object(["nom": "Namur", "type": "hors_de_france", "pays": "Belgique"]))
    }
    var answers: JSONObject = [
      "collectivites": .array(owners),
      "referent_email": .string("participation.\(number)@exemple.fr"),
    ]
    if numbers.chance(96) { answers["date_debut"] = .string(start.iso) }
    answers["publics"] = choices(Self.publics, &numbers)
    if numbers.chance(60) {
      answers["publics_precision"] = .string(numbers.pick(CorpusTexts.titles))
    }
    if numbers.chance(80) { answers["amo"] = .bool(numbers.chance(40)) }
    if numbers.chance(50) {
      answers["intervenants_presence"] = .bool(true)
      answers["intervenants"] = .array([
        .object([
          "nom": "Camille Exemple", "profession": "chercheuse en sociologie du numérique",
          "titre_presentation": "Ce que les algorithmes font au guichet",
        ])
      ])
      if numbers.chance(40) { answers["intervenants_accord"] = .bool(numbers.chance(70)) }
    }
    answers["objectifs_angles"] = text(CorpusTexts.angles, &numbers)
    if numbers.chance(70) {
      answers["objectifs_attentes"] = "Un cadre d’usage partagé avant tout déploiement."
    }
    if numbers.chance(90) { answers["recrutement"] = choices(Self.recruitment, &numbers) }
    if answers["recrutement"]?.array?.contains("autre") == true {
      answers["recrutement_autre"] = "Volontariat par service"
    }
    if numbers.chance(85) { answers["animation"] = choices(Self.animation, &numbers) }
    if numbers.chance(70) { answers["sujet_consigne"] = text(CorpusTexts.questions, &numbers) }
    if numbers.chance(60) {
      answers["restitution_forme"] = "Avis citoyen de douze pages remis à l’exécutif."
      answers["restitution_pleniere"] = .bool(numbers.chance(50))
    }
    let concertations = (0..<numbers.pick([0, 1, 1, 1, 2, 2, 3])).map { _ in
      JSON.object(concertation(start, &numbers))
    }
    if !concertations.isEmpty { answers["concertations"] = .array(concertations) }
    answers["engagements"] = .object(Self.engagements(&numbers))
    return answers
  }

  private func concertation(
    _ start: CalendarDate,
    _ numbers: inout SeededNumbers
  ) -> JSONObject {
    var row: JSONObject = ["intitule": .string(numbers.pick(CorpusTexts.titles))]
    if numbers.chance(90) {
      row["date_fin"] = .string(start.adding(days: numbers.number(0...240)).iso)
    }
    if numbers.chance(80) { row["sequences_nombre"] = .number(numbers.number(0...12)) }
    if numbers.chance(75) {
      row["sequences_heures"] = .number(numbers.pick(["2", "6", "12.5", "3.25", "7.5", "10.3333"]))
    }
    if numbers.chance(85) { row["participants"] = .number(numbers.number(0...180)) }
    let texts: [(String, [String])] = [
      ("vigilance_difficultes", CorpusTexts.difficulties),
      ("vigilance_interrogations", CorpusTexts.questions),
      ("vigilance_alertes", CorpusTexts.alerts),
      ("diagnostic_freins", CorpusTexts.obstacles),
      ("diagnostic_opportunites", CorpusTexts.chances),
    ]
    for (key, sentences) in texts where numbers.chance(75) { row[key] = text(sentences, &numbers) }
    let propositions = (0..<numbers.number(0...5)).map { _ in proposition(&numbers) }
    if !propositions.isEmpty { row["propositions"] = .array(propositions) }
    if numbers.chance(70) {
      row["droit_de_suite"] = .bool(numbers.chance(60))
      row["droit_de_suite_actions"] = "Comité de suivi deux fois par an, ouvert aux participants."
    }
    if numbers.chance(50) {
      row["ressources"] = .array([
        .object(["intitule": "L’avis", "url": "https://exemple.fr/avis-citoyen.pdf"])
      ])
    }
    return row
  }

  private func proposition(_ numbers: inout SeededNumbers) -> JSON {
    var row: JSONObject = ["texte": .string(numbers.pick(CorpusTexts.proposals))]
    if numbers.chance(90) {
      row["destinataire"] = .string(numbers.pick(["collectivite", "pouvoirs_publics"]))
    }
    if numbers.chance(75) {
      row["reponse"] = .string(
        numbers.pick(["retenue", "partiellement_retenue", "rejetee", "a_l_etude"])
      )
      if numbers.chance(60) { row["motif"] = .string(numbers.pick(CorpusTexts.reasons)) }
    }
    return .object(row)
  }

  private func choices(_ keys: [String], _ numbers: inout SeededNumbers) -> JSON {
    .array(numbers.some(keys).map { .string($0) })
  }

  /// One to six sentences, on lines of their own.
  private func text(_ sentences: [String], _ numbers: inout SeededNumbers) -> JSON {
    .string(
      (0..<numbers.number(1...6)).map { _ in numbers.pick(sentences) }.joined(separator: "\n")
    )
  }

  private static func row(_ owner: Collectivite) -> JSON {
    .object([
      "nom": .string(owner.nom), "code": .string(owner.code), "type": .string(owner.type.rawValue),
    ])
  }

  private static func engagements(_ numbers: inout SeededNumbers) -> JSONObject {
    let keys = [
      "facilitation", "sujets_et_acteurs", "recrutement_representatif", "neutralite",
      "transparence", "effet_sur_les_decisions", "moyens_de_contribution",
      "methodologie_accessible", "reponse_politique", "modalites_droit_de_suite", "documentation",
    ]
    return keys.reduce(into: JSONObject()) { engagements, key in
      guard numbers.chance(60) else { return }
      var row: JSONObject = ["etat": .string(numbers.pick(["tenu", "en_cours", "non_tenu"]))]
      if numbers.chance(30) { row["note"] = "Deux facilitateurs extérieurs" }
      engagements[key] = .object(row)
    }
  }

  private static let publics = [
    "usagers", "agents", "corps_intermediaires", "elus", "acteurs_economiques",
    "acteurs_academiques", "acteurs_associatifs",
  ]
  private static let recruitment = [
    "tirage_au_sort", "recrutement_cible", "appel_a_manifestation", "autre",
  ]
  private static let animation = [
    "cartographie_des_enjeux", "futur_souhaitable", "ecriture_participative",
  ]
}
