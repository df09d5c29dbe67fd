internal import Exports

/// Writes the tables and the JSON lines of all canevas, in the order of their ids.
enum PooledTables {
  private static let full = 1 << 18

  /// The same as `write`, for a thread.
  static func result(
    _ entries: [Pool.Entry],
    _ headers: [[String]],
    to places: [String]
  ) -> Result<Void, ExportWriteError> {
    do throws(ExportWriteError) {
      return .success(try write(entries, headers, to: places))
    } catch {
      return .failure(error)
    }
  }

  /// `places` are those of the files: one for each table with its header row, and the one of the
  /// JSON lines.
  private static func write(
    _ entries: [Pool.Entry],
    _ headers: [[String]],
    to places: [String]
  ) throws(ExportWriteError) {
    var files: [SystemFile] = []
    for place in places { files.append(try SystemFile(place)) }
    var buffers = headers.map { CSVText.text(of: [$0]) } + [[]]
    var bytes: [UInt8] = []
    for entry in entries {
      let place = entry.newest.place
      try place.spool.read(place, into: &bytes)
      for (table, range) in EncodedCanevas.ranges(bytes, count: files.count).enumerated() {
        buffers[table] += bytes[range]
        if table == headers.count { buffers[table].append(UInt8(ascii: "\n")) }
        guard buffers[table].count >= full else { continue }
        try files[table].append(buffers[table])
        buffers[table].removeAll(keepingCapacity: true)
      }
    }
    for (file, buffer) in zip(files, buffers) {
      try file.append(buffer)
      try file.finish()
    }
  }
}
