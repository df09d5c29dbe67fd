/// The complete form as data: the single definition behind screens, checks, review, exports and
/// schema. It is a class for the same reason as `Field`.
package final class Form: Sendable {
  /// The name of the file format.
  package let format: String
  /// The current form version. Files with a higher one are read-only.
  package let formatVersion: Int
  package let title: String
  package let steps: [Step]
  /// Checks over several answers.
  package let rules: [any Rule]
  /// Answers that are derived from others as soon as these are given.
  package let completions: [any Completion]
  package let suggester: (any Suggester)?
  package let proposers: [any Proposer]
  /// Publisher and edition of the codes with which answers of kind `code` are compared; `nil` if
  /// there are none.
  package let codesSource: @Sendable () -> String?
  /// Whether an answer of kind `code` is well-formed. Others are not published and do not appear in
  /// file names.
  package let isCode: @Sendable (String) -> Bool
  /// Help pages beside the help of each field.
  package let notices: [Notice]
  /// The questions about promises; `nil` if the form has none.
  package let promiseQuestions: PromiseQuestions?
  /// What an inventory counts; `nil` if no inventory is made of this form.
  package let counted: Counted?
  /// What the screens say of it.
  package let introduction: FormIntroduction
  /// What catalogues and schemas say about it.
  package let card: @Sendable () -> FormCard

  package init(
    format: String,
    formatVersion: Int,
    title: String,
    steps: [Step],
    rules: [any Rule] = [],
    completions: [any Completion] = [],
    suggester: (any Suggester)? = nil,
    proposers: [any Proposer] = [],
    codesSource: @escaping @Sendable () -> String? = { nil },
    isCode: @escaping @Sendable (String) -> Bool = { _ in true },
    notices: [Notice] = [],
    promiseQuestions: PromiseQuestions? = nil,
    counted: Counted? = nil,
    introduction: FormIntroduction = FormIntroduction(),
    card: @escaping @Sendable () -> FormCard = { FormCard() }
  ) {
    self.format = format
    self.formatVersion = formatVersion
    self.title = title
    self.steps = steps
    rootFields = steps.flatMap(\.rootFields)
    earlier =
      steps.haveComplements
      ? (1..<formatVersion).map { version in
        Form(
          format: format,
          formatVersion: version,
          title: title,
          steps: steps.asOf(version),
          rules: rules,
          completions: completions,
          suggester: suggester,
          proposers: proposers,
          codesSource: codesSource,
          isCode: isCode,
          notices: notices,
          promiseQuestions: promiseQuestions,
          counted: counted,
          introduction: introduction,
          card: card
        )
      } : []
    self.rules = rules
    self.completions = completions
    self.suggester = suggester
    self.proposers = proposers
    self.codesSource = codesSource
    self.isCode = isCode
    self.notices = notices
    self.promiseQuestions = promiseQuestions
    self.counted = counted
    self.introduction = introduction
    self.card = card
  }

  package let rootFields: [Field]
  /// The form in each earlier version, starting with version 1; empty if no version added anything.
  let earlier: [Form]

  /// The same form with other steps.
  package func with(_ steps: [Step]) -> Form {
    Form(
      format: format,
      formatVersion: formatVersion,
      title: title,
      steps: steps,
      rules: rules,
      completions: completions,
      suggester: suggester,
      proposers: proposers,
      codesSource: codesSource,
      isCode: isCode,
      notices: notices,
      promiseQuestions: promiseQuestions,
      counted: counted,
      introduction: introduction,
      card: card
    )
  }
}

/// A help page.
package struct Notice: Equatable, Sendable {
  package let title: String
  package let paragraphs: [String]

  package init(_ title: String, _ paragraphs: [String]) {
    self.title = title.withFrenchSpaces
    self.paragraphs = paragraphs.map(\.withFrenchSpaces)
  }
}

/// Derives an answer that is missing from another one, such as the type of a code.
package protocol Completion: Sendable {
  /// Answers to add when the user leaves the question at `path`.
  func additions(after path: Path, in answers: Answers) -> [(Path, String)]
}
