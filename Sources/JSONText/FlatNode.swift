extension FlatJSON {
  package enum Kind: UInt8, Sendable {
    case null, no, yes, number, string, array, object
  }

  /// How the bytes of a text stand for it.
  enum Spelling: UInt8, Sendable {
    /// As they are, in JSON as elsewhere.
    case same
    /// With the escapes that the writer has.
    case escaped
    /// Some escape is not the writer's, or one of the writer's is missing.
    case foreign
    /// As they are, while the writer may have escapes.
    case text

    var hasEscapes: Bool { self == .escaped || self == .foreign }

    /// Goes on with a part that is spelled this way.
    mutating func meet(_ other: Spelling) {
      self = self == .same || self == other ? other : .foreign
    }
  }

  /// Bytes of the document.
  struct Slice: Sendable {
    private var start: UInt32 = 0
    private(set) var count: UInt32 = 0

    init() {}

    init(_ range: Range<Int>) {
      (start, count) = (UInt32(range.lowerBound), UInt32(range.count))
    }

    var range: Range<Int> { Int(start)..<Int(start) + Int(count) }
  }

  struct Node: Sendable {
    var kind = Kind.null
    var spelling = Spelling.same
    var keySpelling = Spelling.same
    /// That of the key, where this is a member of an object.
    var keyMark: UInt32 = 0
    /// What stands between the quotes of the key.
    var key = Slice()
    /// The digits of a number, or what stands between the quotes of a text.
    var text = Slice()
    /// The place behind this value and all in it.
    var next = FlatJSON.open
  }

  /// The `next` of a container that is being added to.
  static let open = UInt32.max
}

extension FlatJSON.Node {
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

  func hasKey(of other: FlatJSON.Node, in bytes: UnsafeRawBufferPointer) -> Bool {
    keyMark == other.keyMark && keyText(in: bytes) == other.keyText(in: bytes)
  }

  func hasKey(_ wanted: JSONKey, in bytes: UnsafeRawBufferPointer) -> Bool {
    guard keyMark == wanted.mark else { return false }
    // Beyond ASCII the same text may have other bytes.
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
