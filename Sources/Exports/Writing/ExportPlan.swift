package import FormModel
internal import JSONText

/// What somebody should know before a public export is written.
package struct ExportPlan: Equatable, Sendable {
  package struct Item: Equatable, Sendable {
    /// As the form asks it.
    package let label: String
    package let path: Path
  }

  /// Answers that only a complete export has.
  package let leftOut: [Item]
  /// Texts to be published in which an email address or a telephone number was seen.
  package let suspect: [Problem]
  /// Members of the file that the program does not know, and publishes as they are.
  package let unknown: [Path]

  /// `suspect` are the problems of the rule that looks for personal data in texts, `known` the members
  /// that drafts have beside their answers.
  package init(of source: ExportSource, suspect: [Problem], known: [String] = []) {
    let asked = source.form.questions(of: source.answers)
    leftOut = asked.compactMap { question in
      let isAnswered = !(source.answers[question.path]?.isBlank ?? true)
      guard isAnswered, !question.field.privacy.isPublic(in: source.answers) else { return nil }
      return Item(label: source.label(of: question), path: question.path)
    }
    self.suspect = suspect
    unknown =
      source.other.keys.filter { !(ExportKey.all + known).contains($0) }.map { Path.root + $0 }
      + Self.unknown(source.answers.root, source.form.rootFields, at: .root)
  }

  private static func unknown(_ object: JSONObject, _ fields: [Field], at place: Path) -> [Path] {
    object.members.flatMap { member -> [Path] in
      let path = place + member.key
      guard let field = fields.first(where: { $0.key == member.key }) else { return [path] }
      switch (field.kind, member.value) {
      case (.rows(let group), .array(let rows)):
        return rows.enumerated().flatMap { index, row in
          unknown(row.object ?? [:], group.fields, at: path + index)
        }
      case (.group(let inner), .object(let members)): return unknown(members, inner, at: path)
      default: return []
      }
    }
  }
}

extension ExportSource {
  /// "Nom (intervenant)": what a field of a row is called where it stands alone.
  fileprivate func label(of question: Question) -> String {
    guard case .row = question.page, let noun = form.page(question.page, of: answers)?.noun else {
      return question.field.title
    }
    return "\(question.field.title) (\(noun.singular))"
  }
}
