/// The name of a file in a ZIP archive, as written by various programs.
struct ZipName {
  private let bytes: [UInt8]
  private(set) var text: String

  /// Info-ZIP’s extra field with the name in UTF-8.
  static let extraTag = 0x7075

  /// `isUTF8` is the flag of the entry. Finder and many libraries write UTF-8 without it; other
  /// names are in CP850, which Windows uses in western Europe.
  init(_ bytes: [UInt8], isUTF8: Bool) {
    self.bytes = bytes
    let decoded = String(validating: bytes, as: UTF8.self)
    let name = decoded ?? (isUTF8 ? String(decoding: bytes, as: UTF8.self) : Self.cp850(bytes))
    text = Self.withSlashes(name)
  }

  /// Takes the name from an extra field, which is valid only if its checksum matches the plain
  /// name.
  mutating func meet(_ extra: [UInt8]) {
    var fields = ZipFields(extra)
    guard let version = try? fields.number(1), version == 1, let checksum = try? fields.number(4),
      UInt32(checksum) == CRC32.checksum(of: bytes),
      let rest = try? fields.bytes(fields.count),
      let name = String(validating: rest, as: UTF8.self), !name.isEmpty
    else { return }
    text = Self.withSlashes(name)
  }

  /// Some Windows programs separate folders by backslashes, contrary to the specification
  /// (4.4.17.1).
  private static func withSlashes(_ name: String) -> String {
    String(name.map { $0 == "\\" ? "/" : $0 })
  }

  private static func cp850(_ bytes: [UInt8]) -> String {
    var text = String.UnicodeScalarView()
    for byte in bytes {
      text.append(byte < 0x80 ? Unicode.Scalar(byte) : upperHalf[Int(byte) - 0x80])
    }
    return String(text)
  }

  private static let upperHalf = Array(
    ("ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤"
      + "ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u{AD}±‗¾¶§÷¸°¨·¹³²■\u{A0}").unicodeScalars
  )
}
