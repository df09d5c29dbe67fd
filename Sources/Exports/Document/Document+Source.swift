package import FormModel

extension Document {
  package enum Purpose: Equatable, Sendable {
    /// For review before finalising: all questions, including unanswered ones.
    case review
    /// For publication: answered questions only.
    case publication(Edition)
  }

  /// The document of all steps, or of a single one.
  package init(of source: ExportSource, for purpose: Purpose, step: Step? = nil) {
    let answers =
      switch purpose {
      case .review: Publication.answersInPlace(of: source, .complete)
      case .publication(let edition): Publication.answers(of: source, edition)
      }
    let builder = BlockBuilder(showsUnanswered: purpose == .review)
    self.init(
      title: source.form.title,
      collectivites: source.collectivites.compactMap(\.nom?.printableLine),
      facts: Self.facts(of: source, for: purpose),
      blocks: (step.map { [$0] } ?? source.form.steps)
        .flatMap { builder.blocks(of: $0, in: answers) },
      annotations: source.annotations
    )
  }

  private static func facts(of source: ExportSource, for purpose: Purpose) -> [Fact] {
    let state = Fact(label: "État", value: source.stateSentence)
    guard case .publication(let edition) = purpose else { return [state] }
    let words =
      switch edition {
      case .open: source.publicWords
      case .complete: "complet, avec des données personnelles"
      }
    let fixed = [
      state,
      Fact(label: "Export", value: words),
      Fact(label: "Licence", value: License.name),
      Fact(label: "Identifiant", value: source.id.printableLine),
    ]
    let codes = source.referentiel.map { Fact(label: "Codes", value: $0.printableLine) }
    return fixed + (codes.map { [$0] } ?? [])
  }
}

extension ExportSource {
  /// "public ; laissé de côté : Personne référente". Names questions only, never their answers.
  var publicWords: String {
    let names = leftOutNames.map(\.printableLine)
    return names.isEmpty
      ? "public" : "public ; laissé de côté : \(names.joined(separator: ", "))".withFrenchSpaces
  }

  /// "version de travail du 14 mars 2025", "version 1, finalisée le 14 mars 2025".
  var stateSentence: String {
    let day = modifiedOn?.dayMonthYear
    if isFinal { return "version\u{A0}\(version)" + (day.map { ", finalisée le \($0)" } ?? "") }
    let base = "version de travail" + (day.map { " du \($0)" } ?? "")
    return version > 0 ? "\(base), après la version\u{A0}\(version)" : base
  }
}
