package import FormModel

/// The texts of a document to fill that are not answers and must not be imported as such.
extension Questionnaire {
  /// The instructions, helps and notes.
  package static func fixedTexts(of form: Form) -> [String] {
    [instructions, warning] + form.steps.map(\.help) + fixedTexts(of: form.rootFields)
  }

  private static func fixedTexts(of fields: [Field]) -> [String] {
    fields.flatMap { field -> [String] in
      let own = [field.asking(among: fields)]
      switch field.kind {
      case .rows(let group):
        return own + fixedTexts(of: group.fields) + fixedTexts(of: group.noun)
      case .group(let inner): return own + fixedTexts(of: inner)
      default: return own
      }
    }
  }

  /// The possible beginnings of column helps, whose columns depend on the answers.
  package static func fixedBeginnings(of form: Form) -> [String] {
    beginnings(of: form.rootFields)
  }

  private static func beginnings(of fields: [Field]) -> [String] {
    fields.flatMap { field -> [String] in
      switch field.kind {
      case .rows(let group):
        // Any column may be the first: former ones and compléments are shown if they are answered.
        return group.fields.filter { !$0.kind.isContainer }
          .map { QuestionBlocks.columnHelp([$0], of: group) } + beginnings(of: group.fields)
      case .group(let inner): return beginnings(of: inner)
      default: return []
      }
    }.filter { !$0.isEmpty }
  }

  private static func fixedTexts(of noun: Noun) -> [String] {
    [QuestionBlocks.copies(of: noun), QuestionBlocks.added(noun)]
  }

  /// The titles of groups of questions.
  package static func subjects(of form: Form) -> [String] {
    [BlockBuilder.complements] + subjects(of: form.rootFields)
  }

  private static func subjects(of fields: [Field]) -> [String] {
    fields.flatMap { field -> [String] in
      let own = field.subject.map { [$0] } ?? []
      switch field.kind {
      case .rows(let group): return own + subjects(of: group.fields)
      case .group(let inner): return own + subjects(of: inner)
      default: return own
      }
    }
  }
}
