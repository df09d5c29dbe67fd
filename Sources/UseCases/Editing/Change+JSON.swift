internal import Drafts
internal import FormModel
internal import JSONText
internal import TextEditing

/// The stored form of a change.
extension Change {
  var json: JSON {
    var members: JSONObject = ["chemin": .string(path.description), "page": page.json]
    members["raison"] = .string(reason.key)
    members["nom"] = reason.noun?.json
    members["nombre"] = reason.count.map { .number($0) }
    members["commence"] = begun.map { .string($0.description) }
    members["remarques"] = remarks?.json
    switch what {
    case .value(let before, let after):
      members["avant"] = before
      members["apres"] = after
    case .text(let edit): members["texte"] = edit.json
    case .values(let values): members["plusieurs"] = .array(values.map(\.json))
    }
    return .object(members)
  }

  /// `nil` if one change cannot be read, because the others do not apply without it.
  static func list(_ json: JSON?) -> [Change]? {
    guard let array = json?.array else { return nil }
    let changes = array.compactMap { Change($0) }
    return changes.count == array.count ? changes : nil
  }

  private init?(_ json: JSON) {
    guard let object = json.object, let path = Path(kept: object["chemin"]),
      let page = Page.ID(object["page"]), let key = object["raison"]?.string,
      let reason = Reason(
        key: key,
        noun: object["nom"].flatMap { Noun($0) },
        count: object["nombre"]?.integer ?? 1
      )
    else { return nil }
    var begun: Path?
    if let kept = object["commence"] {
      guard let path = Path(kept: kept) else { return nil }
      begun = path
    }
    let what: What
    if let text = object["texte"] {
      guard let edit = TextEdit(text) else { return nil }
      what = .text(edit)
    } else if let several = object["plusieurs"]?.array {
      let values = several.compactMap { Placed($0) }
      guard values.count == several.count else { return nil }
      what = .values(values)
    } else {
      what = .value(object["avant"], object["apres"])
    }
    var remarks: Remarks?
    if let kept = object["remarques"] {
      guard let read = Remarks(kept) else { return nil }
      remarks = read
    }
    self.init(path: path, page: page, reason: reason, what: what, begun: begun, remarks: remarks)
  }
}

extension Path {
  /// Reads a stored path; the root is stored as an empty text.
  fileprivate init?(kept json: JSON?) {
    guard let text = json?.string else { return nil }
    if text.isEmpty {
      self = .root
      return
    }
    guard let path = Path(text) else { return nil }
    self = path
  }
}

extension Page.ID {
  fileprivate var json: JSON {
    switch self {
    case .step(let step): .object(["etape": .string(step)])
    case .row(let path): .object(["ligne": .string(path.description)])
    }
  }

  fileprivate init?(_ json: JSON?) {
    if let step = json?.object?["etape"]?.string {
      self = .step(step)
    } else if let row = json?.object?["ligne"], let path = Path(kept: row) {
      self = .row(path)
    } else {
      return nil
    }
  }
}

extension Change.Reason {
  fileprivate var key: String {
    switch self {
    case .typing: "saisie"
    case .choosing: "choix"
    case .clearing: "effacement"
    case .completion: "complement"
    case .merging: "fusion"
    case .remarking: "remarque"
    case .adding: "ajout"
    case .removing: "suppression"
    case .duplicating: "copie"
    case .moving: "deplacement"
    case .answering: "reponses"
    case .renumbering: "numeros"
    case .importing: "import"
    }
  }

  fileprivate var noun: Noun? {
    switch self {
    case .typing, .choosing, .clearing, .completion, .merging, .remarking: nil
    case .adding(let noun), .removing(let noun), .duplicating(let noun), .moving(let noun),
      .importing(let noun), .answering(let noun, _), .renumbering(let noun, _):
      noun
    }
  }

  fileprivate var count: Int? {
    switch self {
    case .answering(_, let count), .renumbering(_, let count): count
    default: nil
    }
  }

  fileprivate init?(key: String, noun: Noun?, count: Int) {
    switch (key, noun) {
    case ("saisie", _): self = .typing
    case ("choix", _): self = .choosing
    case ("effacement", _): self = .clearing
    case ("complement", _): self = .completion
    case ("fusion", _): self = .merging
    case ("remarque", _): self = .remarking
    case ("ajout", let noun?): self = .adding(noun)
    case ("suppression", let noun?): self = .removing(noun)
    case ("copie", let noun?): self = .duplicating(noun)
    case ("deplacement", let noun?): self = .moving(noun)
    case ("reponses", let noun?): self = .answering(noun, count)
    case ("numeros", let noun?): self = .renumbering(noun, count)
    case ("import", let noun?): self = .importing(noun)
    default: return nil
    }
  }
}

extension Change.Placed {
  fileprivate var json: JSON {
    var members: JSONObject = ["chemin": .string(path.description)]
    members["avant"] = before
    members["apres"] = after
    return .object(members)
  }

  fileprivate init?(_ json: JSON) {
    guard let object = json.object, let path = Path(kept: object["chemin"]) else { return nil }
    self.init(path: path, before: object["avant"], after: object["apres"])
  }
}

extension Change.Remarks {
  fileprivate var json: JSON {
    .object([
      "avant": .array(before.map(\.json)), "apres": .array(after.map(\.json)),
    ])
  }

  fileprivate init?(_ json: JSON) {
    guard let before = json.object?["avant"]?.array, let after = json.object?["apres"]?.array else {
      return nil
    }
    self.init(before: before.map { Remark($0) }, after: after.map { Remark($0) })
  }
}

extension Noun {
  fileprivate var json: JSON {
    .object([
      "singulier": .string(singular), "pluriel": .string(plural), "feminin": .bool(isFeminine),
    ])
  }

  fileprivate init?(_ json: JSON) {
    guard let object = json.object, let singular = object["singulier"]?.string,
      let plural = object["pluriel"]?.string, let isFeminine = object["feminin"]?.bool
    else { return nil }
    self =
      isFeminine ? .feminine(singular, plural: plural) : .masculine(singular, plural: plural)
  }
}

extension TextEdit {
  fileprivate var json: JSON {
    .object([
      "a": .number(offset), "ote": .string(removed), "mis": .string(inserted),
      "maniere": .string(manner.key),
    ])
  }

  fileprivate init?(_ json: JSON) {
    guard let object = json.object, let offset = object["a"]?.integer,
      let removed = object["ote"]?.string, let inserted = object["mis"]?.string,
      let manner = object["maniere"]?.string.flatMap({ Manner(key: $0) })
    else { return nil }
    self.init(offset: offset, removed: removed, inserted: inserted, manner: manner)
  }
}

extension TextEdit.Manner {
  fileprivate var key: String {
    switch self {
    case .typing: "saisie"
    case .deleting: "effacement"
    case .atOnce: "coup"
    }
  }

  fileprivate init?(key: String) {
    guard let manner = [Self.typing, .deleting, .atOnce].first(where: { $0.key == key }) else {
      return nil
    }
    self = manner
  }
}
