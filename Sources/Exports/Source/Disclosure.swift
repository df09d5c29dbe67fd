package import FormModel
package import JSONText

/// An address or telephone number that a public export would disclose.
package struct Disclosure: Equatable, Sendable {
  /// The path of the answer, or of the member of the file.
  package let path: Path
  package let detail: ContactDetail

  /// Everything that the export object at `export` in `document` discloses, in all texts and keys,
  /// whoever wrote them.
  package static func all(in document: FlatJSON, at export: FlatJSON.Node) -> [Disclosure] {
    var found: [Disclosure] = []
    document.look(at: export, Path.root) { path, detail in
      found.append(Disclosure(path: path.withoutAnswersKey, detail: detail))
    }
    return found
  }

  /// What a public export of `source` discloses; rows keep their indices.
  static func all(of source: ExportSource) -> [Disclosure] {
    var document = FlatJSON()
    let answers = document.add(.object(source.answers.root))
    var notes = PublicationNotes()
    let export = JSONFormat.add(
      source,
      answers,
      to: &document,
      .open,
      keepsEmptyRows: true,
      notes: &notes
    )
    return all(in: document, at: export)
  }
}

extension JSONObject.Member {
  var hasContactDetail: Bool {
    var document = FlatJSON()
    let object = document.add(.object(JSONObject([self])))
    return document.hasContactDetail(at: object)
  }
}

extension FlatJSON {
  /// Whether the value or its key has an address or telephone number.
  func hasContactDetail(at node: Node) -> Bool {
    var isFound = false
    look(at: node, Path.root) { _, _ in isFound = true }
    return isFound || ContactDetail.first(in: key(node)) != nil
  }

  fileprivate func look(at node: Node, _ path: Path, _ report: (Path, ContactDetail) -> Void) {
    switch kind(node) {
    case .null, .no, .yes: break
    case .number, .string:
      if let detail = withText(node, ContactDetail.first) { report(path, detail) }
    case .array:
      for (index, element) in elements(of: node).enumerated() {
        look(at: element, path + index, report)
      }
    case .object:
      for member in elements(of: node) {
        let key = key(member)
        let path = path + key
        if let detail = ContactDetail.first(in: key) { report(path, detail) }
        look(at: member, path, report)
      }
    }
  }
}

extension Path {
  /// The path without the member that contains all answers.
  fileprivate var withoutAnswersKey: Path {
    let isAnswer = components.count > 1 && components.first == .key(JSONFormat.answersKey.text)
    return isAnswer ? Path(Array(components.dropFirst())) : self
  }
}
