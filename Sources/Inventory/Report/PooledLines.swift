internal import FormModel
internal import JSONText

/// The published canevas, read again from the file of all of them.
final class PooledLines: Sendable {
  private let file: OpenFile?
  /// The byte range of each canevas of the pool.
  private let ranges: [Range<Int>]
  private let concertations: String

  /// `path` is that of the lines of all canevas.
  init(_ entries: [Pool.Entry], in path: String, _ survey: Survey) {
    file = try? OpenFile(path)
    var start = 0
    ranges = entries.map { entry in
      defer { start += entry.newest.lineLength }
      return start..<start + entry.newest.lineLength
    }
    concertations = survey.names.concertations.text
  }

  /// The concertations of a canevas of the pool; none if the file cannot be read.
  func concertations(of index: Int) -> [JSONObject] {
    guard ranges.indices.contains(index),
      let bytes = try? file?.bytes(at: ranges[index].lowerBound, count: ranges[index].count),
      let object = try? JSONReader.value(of: bytes).object
    else { return [] }
    return object["reponses"]?.object?[concertations]?.array?.compactMap(\.object) ?? []
  }
}
