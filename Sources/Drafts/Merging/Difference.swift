package import FormModel
package import JSONText

/// An answer that `after` changed relative to the base and that differs from `before`.
package struct Difference: Equatable, Sendable {
  package enum Subject: Equatable, Sendable {
    case field(Field)
    /// A row that was added or removed.
    case row(Group)
    /// The order of the rows; its values are their titles.
    case order(Field)
    /// A key that the form does not know.
    case unknown
  }

  /// The path in the answers that `Merge.merged()` returns. For a row that is not in them, the path
  /// that it would have.
  package let path: Path
  package let subject: Subject
  /// The value in the common base. `nil` means no answer, as in `before` and `after`.
  package let base: JSON?
  package let before: JSON?
  package let after: JSON?
  /// Whether `before` differs from the base too: a merge conflict, which the user has to resolve.
  package let isContested: Bool

  package var field: Field? {
    switch subject {
    case .field(let field), .order(let field): field
    case .row, .unknown: nil
    }
  }
}

extension Form {
  /// The changes from `before` to `after`, in the form's order.
  package func differences(from before: Answers, to after: Answers) -> [Difference] {
    merge(from: before, before, after).items
  }
}
