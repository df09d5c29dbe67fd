/// A whole form as values: the one definition behind screens, checks, review, exports and schema.
/// A class for the reason that `Field` is one.
package final class Form: Sendable {
  /// The name of the format in every file.
  package let format: String
  /// Files with a higher number are opened for reading only.
  package let formatVersion: Int
  package let title: String
  /// The list whose rows name a canevas: who it is of.
  package let ownerList: String
  /// The list whose first row tells a canevas from another of the same owner.
  package let subjectList: String
  package let steps: [Step]
  /// Checks that look at more than one answer.
  package let rules: [any Rule]
  /// Answers that follow from others as soon as these are given.
  package let completions: [any Completion]
  package let suggester: (any Suggester)?
  package let proposers: [any Proposer]
  /// Whose codes, and of which year, the answers of kind `code` are compared with; `nil` where they
  /// are compared with none.
  package let codesSource: @Sendable () -> String?
  /// Whether an answer of kind `code` has the shape of any code that there may be: no other is
  /// published, nor names a file.
  package let isCode: @Sendable (String) -> Bool
  /// Pages to read, beside the help of each field.
  package let notices: [Notice]
  /// What it promises; `nil` for a form that promises nothing.
  package let promiseQuestions: PromiseQuestions?

  package init(
    format: String,
    formatVersion: Int,
    title: String,
    ownerList: String,
    subjectList: String,
    steps: [Step],
    rules: [any Rule] = [],
    completions: [any Completion] = [],
    suggester: (any Suggester)? = nil,
    proposers: [any Proposer] = [],
    codesSource: @escaping @Sendable () -> String? = { nil },
    isCode: @escaping @Sendable (String) -> Bool = { _ in true },
    notices: [Notice] = [],
    promiseQuestions: PromiseQuestions? = nil
  ) {
    self.format = format
    self.formatVersion = formatVersion
    self.title = title
    self.ownerList = ownerList
    self.subjectList = subjectList
    self.steps = steps
    rootFields = steps.flatMap(\.rootFields)
    earlier =
      steps.haveComplements
      ? (1..<formatVersion).map { version in
        Form(
          format: format,
          formatVersion: version,
          title: title,
          ownerList: ownerList,
          subjectList: subjectList,
          steps: steps.asOf(version),
          rules: rules,
          completions: completions,
          suggester: suggester,
          proposers: proposers,
          codesSource: codesSource,
          isCode: isCode,
          notices: notices,
          promiseQuestions: promiseQuestions
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
  }

  package let rootFields: [Field]
  /// The form as it was in version 1 and those after it, up to the one before this; none where no version
  /// added anything.
  let earlier: [Form]

  /// The same with other steps.
  package func with(_ steps: [Step]) -> Form {
    Form(
      format: format,
      formatVersion: formatVersion,
      title: title,
      ownerList: ownerList,
      subjectList: subjectList,
      steps: steps,
      rules: rules,
      completions: completions,
      suggester: suggester,
      proposers: proposers,
      codesSource: codesSource,
      isCode: isCode,
      notices: notices,
      promiseQuestions: promiseQuestions
    )
  }
}

/// A help page of its own.
package struct Notice: Equatable, Sendable {
  package let title: String
  package let paragraphs: [String]

  package init(_ title: String, _ paragraphs: [String]) {
    self.title = title.withFrenchSpaces
    self.paragraphs = paragraphs.map(\.withFrenchSpaces)
  }
}

/// What one answer makes of another that is not there yet: a code that tells its own type.
package protocol Completion: Sendable {
  /// Answers to add once the question at `path` has been left.
  func additions(after path: Path, in answers: Answers) -> [(Path, String)]
}
