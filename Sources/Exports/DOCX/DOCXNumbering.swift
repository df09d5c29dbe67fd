/// The lists of a document of Word.
enum DOCXNumbering {
  /// Lists in lists as deep as `Passage` reads them.
  private static let depths = 0..<7

  /// The properties of a paragraph with a bullet.
  static func bullet(depth: Int) -> String { properties(list: 1, depth) }

  /// The same with the next number of a list; lists are counted from 1.
  static func numbered(_ list: Int, depth: Int) -> String { properties(list: list + 1, depth) }

  /// Of a paragraph below the first one of an item.
  static func below(depth: Int) -> String { "<w:ind w:left=\"\(left(depth))\"/>" }

  private static func properties(list: Int, _ depth: Int) -> String {
    "<w:numPr><w:ilvl w:val=\"\(depth)\"/><w:numId w:val=\"\(list)\"/></w:numPr>"
  }

  /// In twentieths of a point.
  private static func left(_ depth: Int) -> Int { 397 * (depth + 1) }

  /// `starts` are the first numbers of the numbered lists.
  static func bytes(starts: [Int]) -> [UInt8] {
    DOCXPackage.part("w:numbering", DOCXPackage.namespaces) { xml in
      for (id, isNumbered) in [(0, false), (1, true)] {
        xml.element("w:abstractNum", ["w:abstractNumId": String(id)]) { xml in
          xml.raw("<w:multiLevelType w:val=\"hybridMultilevel\"/>")
          for depth in depths { xml.raw(level(depth, isNumbered: isNumbered)) }
        }
      }
      xml.raw("<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>")
      for (index, start) in starts.enumerated() {
        xml.element("w:num", ["w:numId": String(index + 2)]) { xml in
          xml.raw("<w:abstractNumId w:val=\"1\"/>")
          // A list may stand in another, at any depth, and none goes on with the numbers of the one before.
          for depth in depths {
            xml.element("w:lvlOverride", ["w:ilvl": String(depth)]) { xml in
              xml.empty("w:startOverride", ["w:val": String(start)])
            }
          }
        }
      }
    }
  }

  private static func level(_ depth: Int, isNumbered: Bool) -> String {
    let format = isNumbered ? "decimal" : "bullet"
    let sign = isNumbered ? "%\(depth + 1)." : "•"
    return """
      <w:lvl w:ilvl="\(depth)"><w:start w:val="1"/><w:numFmt w:val="\(format)"/>\
      <w:lvlText w:val="\(sign)"/><w:lvlJc w:val="left"/><w:pPr>\
      <w:ind w:left="\(left(depth))" w:hanging="397"/></w:pPr></w:lvl>
      """
  }
}
