/// Writes JSON so that the same value gives the same bytes everywhere.
package struct JSONWriter {
  private var out: [UInt8] = []
  /// `nil` writes everything on one line.
  private let indent: Int?

  /// Two spaces a level and one member a line, to be read, compared and kept in git; ends with `\n`.
  package static func pretty(_ value: JSON) -> [UInt8] {
    var writer = JSONWriter(indent: 2)
    writer.write(value, level: 0)
    writer.out.append(UInt8(ascii: "\n"))
    return writer.out
  }

  /// One line without blanks, for JSON lines; no line end.
  package static func compact(_ value: JSON) -> [UInt8] {
    var writer = JSONWriter(indent: nil)
    writer.write(value, level: 0)
    return writer.out
  }

  private init(indent: Int?) {
    self.indent = indent
  }

  private mutating func write(_ value: JSON, level: Int) {
    switch value {
    case .null: put("null")
    case .bool(let value): put(value ? "true" : "false")
    case .number(let spelling): put(spelling)
    case .string(let text): quote(text)
    case .array(let values):
      list("[", "]", values, level: level) { writer, value in
        writer.write(value, level: level + 1)
      }
    case .object(let object):
      list("{", "}", object.members, level: level) { writer, member in
        writer.quote(member.key)
        writer.put(writer.indent == nil ? ":" : ": ")
        writer.write(member.value, level: level + 1)
      }
    }
  }

  private mutating func list<Element>(
    _ open: String,
    _ close: String,
    _ elements: [Element],
    level: Int,
    each: (inout JSONWriter, Element) -> Void
  ) {
    put(open)
    for (place, element) in elements.enumerated() {
      if place > 0 { put(",") }
      newLine(level + 1)
      each(&self, element)
    }
    if !elements.isEmpty { newLine(level) }
    put(close)
  }

  private mutating func newLine(_ level: Int) {
    guard let indent else { return }
    out.append(UInt8(ascii: "\n"))
    out.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indent * level))
  }

  private mutating func put(_ text: String) {
    out.append(contentsOf: text.utf8)
  }

  /// Controls are escaped, C1 ones too: a file shown with `cat` must not command a terminal.
  private mutating func quote(_ text: String) {
    out.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { bytes in
      var (done, place) = (0, 0)
      while place < bytes.count {
        let byte = bytes[place]
        place += 1
        // Nearly every byte of a text is one of these.
        if byte >= 0x23 && byte < 0x5C || byte > 0x5C && byte < 0x7F || byte > 0xC2 { continue }
        let isC1 = byte == 0xC2 && place < bytes.count && bytes[place] < 0xA0
        guard byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F || isC1 else { continue }
        out.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[done..<place - 1]))
        escape(isC1 ? bytes[place] : byte)
        if isC1 { place += 1 }
        done = place
      }
      out.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[done...]))
    }
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
