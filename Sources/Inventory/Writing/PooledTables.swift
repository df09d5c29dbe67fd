internal import Exports

/// Writes the tables and the JSON lines of all canevas, in the order of their ids.
enum PooledTables {
  private static let full = 1 << 18

  /// `places` are those of the files: one for each table, and the one of the JSON lines.
  static func write(
    _ entries: [Pool.Entry],
    _ schemas: [TableSchema],
    to places: [String]
  ) throws(ExportWriteError) {
    var files: [SystemFile] = []
    for place in places { files.append(try SystemFile(place)) }
    var buffers = schemas.map { CSVText.text(of: [$0.header]) } + [[]]
    var bytes: [UInt8] = []
    for entry in entries {
      let place = entry.newest.place
      try place.spool.read(place, into: &bytes)
      for (table, range) in EncodedCanevas.ranges(bytes, count: files.count).enumerated() {
        buffers[table] += bytes[range]
        if table == schemas.count { buffers[table].append(UInt8(ascii: "\n")) }
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
