internal import Exports

/// Writes what was pooled of all canevas, in the order of their ids.
enum PooledFiles {
  private static let full = 1 << 18

  /// The tables, each behind its header row; `places` are those of their files.
  static func writeTables(
    _ entries: [Pool.Entry],
    _ headers: [[String]],
    to places: [String]
  ) throws(ExportWriteError) {
    var files: [BufferedFile] = []
    for (place, header) in zip(places, headers) {
      files.append(BufferedFile(try SystemFile(place), CSVText.text(of: [header])))
    }
    var bytes: [UInt8] = []
    for entry in entries {
      let place = entry.newest.rows
      try place.spool.read(place, into: &bytes)
      for (table, range) in EncodedRows.ranges(bytes, count: files.count).enumerated() {
        try files[table].append(bytes[range])
      }
    }
    for table in files.indices { try files[table].finish() }
  }

  /// One line for each canevas.
  static func writeLines(_ entries: [Pool.Entry], to path: String) throws(ExportWriteError) {
    var file = BufferedFile(try SystemFile(path), [])
    var bytes: [UInt8] = []
    for entry in entries {
      let place = entry.newest.line
      try place.spool.read(place, into: &bytes)
      bytes.append(UInt8(ascii: "\n"))
      try file.append(bytes[...])
    }
    try file.finish()
  }

  private struct BufferedFile {
    private let file: SystemFile
    private var buffer: [UInt8]

    init(_ file: SystemFile, _ start: [UInt8]) {
      (self.file, buffer) = (file, start)
    }

    mutating func append(_ bytes: ArraySlice<UInt8>) throws(ExportWriteError) {
      buffer += bytes
      if buffer.count >= full { try flush() }
    }

    mutating func finish() throws(ExportWriteError) {
      try flush()
      try file.finish()
    }

    private mutating func flush() throws(ExportWriteError) {
      try file.append(buffer)
      buffer.removeAll(keepingCapacity: true)
    }
  }
}
