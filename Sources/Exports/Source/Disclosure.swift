package import FormModel
package import JSONText

/// An address or a number that an open edition lets out.
package struct Disclosure: Equatable, Sendable {
  /// The answer in which it stands, or the member of the file.
  package let path: Path
  package let detail: ContactDetail

  /// All that the object of an export, at a place in `document`, lets out: of every text in it, names
  /// of members too, whatever wrote it.
  package static func all(in document: FlatJSON, at export: Int) -> [Disclosure] {
    var found: [Disclosure] = []
    document.look(at: export, Path.root) { path, detail in
      found.append(Disclosure(path: path.withoutAnswersKey, detail: detail))
    }
    return found
  }

  /// Of what becomes of `source`, whose rows keep their places.
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
    let place = document.add(.object(JSONObject([self])))
    return document.hasContactDetail(at: place)
  }
}

extension FlatJSON {
  /// Whether an address or a number stands in the value here, or in its key.
  func hasContactDetail(at place: Int) -> Bool {
    var isFound = false
    look(at: place, Path.root) { _, _ in isFound = true }
    return isFound || ContactDetail.first(in: key(place)) != nil
  }

  fileprivate func look(at place: Int, _ path: Path, _ report: (Path, ContactDetail) -> Void) {
    switch kind(place) {
    case .null, .no, .yes: break
    case .number, .string:
      if let detail = withText(place, ContactDetail.first) { report(path, detail) }
    case .array:
      for (index, element) in elements(of: place).enumerated() {
        look(at: element, path + index, report)
      }
    case .object:
      for member in elements(of: place) {
        let key = key(member)
        let path = path + key
        if let detail = ContactDetail.first(in: key) { report(path, detail) }
        look(at: member, path, report)
      }
    }
  }
}

extension Path {
  /// Answers are named without the member of the file that holds them.
  fileprivate var withoutAnswersKey: Path {
    let isAnswer = components.count > 1 && components.first == .key(JSONFormat.answersKey.text)
    return isAnswer ? Path(Array(components.dropFirst())) : self
  }
}
