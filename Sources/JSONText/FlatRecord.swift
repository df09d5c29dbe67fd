extension FlatJSON {
  package enum Kind: UInt8, Sendable {
    case null, no, yes, number, string, array, object
  }

  /// How the bytes of a text relate to the JSON that the writer would write for it.
  enum Spelling: UInt8, Sendable {
    /// The bytes are the text and are also valid JSON.
    case same
    /// The text is escaped the way the writer escapes it.
    case escaped
    /// The text has an escape that the writer does not use, or lacks one that it does.
    case foreign
    /// The bytes are the text; the writer may have to escape some of them.
    case text

    var hasEscapes: Bool { self == .escaped || self == .foreign }

    /// Combines the spelling so far with that of the next part.
    mutating func meet(_ other: Spelling) {
      self = self == .same || self == other ? other : .foreign
    }
  }

  /// A range of the document’s bytes, in 32-bit offsets.
  struct Slice: Sendable {
    private var start: UInt32 = 0
    private(set) var count: UInt32 = 0

    init() {}

    init(_ range: Range<Int>) {
      (start, count) = (UInt32(range.lowerBound), UInt32(range.count))
    }

    var range: Range<Int> { Int(start)..<Int(start) + Int(count) }
  }

  /// What is stored of a value; a `Node` refers to it.
  struct Record: Sendable {
    var kind = Kind.null
    var spelling = Spelling.same
    var keySpelling = Spelling.same
    /// The mark of the key, if this is a member of an object. See `JSONKey.mark`.
    var keyMark: UInt32 = 0
    /// The bytes between the quotes of the key.
    var key = Slice()
    /// The digits of a number, or the bytes between the quotes of a text.
    var text = Slice()
    /// The index of the record after this value and all its descendants.
    var next = FlatJSON.open
  }

  /// The `next` of a container that is not closed yet.
  static let open = UInt32.max
}

extension FlatJSON.Record {
  func keyText(in bytes: UnsafeRawBufferPointer) -> String {
    let part = UnsafeRawBufferPointer(rebasing: bytes[key.range])
    guard keySpelling.hasEscapes else { return String(decoding: part, as: UTF8.self) }
    var text: [UInt8] = []
    FlatReader.decode(part, to: &text)
    return String(decoding: text, as: UTF8.self)
  }

  func mark(in bytes: UnsafeRawBufferPointer) -> UInt32 {
    if keySpelling.hasEscapes { return JSONKey(keyText(in: bytes)).mark }
    return JSONKey.mark(of: key.range, in: bytes)
  }

  func hasKey(of other: FlatJSON.Record, in bytes: UnsafeRawBufferPointer) -> Bool {
    keyMark == other.keyMark && keyText(in: bytes) == other.keyText(in: bytes)
  }

  func hasKey(_ wanted: JSONKey, in bytes: UnsafeRawBufferPointer) -> Bool {
    guard keyMark == wanted.mark else { return false }
    // All keys beyond ASCII share one mark, and canonically equal ones can differ in bytes.
    if keySpelling.hasEscapes || wanted.mark == JSONKey.beyondASCII {
      return keyText(in: bytes) == wanted.text
    }
    let range = key.range
    guard range.count == wanted.bytes.count else { return false }
    return wanted.bytes.withUnsafeBytes { wanted in
      for offset in 0..<wanted.count where wanted[offset] != bytes[range.lowerBound + offset] {
        return false
      }
      return true
    }
  }
}
