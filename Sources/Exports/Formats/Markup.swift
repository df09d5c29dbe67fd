/// Writes XML and well-formed HTML, with closed elements and escaped texts.
///
/// A library would load Foundation’s parser at every start of the program for five escapes.
/// Everything that can go wrong in XML is in this file.
package struct Markup {
  /// What has been written, as UTF-8: appending to a string costs several times as much.
  package private(set) var bytes: [UInt8] = []

  package init() {}

  /// How much has been written, in bytes.
  var size: Int { bytes.count }

  /// A self-contained page without scripts and external resources.
  package static func page(
    _ title: String,
    style: String,
    body: (inout Markup) -> Void
  ) -> [UInt8] {
    page(title, head: { $0.raw("<style>\n\(style)</style>\n") }, body: body)
  }

  /// A page with what `head` adds to the head of every page, each on a line of its own.
  package static func page(
    _ title: String,
    head: (inout Markup) -> Void,
    body: (inout Markup) -> Void
  ) -> [UInt8] {
    var page = Markup()
    page.bytes.reserveCapacity(1 << 14)
    page.raw("<!DOCTYPE html>\n")
    page.element("html", ["lang": "fr"]) { page in
      page.raw("\n")
      page.element("head") { page in
        page.raw("\n<meta charset=\"utf-8\"/>\n")
        page.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n")
        page.element("title", title)
        page.raw("\n")
        head(&page)
      }
      page.raw("\n")
      page.element("body") { page in
        page.raw("\n")
        page.element("a", "Aller au contenu", ["class": "skip", "href": "#contenu"])
        page.raw("\n")
        body(&page)
      }
      page.raw("\n")
    }
    page.raw("\n")
    return page.bytes
  }

  package mutating func declaration() {
    raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
  }

  /// Writes trusted text without escaping.
  package mutating func raw(_ fixed: String) {
    bytes += fixed.utf8
  }

  /// Writes what was written elsewhere, such as a part that many pages have in common.
  package mutating func put(_ part: Markup) {
    bytes += part.bytes
  }

  package mutating func put(_ content: String) {
    var content = content.allowedInHTML
    content.withUTF8 { utf8 in
      var start = 0
      for offset in utf8.indices {
        guard let escaped = Self.escaped(utf8[offset]) else { continue }
        bytes += utf8[start..<offset]
        raw(escaped)
        start = offset + 1
      }
      bytes += utf8[start...]
    }
  }

  package mutating func empty(_ name: String, _ attributes: KeyValuePairs<String, String> = [:]) {
    begin(name)
    for (key, value) in attributes { attribute(key, value) }
    raw("/>")
  }

  package mutating func element(
    _ name: String,
    _ content: String,
    _ attributes: KeyValuePairs<String, String> = [:]
  ) {
    begin(name)
    for (key, value) in attributes { attribute(key, value) }
    raw(">")
    put(content)
    end(name)
  }

  package mutating func element(
    _ name: String,
    _ attributes: KeyValuePairs<String, String> = [:],
    _ content: (inout Markup) -> Void
  ) {
    begin(name)
    for (key, value) in attributes { attribute(key, value) }
    raw(">")
    content(&self)
    end(name)
  }

  /// Writes an element with optional attributes.
  package mutating func element(
    _ name: String,
    pairs: [(String, String)],
    _ content: (inout Markup) -> Void
  ) {
    begin(name)
    for (key, value) in pairs { attribute(key, value) }
    raw(">")
    content(&self)
    end(name)
  }

  private mutating func begin(_ name: String) {
    raw("<")
    raw(name)
  }

  private mutating func attribute(_ key: String, _ value: String) {
    raw(" ")
    raw(key)
    raw("=\"")
    put(value)
    raw("\"")
  }

  private mutating func end(_ name: String) {
    raw("</")
    raw(name)
    raw(">")
  }

  /// `nil` for a byte that stands for itself.
  @inline(__always)
  private static func escaped(_ byte: UInt8) -> String? {
    if byte > UInt8(ascii: ">") { return nil }
    switch byte {
    case UInt8(ascii: "<"): return "&lt;"
    case UInt8(ascii: ">"): return "&gt;"
    case UInt8(ascii: "&"): return "&amp;"
    case UInt8(ascii: "\""): return "&quot;"
    // No document has a place for the other controls; names of files may have them.
    case 0..<0x09, 0x0B, 0x0C, 0x0E..<0x20: return "\u{FFFD}"
    default: return nil
    }
  }
}
