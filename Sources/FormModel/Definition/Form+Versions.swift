internal import JSONText

/// Versions of the form.
///
/// A form grows by compléments, and each version that adds some has a higher number. A canevas has
/// the lowest version that has all its answers, so that it stays unchanged unless it answers new
/// questions.
extension Form {
  /// The lowest form version that has all these answers.
  package func version(of answers: Answers) -> Int {
    earlier.isEmpty ? formatVersion : Self.version(of: answers.root, rootFields)
  }

  private static func version(of object: JSONObject, _ fields: [Field]) -> Int {
    fields.reduce(1) { version, field in
      guard let stored = object[field.key], !stored.isHollow else { return version }
      return max(version, field.complementSince ?? 1, self.version(of: stored, field.kind))
    }
  }

  private static func version(of stored: JSON, _ kind: Kind) -> Int {
    switch (kind, stored) {
    case (.rows(let group), .array(let rows)):
      rows.reduce(1) { version, row in
        max(version, row.object.map { self.version(of: $0, group.fields) } ?? 1)
      }
    case (.group(let fields), .object(let members)): version(of: members, fields)
    case (.choice(.oneOf(let choices)), .string(let key)):
      choices.version(of: key)
    case (.choice(.severalOf(let choices)), .array(let keys)):
      keys.compactMap(\.string).reduce(1) { max($0, choices.version(of: $1)) }
    default: 1
    }
  }

  /// The form in an earlier version, without questions and options that were added later.
  package func asOf(_ version: Int) -> Form {
    earlier.indices.contains(version - 1) ? earlier[version - 1] : self
  }
}

extension [Choice] {
  fileprivate func version(of key: String) -> Int {
    index(ofKey: key).flatMap { self[$0].complementSince } ?? 1
  }
}

extension [Step] {
  /// The steps without what was added after `version`.
  func asOf(_ version: Int) -> [Step] { map { $0.asOf(version) } }

  /// Whether any version added something.
  var haveComplements: Bool { contains { $0.rootFields.contains(where: \.hasComplements) } }
}

extension Step {
  fileprivate func asOf(_ version: Int) -> Step {
    switch content {
    case .fields(let fields): with(.fields(fields.asOf(version)))
    case .rows(let field, let group):
      if group.fields.contains(where: \.hasComplements) {
        // Use the same group for field and step content, which have to match.
        { (group: Group) in with(.rows(field.with(.rows(group)), group)) }(group.asOf(version))
      } else {
        self
      }
    case .group(let field, let fields):
      if fields.contains(where: \.hasComplements) {
        { (fields: [Field]) in with(.group(field.with(.group(fields)), fields)) }(
          fields.asOf(version)
        )
      } else {
        self
      }
    }
  }
}

extension Group {
  fileprivate func asOf(_ version: Int) -> Group {
    let asked = fields.asOf(version)
    return Group(noun, namedBy: nameKey, asked, overview: overview?.of(asked))
  }
}

extension [Field] {
  fileprivate func asOf(_ version: Int) -> [Field] {
    filter { ($0.complementSince ?? 1) <= version }.map { field in
      field.hasComplements ? field.with(field.kind.asOf(version)) : field
    }
  }
}

extension Field {
  /// Whether it is a complément or contains one.
  fileprivate var hasComplements: Bool {
    if isComplement { return true }
    return switch kind {
    case .rows(let group): group.fields.contains(where: \.hasComplements)
    case .group(let fields): fields.contains(where: \.hasComplements)
    default: kind.choices.contains { $0.complementSince != nil }
    }
  }
}

extension Kind {
  fileprivate func asOf(_ version: Int) -> Kind {
    switch self {
    case .rows(let group): .rows(group.asOf(version))
    case .group(let fields): .group(fields.asOf(version))
    case .choice(.oneOf(let choices)):
      .oneOf(choices.filter { ($0.complementSince ?? 1) <= version })
    case .choice(.severalOf(let choices)):
      .severalOf(choices.filter { ($0.complementSince ?? 1) <= version })
    default: self
    }
  }
}
