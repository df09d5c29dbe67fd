package import FormModel
package import JSONText

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
    self.init(
      of: answers,
      of: source,
      owners: source.collectivites,
      facts: Self.facts(of: source, for: purpose),
      steps: step.map { [$0] } ?? source.form.steps,
      showsUnanswered: purpose == .review
    )
  }

  /// The public document of answers that are published already, as an inventory has them: nothing
  /// of them is looked at again. `leftOut` names the questions that the public edition has left out.
  package init(published answers: JSONObject, of source: ExportSource, leftOut: [String]) {
    self.init(
      of: answers,
      of: source,
      owners: ExportSource.collectivites(in: Answers(answers), source.form),
      facts: Self.facts(of: source, export: ExportSource.publicWords(leftOut)),
      steps: source.form.steps,
      showsUnanswered: false
    )
  }

  private init(
    of answers: JSONObject,
    of source: ExportSource,
    owners: [OwnerCollectivite],
    facts: [Fact],
    steps: [Step],
    showsUnanswered: Bool
  ) {
    let builder = BlockBuilder(showsUnanswered: showsUnanswered)
    self.init(
      title: source.form.title,
      collectivites: owners.compactMap(\.nom?.printableLine),
      facts: facts,
      blocks: steps.flatMap { builder.blocks(of: $0, in: answers) },
      annotations: source.annotations
    )
  }

  private static func facts(of source: ExportSource, for purpose: Purpose) -> [Fact] {
    switch purpose {
    case .review: [Fact(label: "État", value: source.stateSentence)]
    case .publication(.open):
      facts(of: source, export: source.publicWords)
    case .publication(.complete):
      facts(of: source, export: "complet, avec des données personnelles")
    }
  }

  private static func facts(of source: ExportSource, export words: String) -> [Fact] {
    let fixed = [
      Fact(label: "État", value: source.stateSentence),
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
  var publicWords: String { Self.publicWords(leftOutNames) }

  fileprivate static func publicWords(_ leftOut: [String]) -> String {
    let names = leftOut.map(\.printableLine)
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
