/// Writes XML and well-formed HTML, with closed elements and escaped texts.
///
/// A library would load Foundation’s parser at every start of the program for five escapes.
/// Everything that can go wrong in XML is in this file.
package struct Markup {
  private(set) var text = ""

  package init() {}

  /// How much has been written.
  var size: Int { text.utf8.count }

  /// A whole file's bytes.
  package var bytes: [UInt8] { Array(text.utf8) }

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
    text += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
  }

  /// Writes trusted text without escaping.
  package mutating func raw(_ fixed: String) {
    text += fixed
  }

  package mutating func put(_ content: String) {
    text += content.escaped
  }

  package mutating func empty(_ name: String, _ attributes: KeyValuePairs<String, String> = [:]) {
    open(name, attributes.map { ($0.key, $0.value) }, end: "/>")
  }

  package mutating func element(
    _ name: String,
    _ content: String,
    _ attributes: KeyValuePairs<String, String> = [:]
  ) {
    element(name, attributes) { $0.put(content) }
  }

  package mutating func element(
    _ name: String,
    _ attributes: KeyValuePairs<String, String> = [:],
    _ content: (inout Markup) -> Void
  ) {
    element(name, pairs: attributes.map { ($0.key, $0.value) }, content)
  }

  /// Writes an element with optional attributes.
  package mutating func element(
    _ name: String,
    pairs: [(String, String)],
    _ content: (inout Markup) -> Void
  ) {
    open(name, pairs, end: ">")
    content(&self)
    text += "</\(name)>"
  }

  private mutating func open(_ name: String, _ attributes: [(String, String)], end: String) {
    text += "<" + name
    for (key, value) in attributes { text += " \(key)=\"\(value.escaped)\"" }
    text += end
  }
}

extension String {
  fileprivate var escaped: String {
    let text = allowedInHTML
    let utf8 = text.utf8
    guard utf8.contains(where: { $0 < 0x20 || "<>&\"".utf8.contains($0) }) else { return text }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(utf8.count + utf8.count / 8)
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "<"): bytes += "&lt;".utf8
      case UInt8(ascii: ">"): bytes += "&gt;".utf8
      case UInt8(ascii: "&"): bytes += "&amp;".utf8
      case UInt8(ascii: "\""): bytes += "&quot;".utf8
      // No document has a place for the other controls; names of files may have them.
      case 0..<0x09, 0x0B, 0x0C, 0x0E..<0x20: bytes += "\u{FFFD}".utf8
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
