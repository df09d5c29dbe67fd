import CanevasForm
import FormModel
import Testing

@Suite("The words of the canevas")
struct WordsTests {
  /// What stands in the form: headings, subjects, labels and choices, helps apart.
  private static let words: Set<String> = {
    var words = Set(Canevas.form.steps.flatMap { [$0.title, $0.heading] })
    func take(_ field: Field) {
      words.formUnion([field.label, field.title] + [field.subject].compactMap(\.self))
      words.formUnion(field.kind.choices.map(\.label))
      switch field.kind {
      case .rows(let group): group.fields.forEach(take)
      case .group(let fields): fields.forEach(take)
      default: break
      }
    }
    Canevas.form.rootFields.forEach(take)
    return Set(words.map(\.withPlainSpaces))
  }()

  @Test(
    "The form's own words stand as they are",
    arguments: [
      "1 - Informations pratiques", "2 - Objectifs et méthodologies de la concertation",
      "3 - Résultats synthétiques de la concertation", "Collectivité", "Nom de la collectivité",
      "Code INSEE",
      "Personne référente", "Date de début de la concertation prévue",
      "Public associé à la concertation",
      "usagers du service public", "agents", "corps intermédiaires", "élus", "acteurs économiques",
      "acteurs académiques", "acteurs associatifs",
      "Avez-vous eu recours à un AMO pour le cadrage et l’animation des concertations ?",
      "Avez-vous fait appel à des intervenants, à des personnalités du milieu des algorithmes, de l’IA ou plus largement des nouvelles technologies ?",
      "Si oui, nom, profession et titre de la présentation", "Objectifs de la démarche",
      "Objectifs de la démarche : angles abordés",
      "Objectifs de la démarche : attentes du commanditaire",
      "Méthodologie de recrutement", "tirage au sort", "recrutement ciblé", "appel à manifestation",
      "autre (à préciser)", "Méthodologie d’animation et de participation",
      "cartographie des enjeux",
      "futur souhaitable/non-souhaitable", "écriture participative", "Sujet posé et évolution",
      "Sujet posé et évolution : quelle a été la consigne posée ?",
      "Sujet posé et évolution : le cadre initial a-t-il évolué au cours de la concertation ?",
      "Méthodologie de restitution",
      "Méthodologie de restitution : sous quelle forme les résultats de la concertation ont-ils été remis ?",
      "Méthodologie de restitution : une plénière a-t-elle été organisée ?",
      "Date de fin de la concertation prévue", "Nombre de séquences animées : en heure",
      "Nombre de participants",
      "Points de vigilances issus des débats",
      "Points de vigilances issus des débats : difficultés rencontrées",
      "Diagnostics qui ressortent des débats", "Diagnostics qui ressortent des débats : freins",
      "Diagnostics qui ressortent des débats : opportunités pour le territoire et ses acteurs",
      "Propositions qui ressortent des débats", "Droit de suite de la collectivité",
      "Droit de suite de la collectivité : la collectivité s’est-elle engagée sur un droit de suite ?",
      "Droit de suite de la collectivité : quels sont les points-clés d’actions envisagés ?",
      "Droit de suite de la collectivité : quels impacts de la concertation sur la mise en œuvre du projet ?",
      "Accès aux ressources et productions", "à la collectivité", "aux pouvoirs publics",
    ]
  )
  func own(words: String) {
    #expect(Self.words.contains(words))
  }

  /// All that a person can read, with the place it is from.
  private static let texts: [(String, String)] = {
    var texts: [(String, String)] = []
    func take(_ field: Field, _ place: String) {
      let place = "\(place).\(field.key)"
      texts += ([field.label, field.help, field.subject ?? "…"] + field.kind.choices.map(\.label))
        .map { (place, $0) }
      switch field.kind {
      case .rows(let group): group.fields.forEach { take($0, place) }
      case .group(let fields): fields.forEach { take($0, place) }
      default: break
      }
    }
    for step in Canevas.form.steps {
      texts += [step.title, step.shortTitle, step.help].map { (step.id, $0) }
      step.rootFields.forEach { take($0, step.id) }
    }
    texts += Canevas.form.notices.flatMap { notice in
      ([notice.title] + notice.paragraphs).map { (notice.title, $0) }
    }
    return texts
  }()

  @Test("Typography is French: curved apostrophes, unbreakable blanks, no key of a keyboard")
  func typography() {
    for (place, text) in Self.texts {
      #expect(
        !text.contains("'") && !text.contains("\"") && !text.contains("..."),
        "\(place): \(text)"
      )
      #expect(text == text.withFrenchSpaces && !text.contains("  "), "\(place): \(text)")
      #expect(text.trimmed == text && !text.isEmpty, "\(place): \(text)")
      // Helps are printed in the empty form too, where no key can be pressed.
      for key in ["F1", "Ctrl", "Entrée", "flèche"] {
        #expect(!text.contains(key), "\(place): \(text)")
      }
    }
  }

  @Test("Every help is a sentence that ends, and says more than its label")
  func helps() {
    func look(_ field: Field) {
      #expect(field.help.last == "." && field.help.count > 15, "\(field.key)")
      #expect(field.help != field.label)
      switch field.kind {
      case .rows(let group): group.fields.forEach(look)
      case .group(let fields): fields.forEach(look)
      default: break
      }
    }
    Canevas.form.rootFields.forEach(look)
  }

  @Test(
    "The annexe's levels and objectives are told",
    arguments: [
      "codécision", "concertation", "consultation", "information", "Sociaux", "Démocratiques",
      "centré sur les usages",
    ]
  )
  func annexe(word: String) {
    let told = Canevas.form.notices.map { $0.paragraphs.joined(separator: "\n") }
    #expect(told.contains { $0.contains(word) })
  }

  @Test("The eleven promises stand in order, each with its phase")
  func promises() throws {
    let answers = Answers()
    let page = try #require(Canevas.form.page(.step("engagements"), of: answers))
    let states = Canevas.form.questions(on: page, of: answers).filter { $0.field.key == "etat" }
    #expect(
      states.compactMap { $0.path.parent?.key } == [
        "facilitation", "sujets_et_acteurs", "recrutement_representatif", "neutralite",
        "transparence",
        "effet_sur_les_decisions", "moyens_de_contribution", "methodologie_accessible",
        "reponse_politique",
        "modalites_droit_de_suite", "documentation",
      ]
    )
    #expect(
      states.map { $0.titles.first } == Array(repeating: "Avant la concertation", count: 4)
        + Array(repeating: "Pendant la concertation", count: 4)
        + Array(repeating: "À l’issue de la concertation", count: 3)
    )
    #expect(
      states.allSatisfy { $0.field.kind.choices.map(\.key) == ["tenu", "en_cours", "non_tenu"] }
    )
  }

  @Test("Only the addresses of référents and the names of intervenants are personal")
  func privacy() {
    let fields = Canevas.form.rootFields.flatMap { (field: Field) -> [Field] in
      if case .rows(let group) = field.kind { [field] + group.fields } else { [field] }
    }
    #expect(
      fields.filter { $0.privacy != .open }.map(\.key) == [
        "referent_email", "nom", "referents", "email", "service",
      ]
    )
  }
}
