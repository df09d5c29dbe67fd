internal import Drafts
internal import Exports
internal import FormModel

extension ExportPlan {
  /// Reports what to know before publication.
  ///
  /// It goes to standard error even if that is no terminal: standard output is for paths only, and
  /// a warning in a log is better than none.
  func say(of draft: Draft, in context: CommandContext) {
    if !leftOut.isEmpty {
      context.output.warn(
        "L’export public laisse de côté : \(leftOut.joined(separator: ", ")).".withFrenchSpaces
      )
    }
    for found in context.form.named(suspect, in: draft.answers) {
      context.output.warn("\(found.name.oneLine) : \(found.problem.message)".withFrenchSpaces)
    }
    let reasons = draft.reopenings.filter(\.isPublic).map { "« \($0.reason.excerpt) »" }
    if !reasons.isEmpty {
      context.output.warn(
        "Sera aussi public, pour chaque réouverture, son motif : \(reasons.joined(separator: ", "))."
          .withFrenchSpaces
      )
    }
    if !unknown.isEmpty {
      let keys = unknown.map { $0.description.excerpt }.joined(separator: ", ")
      context.output.warn(
        "Seront aussi publiques ces parties du fichier que le canevas ne prévoit pas : \(keys)."
          .withFrenchSpaces
      )
    }
  }
}
