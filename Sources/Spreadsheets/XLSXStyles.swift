internal import XMLReading

/// The cell styles of an XLSX workbook that show a number as a date or a time.
struct XLSXStyles {
  private var formats: [Int] = []
  private var codes: [Int: String] = [:]

  init() {}

  init(_ parts: WorkbookParts) throws(SpreadsheetFault) {
    var isCell = false
    var formats: [Int] = []
    var codes: [Int: String] = [:]
    try parts.read("xl/styles.xml") { event in
      switch event {
      case .start(let element):
        let number = element["numFmtId"].flatMap { Int($0) }
        switch element.name {
        case "cellXfs": isCell = true
        case "xf" where isCell: formats.append(number ?? 0)
        case "numFmt": if let number { codes[number] = element["formatCode"] ?? "" }
        default: break
        }
      case .end(let name): if name == "cellXfs" { isCell = false }
      case .text: break
      }
      return .goOn
    }
    (self.formats, self.codes) = (formats, codes)
  }

  func isTime(_ style: Int) -> Bool {
    guard formats.indices.contains(style) else { return false }
    let number = formats[style]
    if let code = codes[number] { return Self.isTime(code) }
    switch number {
    case 14...22, 27...36, 45...47, 50...58: return true
    default: return false
    }
  }

  /// Whether a number format has a letter for a date or time outside of quotes and brackets.
  static func isTime(_ code: String) -> Bool {
    var signs = code.unicodeScalars.makeIterator()
    while let sign = signs.next() {
      switch sign {
      case "\"": while let next = signs.next(), next != "\"" {}
      case "[": while let next = signs.next(), next != "]" {}
      case "\\", "_", "*": _ = signs.next()
      case "d", "D", "m", "M", "y", "Y", "h", "H", "s", "S", "j", "J": return true
      // The section of positive numbers ends here.
      case ";": return false
      default: break
      }
    }
    return false
  }
}
