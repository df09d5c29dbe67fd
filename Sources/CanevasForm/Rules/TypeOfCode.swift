internal import JSONText
package import FormModel

/// A code that only one type has fills the type in, where none has been chosen.
package struct TypeOfCode: Completion {
  package init() {}

  package func additions(after path: Path, in answers: Answers) -> [(Path, String)] {
    guard path.key == "code", let place = path.parent, place.key == "collectivites",
      answers[place + "type"] == nil,
      let code = answers[path]?.string, let type = CodeShape.type(of: code)
    else { return [] }
    return [(place + "type", type.rawValue)]
  }
}
