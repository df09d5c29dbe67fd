import JSONText
import Testing

@Suite("JSON in one piece")
struct FlatJSONTests {
  private static let text = #"""
    {"a":[1,{"é":null,"x":""}],"texte":"ligne\n«\u00a0é\u00a0» \u001b","vide":" \n","oui":true,"fin":{}}
    """#

  private func read(_ text: String) throws -> FlatJSON {
    var document = FlatJSON()
    try document.read(Array(text.utf8))
    return document
  }

  @Test("A document is the same as a tree, and written the same")
  func tree() throws {
    let document = try read(Self.text)
    let tree = try JSONReader.value(of: Self.text)
    #expect(document.json(.root) == tree)
    var written: [UInt8] = []
    JSONWriter.append(document, at: .root, to: &written)
    #expect(written == JSONWriter.compact(tree))
  }

  @Test("Members are found wherever the search begins")
  func members() throws {
    let document = try read(Self.text)
    var cursor = document.inside(.root).lowerBound
    for key: JSONKey in ["oui", "a", "fin", "texte"] {
      let found = try #require(document.member(key, of: .root, from: &cursor))
      #expect(document.key(found) == key.text)
    }
    #expect(document.member("absent", of: .root) == nil)
    // The same letters in other bytes are the same key, as in a tree.
    #expect(document.hasMember("e\u{301}", below: .root))
    #expect(!document.hasMember("absent", below: .root))
  }

  @Test("What is added stands behind the document, and can be taken away again")
  func adding() throws {
    var document = try read(Self.text)
    let object = document.open(.object)
    document.add("d’ailleurs\u{7F}", "neuf")
    let texte = try #require(document.member("texte", of: .root))
    document.addCopy(of: texte)
    let dropped = document.add(.object(["x": .number(1)]), "parti")
    document.drop(from: dropped)
    document.close(object)
    let whole = try #require(JSONReader.value(of: Self.text).object)
    let expected: JSONObject = ["neuf": "d’ailleurs\u{7F}", "texte": whole["texte"] ?? .null]
    #expect(document.object(object) == expected)
    #expect(document.json(.root) == .object(whole))
    var written: [UInt8] = []
    JSONWriter.append(document, at: object, to: &written)
    #expect(written == JSONWriter.compact(.object(expected)))
  }

  @Test("Blank is blank, however it is spelled")
  func blank() throws {
    let document = try read(#"["", " ", "\n", "\u00a0", "\\", "a", [], {}, null, 0, false]"#)
    let blank = document.elements(of: .root).map(document.isBlank)
    #expect(blank == document.elements(of: .root).map { document.json($0).isBlank })
    #expect(blank == [true, true, true, true, false, false, true, true, true, false, false])
  }

  @Test("A member is read from the beginning of a text that goes on")
  func beginning() {
    func id(_ text: String) -> String? { FlatJSON.firstText(of: "id", in: Array(text.utf8)) }
    #expect(id(#"{"autre":{"id":"non"},"id":"\u0061é", "reste": [1, "#) == "aé")
    #expect(id(#"{"i\u0064":"a","#) == "a")
    #expect(id(#"{"id":"coup"#) == nil)
    #expect(id(#"{"id":{"id":"a"}}"#) == nil)
    #expect(id(#"{"autre":"x"}"#) == nil)
    #expect(id(#"["id"]"#) == nil)
    #expect(id("") == nil)
  }

  @Test(
    "Bytes that are no UTF-8 are refused wherever they stand in a text",
    arguments: [
      [0xC0, 0xAF], [0xE0, 0x80, 0xAF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xFF],
      [0xE9], [0x80], [0xF0, 0x9F, 0x91], [0xF5, 0x80, 0x80, 0x80],
    ] as [[UInt8]]
  )
  func invalid(bytes: [UInt8]) {
    for before in 0..<9 {
      let text = [0x22] + [UInt8](repeating: 0x61, count: before) + bytes + [0x62, 0x22]
      let error = #expect(throws: JSONError.self) { try JSONReader.value(of: text) }
      #expect(error?.reason == .notUTF8)
      #expect(error?.column == text.count)
    }
  }

  @Test("Every byte of a text is looked at, wherever it stands in eight")
  func everyPlace() throws {
    for sign in ["\"", "\\", "\n", "\u{7F}", "\u{85}", "é", "€", "👍", "\u{1F}"] {
      for before in 0..<17 {
        let text = JSON.string(String(repeating: "a", count: before) + sign + "b")
        let written = JSONWriter.compact(text)
        #expect(try JSONReader.value(of: written) == text)
        #expect(written.allSatisfy { $0 >= 0x20 && $0 != 0x7F })
      }
    }
  }
}
