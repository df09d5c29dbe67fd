internal import JSONText

extension Form {
  /// Who a canevas is of: "Rennes · Rennes Métropole"; `nil` while nobody is named.
  package func ownerName(of answers: Answers) -> String? {
    let names = ownerNames(of: answers)
    return names.count > 1 ? names.joined(separator: " · ") : names.first
  }

  /// Each of those whose canevas it is.
  package func ownerNames(of answers: Answers) -> [String] { names(in: ownerList, of: answers) }

  /// What tells a canevas from another of the same owner; `nil` while it is not named.
  package func subjectName(of answers: Answers) -> String? {
    names(in: subjectList, of: answers).first
  }

  private func names(in list: String, of answers: Answers) -> [String] {
    guard let field = rootFields.first(where: { $0.key == list }),
      case .rows(let group) = field.kind
    else { return [] }
    return answers.rows(at: .root + list).compactMap { row in
      row.object?[group.nameKey]?.string?.trimmed
    }
    .filter { !$0.isEmpty }
  }
}
