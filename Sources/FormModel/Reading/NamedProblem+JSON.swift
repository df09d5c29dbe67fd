package import JSONText

extension NamedProblem {
  /// As scripts read it; the keys are part of the program's face. `ref` is the canevas as it was
  /// asked for.
  package func json(ref: String) -> JSON {
    .object([
      "ref": .string(ref),
      "champ": .string(field),
      "chemin": .string(problem.path.description),
      "gravite": .string(problem.severity.rawValue),
      "message": .string(problem.message),
    ])
  }
}
