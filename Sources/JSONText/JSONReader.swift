/// Reads JSON (RFC 8259) from bytes as a tree, and refuses what cannot be kept faithfully.
package enum JSONReader {
  package static let depthLimit = FlatReader.depthLimit

  /// The value of a whole document; a byte order mark at its start is passed over.
  package static func value(of bytes: [UInt8]) throws(JSONError) -> JSON {
    var document = FlatJSON()
    try document.read(bytes)
    return document.json(0)
  }

  package static func value(of text: String) throws(JSONError) -> JSON {
    try value(of: Array(text.utf8))
  }
}
