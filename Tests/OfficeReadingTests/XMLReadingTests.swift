import Testing

@testable import OfficeReading

@Suite("XML, read without a tree")
struct XMLReadingTests {
  private func events(_ document: String) throws -> [XMLEvent] {
    var events: [XMLEvent] = []
    try XMLReading.read(Array(document.utf8)) { event in
      events.append(event)
      return .goOn
    }
    return events
  }

  private func error(_ document: String) -> XMLError? {
    do throws(XMLError) {
      try XMLReading.read(Array(document.utf8)) { _ in .goOn }
      return nil
    } catch {
      return error
    }
  }

  private func element(_ name: String, _ attributes: [(String, String)] = []) -> XMLEvent {
    .start(
      XMLElement(
        namespace: "",
        name: name,
        attributes: attributes.map { .init(namespace: "", name: $0.0, value: $0.1) }
      )
    )
  }

  @Test("Elements, attributes and texts come in their order")
  func order() throws {
    #expect(
      try events("<a x='1' y='&lt;&#233;'>é &amp; <b/><![CDATA[<c>]]>fin</a>") == [
        element("a", [("x", "1"), ("y", "<é")]), .text("é & "), element("b"), .end("b"),
        .text("<c>fin"), .end("a"),
      ]
    )
  }

  @Test("Names are without prefixes, and the namespace is told")
  func namespaces() throws {
    let events = try events("<p:a xmlns:p='u:1' xmlns:q='u:2' p:x='1' q:x='2' x='3'/>")
    guard case .start(let element) = events.first else {
      Issue.record("No element")
      return
    }
    #expect(element.name == "a" && element.namespace == "u:1")
    #expect(element["x", in: "u:2"] == "2")
    #expect(element["x", in: ""] == "3")
    #expect(element["y"] == nil)
    #expect(events.last == .end("a"))
  }

  @Test("Who has seen enough stops, and what follows is not looked at")
  func stopping() throws {
    var names: [String] = []
    try XMLReading.read(Array("<a><b/><c/></a><broken".utf8)) { event in
      if case .start(let element) = event { names.append(element.name) }
      return names.last == "b" ? .stop : .goOn
    }
    #expect(names == ["a", "b"])
  }

  @Test("UTF-16 and ISO-8859-1 are read by what the document says")
  func encodings() throws {
    let latin = Array("<?xml version='1.0' encoding='ISO-8859-1'?><a>".utf8) + [0xE9]
    var texts: [XMLEvent] = []
    try XMLReading.read(latin + Array("</a>".utf8)) { event in
      texts.append(event)
      return .goOn
    }
    #expect(texts.contains(.text("é")))
  }

  @Test("The place of what is damaged is told")
  func damage() {
    #expect(error("<a>\n<b></a>") == .malformed(line: 2, column: 6))
    #expect(error("") != nil)
    #expect(error("<a>") != nil)
    #expect(error("<a>\u{1}</a>") != nil)
    #expect(error("<a x='1' x='2'/>") != nil)
    #expect(error("<a>&inconnu;</a>") != nil)
  }
}

@Suite("XML that is made to do harm")
struct HostileXMLTests {
  private func error(_ document: String) -> (error: XMLError?, texts: Int) {
    var texts = 0
    do throws(XMLError) {
      try XMLReading.read(Array(document.utf8)) { event in
        if case .text(let text) = event { texts += text.utf8.count }
        return .goOn
      }
      return (nil, texts)
    } catch {
      return (error, texts)
    }
  }

  @Test("Entities that multiply are refused before one of them is read")
  func laughs() {
    var types = "<!ENTITY e0 'haha'>"
    for level in 1...12 {
      let references = String(repeating: "&e\(level - 1);", count: 10)
      types += "<!ENTITY e\(level) '\(references)'>"
    }
    let found = error("<?xml version='1.0'?><!DOCTYPE a [\(types)]><a>&e12;</a>")
    #expect(found.error == .documentType)
    #expect(found.texts == 0)
  }

  @Test(
    "Entities that name other files are refused",
    arguments: [
      "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>",
      "<!DOCTYPE a SYSTEM 'http://127.0.0.1/a.dtd'><a/>",
      "<!DOCTYPE a [<!ENTITY % x SYSTEM '/etc/passwd'>%x;]><a/>",
      "<!DOCTYPE a PUBLIC 'x' 'y'><a/>",
    ]
  )
  func external(_ document: String) {
    #expect(error(document).error == .documentType)
  }

  @Test("Elements a thousand deep are refused, those as deep as allowed are not")
  func depth() {
    func nested(_ depth: Int) -> String {
      String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth)
    }
    #expect(error(nested(XMLReading.mostDepth)).error == nil)
    #expect(error(nested(XMLReading.mostDepth + 1)).error == .tooDeep)
    #expect(error(String(repeating: "<a>", count: 1_000_000)).error == .tooDeep)
  }

  @Test("A name of a megabyte, ten thousand attributes and a comment without end do no harm")
  func sizes() {
    let name = String(repeating: "n", count: 1 << 20)
    #expect(error("<\(name)/>").error == nil)
    let attributes = (0..<10_000).map { "a\($0)=''" }.joined(separator: " ")
    #expect(error("<a \(attributes)/>").error == nil)
    #expect(error("<a><!--" + String(repeating: "-x", count: 1 << 18)).error != nil)
  }
}
