internal import Exports
internal import FormModel

/// An answer that was read in another spelling, or could not be interpreted.
package struct PooledRemark: Sendable {
  /// The name of the file in the inventory; for tables that of their folder.
  let file: String
  let remark: ImportRemark

  /// The file, the spreadsheet row number, and the column or answer.
  var place: (file: String, line: Int?, spot: String) {
    switch remark.place {
    case .table(let name, let line, let column):
      (file + "/" + name + ".csv", line, column ?? "")
    case .answer(let path): (file, nil, path.description)
    }
  }

  /// An inventory is published, so a possible address or number is not quoted.
  var words: String {
    ContactDetail.first(in: remark.words) == nil
      ? remark.words
      : "une réponse est lue autrement ; elle a l’air d’une adresse ou d’un numéro, et n’est pas montrée."
        .withFrenchSpaces
  }

  static func before(_ one: PooledRemark, _ other: PooledRemark) -> Bool {
    let (first, second) = (one.place, other.place)
    if first.file != second.file { return first.file.precedesInBytes(second.file) }
    if first.line != second.line { return (first.line ?? 0) < (second.line ?? 0) }
    if first.spot != second.spot { return first.spot.precedesInBytes(second.spot) }
    return one.words < other.words
  }
}

extension PooledRemark: CustomStringConvertible {
  package var description: String {
    let place = place
    let spots = [
      place.file, place.line.map { "ligne \($0)" }, place.spot.isEmpty ? nil : place.spot,
    ]
    return "\(spots.compactMap(\.self).joined(separator: ", ")) : \(words)".withFrenchSpaces
  }
}
