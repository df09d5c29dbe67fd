package import FormModel
package import JSONText

/// A remark on an answer, for those who fill the canevas.
///
/// Exports contain remarks only on request. Unknown members of the JSON are kept.
package struct Remark: Equatable, Sendable {
  package private(set) var json: JSON

  package init(_ json: JSON) { self.json = json }

  package init(
    id: String = DraftID.fresh(),
    at path: Path,
    by author: String,
    on date: Moment,
    _ text: String
  ) {
    var members: JSONObject = ["id": .string(id), "chemin": .string(path.description)]
    if !author.isEmpty { members["auteur"] = .string(author) }
    members["date"] = .string(date.iso)
    members["texte"] = .string(text)
    json = .object(members)
  }

  private subscript(key: String) -> JSON? {
    get { json.object?[key] }
    set {
      var members = json.object ?? ["texte": json]
      members[key] = newValue
      json = .object(members)
    }
  }

  package var id: String? { self["id"]?.string }

  /// `nil` if missing or not a valid path.
  package var path: Path? {
    get { self["chemin"]?.string.flatMap { Path($0) } }
    set { self["chemin"] = newValue.map { .string($0.description) } }
  }

  package var author: String { self["auteur"]?.string ?? "" }
  package var date: Moment? { self["date"]?.string.flatMap { Moment(iso: $0) } }
  package var text: String { json.string ?? self["texte"]?.string ?? "" }

  package var replies: [Reply] {
    get { self["reponses"].map { $0.array ?? [$0] }?.map { Reply(json: $0) } ?? [] }
    set { self["reponses"] = newValue.isEmpty ? nil : .array(newValue.map(\.json)) }
  }

  /// `nil` while the remark is open, or if the stored time cannot be read.
  package var resolvedAt: Moment? {
    get { self["resolue_le"]?.string.flatMap { Moment(iso: $0) } }
    set { self["resolue_le"] = newValue.map { .string($0.iso) } }
  }

  package var isOpen: Bool { self["resolue_le"] == nil }

  /// Copies the stored time, also if it cannot be read.
  fileprivate mutating func copyResolution(of other: Remark) {
    self["resolue_le"] = other["resolue_le"]
  }

  package struct Reply: Equatable, Sendable {
    package let json: JSON

    fileprivate init(json: JSON) { self.json = json }

    package init(by author: String, on date: Moment, _ text: String) {
      var members = JSONObject()
      if !author.isEmpty { members["auteur"] = .string(author) }
      members["date"] = .string(date.iso)
      members["texte"] = .string(text)
      json = .object(members)
    }

    package var author: String { json.object?["auteur"]?.string ?? "" }
    package var date: Moment? { json.object?["date"]?.string.flatMap { Moment(iso: $0) } }
    package var text: String { json.string ?? json.object?["texte"]?.string ?? "" }
  }
}

extension Draft {
  /// The JSON key of the remarks in a draft file.
  package static let remarksKey = "remarques"

  /// In the order of the file; new remarks are appended.
  package var remarks: [Remark] {
    get {
      guard let stored = other[Self.remarksKey] else { return [] }
      return (stored.array ?? [stored]).map { Remark($0) }
    }
    set {
      other[Self.remarksKey] = newValue.isEmpty ? nil : .array(newValue.map(\.json))
    }
  }
}

extension [Remark] {
  /// The remarks of both merged texts, at their new paths. A remark in both texts keeps the replies
  /// of both, and is resolved if it is resolved in either.
  package func joined(with others: [Remark], in merged: Merged) -> [Remark] {
    var all = map { remark in remark.placed { merged.place(ofHere: $0) } }
    for other in others {
      let other = other.placed { merged.place(ofThere: $0) }
      guard let index = all.firstIndex(where: { $0.isSame(as: other) }) else {
        all.append(other)
        continue
      }
      all[index].replies += other.replies.filter { !all[index].replies.contains($0) }
      if all[index].isOpen { all[index].copyResolution(of: other) }
    }
    return all
  }
}

extension Remark {
  /// The remark with its path mapped by `place`.
  package func placed(_ place: (Path) -> Path) -> Remark {
    guard let path else { return self }
    var remark = self
    let new = place(path)
    if new != path { remark.path = new }
    return remark
  }

  fileprivate func isSame(as other: Remark) -> Bool {
    if let id, other.id != nil { return id == other.id }
    return (author, text) == (other.author, other.text) && date == other.date
  }
}
