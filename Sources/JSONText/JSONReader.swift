/// Reads JSON (RFC 8259) into a tree and rejects what it could not preserve.
package enum JSONReader {
  package static let depthLimit = FlatReader.depthLimit

  /// The value of a whole document. A byte order mark at its start is skipped.
  package static func value(of bytes: [UInt8]) throws(JSONError) -> JSON {
    var document = FlatJSON()
    try document.read(bytes)
    return document.json(.root)
  }

  package static func value(of text: String) throws(JSONError) -> JSON {
    try value(of: Array(text.utf8))
  }
}
