/// A text in a workbook.
struct CellText {
  /// The original text.
  let plainText: String
  /// The text as encoded in a cell.
  let text: String

  init(_ text: String) {
    plainText = text.withLineFeeds.printable
    self.text = plainText.withLiteralEscapes
  }

  /// In UTF-16 units, as spreadsheets count.
  var length: Int { plainText.utf16.count }

  /// Whether it fits into one cell.
  var fits: Bool {
    text.utf8.count <= WorkbookFile.longestText || text.utf16.count <= WorkbookFile.longestText
  }

  /// Half the capacity of a cell, because escaping can double the length.
  private static let pieceLength = WorkbookFile.longestText / 2 - 1

  /// Parts that fit into one cell each and give the text when joined.
  var pieces: [String] {
    var pieces: [String] = []
    var piece = String.UnicodeScalarView()
    var length = 0
    for scalar in plainText.unicodeScalars {
      let units = UTF16.width(scalar)
      if length + units > Self.pieceLength {
        pieces.append(String(piece).withLiteralEscapes)
        piece = String.UnicodeScalarView()
        length = 0
      }
      piece.append(scalar)
      length += units
    }
    pieces.append(String(piece).withLiteralEscapes)
    return pieces
  }
}

extension String {
  /// Converts line ends to `\n`, as XML readers do.
  var withLineFeeds: String {
    guard utf8.contains(0x0D) else { return self }
    var scalars = String.UnicodeScalarView()
    var isAfterReturn = false
    for scalar in unicodeScalars {
      if scalar == "\r" {
        scalars.append("\n")
      } else if scalar != "\n" || !isAfterReturn {
        scalars.append(scalar)
      }
      isAfterReturn = scalar == "\r"
    }
    return String(scalars)
  }

  /// Escapes text that spreadsheets would read as an escape: `_x0041_` would become A.
  fileprivate var withLiteralEscapes: String {
    guard utf8.contains(UInt8(ascii: "_")) else { return self }
    let bytes = Array(utf8)
    var escaped: [UInt8] = []
    escaped.reserveCapacity(bytes.count + 12)
    for offset in bytes.indices {
      if Self.isEscape(bytes[offset...].prefix(7)) {
        escaped += "_x005F_".utf8
      } else {
        escaped.append(bytes[offset])
      }
    }
    return String(decoding: escaped, as: UTF8.self)
  }

  private static func isEscape(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.count == 7 && bytes.first == UInt8(ascii: "_") && bytes.last == UInt8(ascii: "_")
      && bytes.dropFirst().first == UInt8(ascii: "x")
      && bytes.dropFirst(2).dropLast().allSatisfy {
        Unicode.Scalar($0).properties.isASCIIHexDigit
      }
  }
}
