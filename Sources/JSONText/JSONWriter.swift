/// Writes JSON deterministically: equal values give equal bytes on every machine.
package struct JSONWriter {
  private var out: [UInt8] = []
  /// Spaces per level; `nil` writes everything on one line.
  private let indent: Int?

  /// Two spaces per level and one member per line, for reading, diffs and git; ends with `\n`.
  package static func pretty(_ value: JSON) -> [UInt8] {
    var out: [UInt8] = []
    append(value, indent: 2, to: &out)
    out.append(UInt8(ascii: "\n"))
    return out
  }

  /// One line without blanks and without a line end, as JSON Lines needs it.
  package static func compact(_ value: JSON) -> [UInt8] {
    var out: [UInt8] = []
    append(value, indent: nil, to: &out)
    return out
  }

  /// Appends the value of `node` to `out` in the form of `compact`.
  package static func append(_ document: FlatJSON, at node: FlatJSON.Node, to out: inout [UInt8]) {
    append(document, at: node, indent: nil, to: &out)
  }

  private static func append(_ value: JSON, indent: Int?, to out: inout [UInt8]) {
    var document = FlatJSON()
    let node = document.add(value)
    append(document, at: node, indent: indent, to: &out)
  }

  private static func append(
    _ document: FlatJSON,
    at node: FlatJSON.Node,
    indent: Int?,
    to out: inout [UInt8]
  ) {
    var writer = JSONWriter(indent: indent)
    swap(&writer.out, &out)
    document.bytes.withUnsafeBytes { bytes in
      writer.write(node.index, Source(bytes: bytes, records: document.records), level: 0)
    }
    swap(&writer.out, &out)
  }

  private init(indent: Int?) {
    self.indent = indent
  }

  private struct Source {
    let bytes: UnsafeRawBufferPointer
    let records: [FlatJSON.Record]
  }

  private mutating func write(_ index: Int, _ source: Source, level: Int) {
    let record = source.records[index]
    switch record.kind {
    case .null: put("null")
    case .no: put("false")
    case .yes: put("true")
    case .number: put(source.bytes[record.text.range])
    case .string: quote(record.text.range, record.spelling, source.bytes)
    case .array, .object:
      out.append(record.kind == .object ? UInt8(ascii: "{") : UInt8(ascii: "["))
      let first = index + 1
      var here = first
      while here < Int(record.next) {
        if here > first { out.append(UInt8(ascii: ",")) }
        newLine(level + 1)
        let element = source.records[here]
        if record.kind == .object {
          quote(element.key.range, element.keySpelling, source.bytes)
          out.append(UInt8(ascii: ":"))
          if indent != nil { out.append(UInt8(ascii: " ")) }
        }
        write(here, source, level: level + 1)
        here = Int(element.next)
      }
      if here > first { newLine(level) }
      out.append(record.kind == .object ? UInt8(ascii: "}") : UInt8(ascii: "]"))
    }
  }

  private mutating func newLine(_ level: Int) {
    guard let indent else { return }
    out.append(UInt8(ascii: "\n"))
    out.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indent * level))
  }

  private mutating func put(_ text: String) {
    out.append(contentsOf: text.utf8)
  }

  private mutating func put(_ bytes: Slice<UnsafeRawBufferPointer>) {
    out.append(contentsOf: UnsafeRawBufferPointer(rebasing: bytes))
  }

  private mutating func quote(
    _ range: Range<Int>,
    _ spelling: FlatJSON.Spelling,
    _ bytes: UnsafeRawBufferPointer
  ) {
    switch spelling {
    case .same, .escaped:
      // Include the quotes around the text.
      put(bytes[range.lowerBound - 1..<range.upperBound + 1])
    case .text: quote(UnsafeRawBufferPointer(rebasing: bytes[range]))
    case .foreign:
      var text: [UInt8] = []
      FlatReader.decode(UnsafeRawBufferPointer(rebasing: bytes[range]), to: &text)
      text.withUnsafeBytes { quote($0) }
    }
  }

  /// Writes a quoted text. Control characters, C1 included, are escaped: a file shown with `cat`
  /// must not send commands to a terminal.
  private mutating func quote(_ bytes: UnsafeRawBufferPointer) {
    out.append(UInt8(ascii: "\""))
    var done = 0
    var offset = 0
    while true {
      offset = ByteWord.first(in: bytes, from: offset) { word in
        word.isBelow(0x20) | word.equals(0x22) | word.equals(0x5C) | word.equals(0x7F)
          | word.equals(0xC2)
      }
      if offset == bytes.count { break }
      let byte = bytes[offset]
      offset += 1
      let isC1 = byte == 0xC2 && offset < bytes.count && bytes[offset] < 0xA0
      if byte == 0xC2, !isC1 { continue }
      put(bytes[done..<offset - 1])
      escape(isC1 ? bytes[offset] : byte)
      if isC1 { offset += 1 }
      done = offset
    }
    put(bytes[done...])
    out.append(UInt8(ascii: "\""))
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case 0x0A: put("\\n")
    case 0x0D: put("\\r")
    case 0x09: put("\\t")
    case 0x22: put("\\\"")
    case 0x5C: put("\\\\")
    default:
      let hex = String(byte, radix: 16)
      put("\\u00" + (hex.count == 1 ? "0" : "") + hex)
    }
  }
}
