package import JSONText

extension NamedProblem {
  /// The JSON for scripts. Its keys are a stable interface. `ref` is the canevas as the caller
  /// named it.
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
