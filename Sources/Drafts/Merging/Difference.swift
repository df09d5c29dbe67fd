package import FormModel
package import JSONText

/// An answer that one text of a canevas changed and another has not.
package struct Difference: Equatable, Sendable {
  package enum Subject: Equatable, Sendable {
    case field(Field)
    /// A row that came, or that is gone.
    case row(Group)
    /// The order of the rows; its values are their titles.
    case order(Field)
    /// A key that the form does not know.
    case unknown
  }

  /// Its place in the answers that `Merge.merged()` gives; of a row that is not there, the place that it
  /// would have.
  package let path: Path
  package let subject: Subject
  /// What both texts were made from says; `nil` where there is no answer, as in the other two.
  package let base: JSON?
  package let before: JSON?
  package let after: JSON?
  /// Whether `before` is a change too: then a person has to choose.
  package let isContested: Bool

  package var field: Field? {
    switch subject {
    case .field(let field), .order(let field): field
    case .row, .unknown: nil
    }
  }
}

extension Form {
  /// What differs, in the form's order: what `after` changed.
  package func differences(from before: Answers, to after: Answers) -> [Difference] {
    merge(from: before, before, after).items
  }
}
