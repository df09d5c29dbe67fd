internal import Exports
internal import FormModel

/// What was read otherwise than it stands in a file, or could not be determined.
package struct PooledRemark: Sendable {
  /// The name of the file in the inventory; for tables that of their folder.
  let file: String
  let remark: ImportRemark
  /// Whether the answer may be quoted: an inventory is published.
  private let isPublic: Bool

  init(file: String, _ remark: ImportRemark, in form: Form) {
    (self.file, self.remark) = (file, remark)
    isPublic = remark.location.isPublic(in: form) && ContactDetail.first(in: remark.words) == nil
  }

  /// The file, the row as a spreadsheet counts it, and the column or the answer. A column that somebody added
  /// may have any name.
  var location: (file: String, line: Int?, spot: String) {
    switch remark.location {
    case .table(let name, let line, let column):
      (file + "/" + name + ".csv", line, column.map(\.withoutContact) ?? "")
    case .answer(let path): (file, nil, path.description.withoutContact)
    }
  }

  var words: String {
    isPublic
      ? remark.words
      : "une réponse est lue autrement ; elle peut être une donnée personnelle, et n’est pas montrée."
        .withFrenchSpaces
  }

  static func before(_ one: PooledRemark, _ other: PooledRemark) -> Bool {
    let (first, second) = (one.location, other.location)
    if first.file != second.file { return first.file.precedesInBytes(second.file) }
    if first.line != second.line { return (first.line ?? 0) < (second.line ?? 0) }
    if first.spot != second.spot { return first.spot.precedesInBytes(second.spot) }
    return one.words < other.words
  }
}

extension PooledRemark: CustomStringConvertible {
  package var description: String {
    let location = location
    let spots = [
      location.file, location.line.map { "ligne \($0)" },
      location.spot.isEmpty ? nil : location.spot,
    ]
    return "\(spots.compactMap(\.self).joined(separator: ", ")) : \(words)".withFrenchSpaces
  }
}

extension ImportRemark.Location {
  /// Whether no question on the way to the answer is about a person. Whether one has agreed is not asked, as the
  /// remark is about what was written before the answer was read.
  fileprivate func isPublic(in form: Form) -> Bool {
    switch self {
    case .answer(let path):
      return form.rootFields.isPublic(path.components.compactMap(\.name)[...])
    case .table(let name, _, let column):
      let list = form.rootFields.columns(ofTable: name)
      let columns = list?.columns ?? form.rootFields
      return list?.isOpen ?? true
        && columns.allSatisfy { $0.key != column || $0.privacy.isOpen }
    }
  }
}

extension Path.Component {
  fileprivate var name: String? { if case .key(let key) = self { key } else { nil } }
}

extension [Field] {
  fileprivate func isPublic(_ keys: ArraySlice<String>) -> Bool {
    guard let key = keys.first, let field = first(where: { $0.key == key }) else { return true }
    return field.privacy.isOpen && field.kind.fields.isPublic(keys.dropFirst())
  }

  /// The questions of the list or part that has a table of its own, and whether it may be quoted; `nil` for the
  /// table of all canevas. Parts of the same shape have one table.
  fileprivate func columns(ofTable name: String) -> (columns: [Field], isOpen: Bool)? {
    for field in self {
      let inner = field.kind.fields
      if inner.isEmpty { continue }
      if field.key == name { return (inner + inner.flatMap(\.kind.fields), field.privacy.isOpen) }
      if let (columns, isOpen) = inner.columns(ofTable: name) {
        return (columns, isOpen && field.privacy.isOpen)
      }
    }
    return nil
  }
}

extension Kind {
  /// The questions inside; none where it is a single answer.
  fileprivate var fields: [Field] {
    switch self {
    case .rows(let group): group.fields
    case .group(let fields): fields
    default: []
    }
  }
}
