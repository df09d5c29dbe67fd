import JSONText
import Testing

@Suite("JSON that keeps what a file said")
struct JSONTextTests {
  @Test(
    "What is read is written back the same",
    arguments: [
      #"{"b":1,"a":[true,false,null,"é\n\"\\"],"n":-12.50e+3}"#, "[]", "{}", #""""#, "0",
      #"{"texte":"\u001b[31m et \u009b"}"#, #"{"emoji":"👩‍👩‍👧"}"#,
    ]
  )
  func roundTrip(text: String) throws {
    let value = try JSONReader.value(of: text)
    #expect(String(decoding: JSONWriter.compact(value), as: UTF8.self) == text)
    #expect(try JSONReader.value(of: JSONWriter.pretty(value)) == value)
  }

  @Test("Blanks, CR LF and a byte order mark are passed over")
  func blanks() throws {
    let bytes: [UInt8] = [0xEF, 0xBB, 0xBF] + Array("\r\n\t { \"a\" :\r\n 1 } \r\n".utf8)
    #expect(try JSONReader.value(of: bytes) == .object(["a": .number(1)]))
  }

  @Test("Escapes mean the character that they name")
  func escapes() throws {
    #expect(try JSONReader.value(of: #""\u00e9\ud83d\udc4d\/\b""#) == "é👍/\u{8}")
  }

  @Test("Objects keep the order of their keys")
  func order() throws {
    let object = try #require(try JSONReader.value(of: #"{"z":1,"a":2,"m":3}"#).object)
    #expect(object.keys == ["z", "a", "m"])
  }

  @Test(
    "What is no JSON is refused with its place",
    arguments: [
      ("", .empty, 1, 1), ("  \n", .empty, 2, 1), ("{", .endOfText, 1, 2),
      ("{\n \"a\": 1,}", .unexpected("}"), 2, 9), ("[1 2]", .unexpected("2"), 1, 4),
      ("{\"a\":1,\n\"a\":2}", .duplicateKey("a"), 2, 1), ("\"\\x\"", .badEscape, 1, 4),
      ("\"\\ud800\"", .badEscape, 1, 8), ("-", .badNumber, 1, 2), ("1.", .badNumber, 1, 3),
      ("\"a\nb\"", .controlInString, 1, 3), ("{} x", .textAfterEnd, 1, 4),
      ("tru", .endOfText, 1, 4), ("<html>", .unexpected("<"), 1, 1), ("01", .textAfterEnd, 1, 2),
    ] as [(String, JSONError.Reason, Int, Int)]
  )
  func refusal(text: String, reason: JSONError.Reason, line: Int, column: Int) {
    let error = #expect(throws: JSONError.self) { try JSONReader.value(of: text) }
    #expect(error?.reason == reason)
    #expect(error.map { [$0.line, $0.column] } == [line, column])
  }

  @Test("Invalid UTF-8 is refused, not replaced")
  func invalidUTF8() {
    let error = #expect(throws: JSONError.self) {
      try JSONReader.value(of: [0x22, 0xC3, 0x28, 0x22])
    }
    #expect(error?.reason == .notUTF8)
  }

  @Test("Ten thousand levels are refused before the stack ends")
  func depth() {
    let text = String(repeating: "[", count: 10_000)
    let error = #expect(throws: JSONError.self) { try JSONReader.value(of: text) }
    #expect(error?.reason == .tooDeep(limit: JSONReader.depthLimit))
  }

  @Test(
    "A number from a file is never one that arithmetic ends at",
    arguments: [
      ("9223372036854775807", nil), ("-9223372036854775808", nil), ("1e18", nil), ("1e64", nil),
      ("1e-9223372036854775808", nil), ("1e9223372036854775807", nil), ("1e-999", nil),
      ("1000000000000001", nil), ("1000000000000000", 1_000_000_000_000_000), ("-0", 0),
      ("4.8e1", 48), ("48.0", 48), ("-1e3", -1000), ("4.5", nil),
    ] as [(String, Int?)]
  )
  func integers(spelling: String, number: Int?) {
    #expect(JSON.number(spelling).integer == number)
  }

  @Test("A duplicate is found among many keys too")
  func manyKeys() {
    let members = (0..<40).map { "\"k\($0)\":0" } + ["\"k7\":1"]
    let error = #expect(throws: JSONError.self) {
      try JSONReader.value(of: "{" + members.joined(separator: ",") + "}")
    }
    #expect(error?.reason == .duplicateKey("k7"))
  }
}
