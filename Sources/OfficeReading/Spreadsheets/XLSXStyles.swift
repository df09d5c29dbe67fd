/// The cell styles of an XLSX workbook that show a number as a date or a time.
struct XLSXStyles {
  private var formats: [Int] = []
  private var codes: [Int: String] = [:]

  init() {}

  init(_ parts: WorkbookParts) throws(SpreadsheetError) {
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

  /// How much of a day a style shows; `nil` where it shows a number.
  func precision(of style: Int) -> CountedTime.Precision? {
    guard formats.indices.contains(style) else { return nil }
    let number = formats[style]
    if let code = codes[number] { return Self.precision(of: code) }
    switch number {
    case 17: return .month
    case 14...22, 27...36, 45...47, 50...58: return .day
    default: return nil
    }
  }

  /// By the letters for parts of a day that a format has beside what stands in quotes and brackets.
  static func precision(of code: String) -> CountedTime.Precision? {
    var letters: Set<Unicode.Scalar> = []
    var signs = code.unicodeScalars.makeIterator()
    // The first section is that of positive numbers.
    scan: while let sign = signs.next() {
      switch sign {
      case "\"": while let next = signs.next(), next != "\"" {}
      case "[": while let next = signs.next(), next != "]" {}
      case "\\", "_", "*": _ = signs.next()
      case ";": break scan
      default: letters.formUnion(String(sign).lowercased().unicodeScalars)
      }
    }
    if !letters.isDisjoint(with: ["d", "j", "h", "s"]) { return .day }
    let (hasMonth, hasYear) = (letters.contains("m"), letters.contains("y"))
    if hasYear { return hasMonth ? .month : .year }
    return hasMonth ? .day : nil
  }
}
