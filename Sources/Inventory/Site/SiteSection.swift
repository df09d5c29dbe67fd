internal import FormModel

/// A part of a site: a folder with a page for each thing, and an index of them.
enum SiteSection: String, CaseIterable, Sendable {
  case canevas
  case collectivites
  case departements
  case axes
  case etats

  var title: String {
    switch self {
    case .canevas: "Canevas"
    case .collectivites: "Collectivités"
    case .departements: "Départements"
    case .axes: "Axes"
    case .etats: "États des réponses"
    }
  }

  /// What it has a page for.
  var noun: Noun {
    switch self {
    case .canevas: .masculine("canevas", plural: "canevas")
    case .collectivites: .feminine("collectivité", plural: "collectivités")
    case .departements: .masculine("département", plural: "départements")
    case .axes: .masculine("axe", plural: "axes")
    case .etats: .masculine("état", plural: "états")
    }
  }

  /// The title of the page of a thing: « Axe : École ».
  func heading(_ label: String) -> String {
    switch self {
    case .canevas, .collectivites, .departements: label
    case .axes: "Axe\u{A0}: \(label)"
    case .etats: "Propositions\u{A0}: \(label)"
    }
  }

  /// What its index says of it.
  var explanation: String {
    switch self {
    case .canevas: "Une page par canevas, avec toutes les réponses qu’il publie."
    case .collectivites: "Une page par collectivité, avec les canevas qu’elle porte."
    case .departements:
      "Une page par département, d’après le référentiel. Une démarche que plusieurs collectivités portent compte une fois dans chacun de leurs départements."
    case .axes: "Une page par axe, avec ses propositions. \(Self.axis)"
    case .etats:
      "Une page par état, avec ses propositions. L’état d’une proposition est celui de sa dernière suite, ou sa réponse."
    }
  }

  /// What the page of a thing says of its list.
  var pageExplanation: String {
    switch self {
    case .canevas: "Toutes les réponses que ce canevas publie."
    case .collectivites: "Les canevas que cette collectivité porte, seule ou avec d’autres."
    case .departements:
      "Les démarches des collectivités de ce département, d’après le référentiel. Une démarche que plusieurs portent compte une fois."
    case .axes: "Les propositions de cet axe. \(Self.axis)"
    case .etats:
      "Les propositions dont la dernière suite, ou à défaut la réponse, donne cet état."
    }
  }

  private static let axis =
    "Un axe est tel que les canevas le nomment ; des noms qui ne diffèrent que par leurs majuscules et leurs accents sont un même axe."
    .withFrenchSpaces

  /// The table with the same data.
  func source(_ survey: Survey) -> String {
    let (asked, words) = (survey.asked, survey.words)
    let owners = words.table(asked.owners.list)
    return switch self {
    case .canevas: "canevas.csv"
    case .collectivites: owners
    case .departements: "\(owners), colonne \(Territory.departementKey)"
    case .axes: survey.sectionSource
    case .etats: survey.stateSource
    }
  }

  /// What its pages list.
  func unit(_ words: SurveyWords) -> Noun { listsPropositions ? words.item : words.unit }

  var listsPropositions: Bool {
    switch self {
    case .canevas, .collectivites, .departements: false
    case .axes, .etats: true
    }
  }

  var folder: String { rawValue }
  static let index = "index"
  var index: String { "\(folder)/\(PageNames.file(Self.index))" }
}
