internal import JSONText

extension Form {
  /// The owners of a canevas: "Rennes · Rennes Métropole"; `nil` while none is named.
  package func ownerName(of answers: Answers) -> String? {
    let names = ownerNames(of: answers)
    return names.isEmpty ? nil : names.joined(separator: " · ")
  }

  package func ownerNames(of answers: Answers) -> [String] { names(in: ownerList, of: answers) }

  /// What distinguishes canevas of one owner; `nil` while it is not named.
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
