package import FormModel
internal import JSONText

/// Fills in the type of a code if only one type is possible and none is chosen.
package struct TypeOfCode: Completion {
  private let lookup: (any CollectiviteLookup)?

  package init(_ lookup: (any CollectiviteLookup)? = nil) {
    self.lookup = lookup
  }

  package func additions(after path: Path, in answers: Answers) -> [(Path, String)] {
    guard path.key == "code", let place = path.parent, place.key == "collectivites",
      answers[place + "type"] == nil,
      let code = answers[path]?.string, let type = type(of: code)
    else { return [] }
    return [(place + "type", type.rawValue)]
  }

  private func type(of code: String) -> TypeDeCollectivite? {
    let known = Set(lookup?.collectivites(code: code).map(\.type) ?? [])
    return known.isEmpty ? CodeShape.type(of: code) : known.count == 1 ? known.first : nil
  }
}
