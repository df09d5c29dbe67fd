package import FormModel
internal import JSONText

/// Which missing answers of a text do not count as deleted.
enum Omission {
  /// Answers hidden by a condition: exports leave them out, and so do drafts made from exports.
  case hidden
  /// All missing answers: an export also leaves out personal data and values it cannot read.
  case unsaid
}

extension Form {
  /// Merges `there` into `here` with the common base `base`. Answers that `there` lacks only
  /// because it is, or was made from, an export do not count as deleted.
  package func merge(_ there: Draft, madeFrom base: Draft?, into here: Answers) -> Merge {
    let old = base?.answers ?? Answers()
    let omission: Omission = there.other["export"] == nil ? .hidden : .unsaid
    return merge(from: old, here, completing(there.answers, from: old, omission))
  }

  /// The answers, with the omitted ones taken from `base`.
  func completing(_ answers: Answers, from base: Answers, _ omission: Omission) -> Answers {
    let (answers, base) = (ordered(answers), ordered(base))
    return Answers(omission.completing(answers.root, from: base.root, rootFields))
  }
}

extension Omission {
  fileprivate func completing(
    _ object: JSONObject,
    from base: JSONObject,
    _ fields: [Field]
  ) -> JSONObject {
    var whole = object
    for field in fields {
      guard let old = base[field.key] else { continue }
      if let stored = object[field.key] {
        whole[field.key] = completing(stored, from: old, field.kind)
      } else if isOmitted(field, in: object) {
        whole[field.key] = old
      }
    }
    guard self == .unsaid else { return whole }
    let known = Set(fields.map(\.key))
    for member in base.members where !known.contains(member.key) && whole[member.key] == nil {
      whole[member.key] = member.value
    }
    return whole
  }

  private func isOmitted(_ field: Field, in object: JSONObject) -> Bool {
    switch self {
    case .hidden: !(field.condition?.holds(in: object) ?? true)
    case .unsaid: true
    }
  }

  private func completing(_ stored: JSON, from base: JSON, _ kind: Kind) -> JSON {
    switch (kind, stored, base) {
    case (.group(let fields), .object(let object), .object(let old)):
      .object(completing(object, from: old, fields))
    case (.rows(let group), .array(let rows), .array(let old)):
      .array(completing(rows, from: old, group))
    default: stored
    }
  }

  private func completing(_ rows: [JSON], from base: [JSON], _ group: Group) -> [JSON] {
    let partners = RowMatching(base, rows, group).partners
    var whole = rows
    for (index, partner) in partners.enumerated() {
      guard let partner, let row = rows[partner].object, let old = base[index].object else {
        continue
      }
      whole[partner] = .object(completing(row, from: old, group.fields))
    }
    guard self == .unsaid else { return whole }
    // Insert each missing row after its nearest matched predecessor in the base. The order is last
    // to first, so that the indices of `partners` stay valid.
    for index in base.indices.reversed() where partners[index] == nil {
      let before = partners[..<index].last { $0 != nil } ?? nil
      whole.insert(base[index], at: before.map { $0 + 1 } ?? 0)
    }
    return whole
  }
}
