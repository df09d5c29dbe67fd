/// The name, outline level and list of each paragraph style of a Word document.
struct DOCXStyleTable {
  private struct Style {
    var name = ""
    var parent: String?
    var outline: Int?
    var list: (id: String, depth: Int)?
  }

  private var styles: [String: Style] = [:]

  mutating func read(_ parts: OfficeParts, _ part: String) throws(TextDocumentError) {
    var id: String?
    try parts.readText(part) { event in
      switch event {
      case .start(let element):
        if element.name == "style" {
          id = element["styleId"]
          styles[id ?? ""] = Style()
        }
        guard let id else { return .goOn }
        let value = element["val"]
        switch element.name {
        case "name": styles[id]?.name = value ?? ""
        case "basedOn": styles[id]?.parent = value
        case "outlineLvl": styles[id]?.outline = value.flatMap { Int($0) }
        case "ilvl":
          let list = styles[id]?.list?.id ?? ""
          styles[id]?.list = (list, value.flatMap { Int($0) } ?? 0)
        case "numId":
          let depth = styles[id]?.list?.depth ?? 0
          styles[id]?.list = (value ?? "", depth)
        default: break
        }
      case .end(let name): if name == "style" { id = nil }
      case .text: break
      }
      return .goOn
    }
  }

  /// The style and its ancestors.
  private func chain(_ id: String) -> [Style] { styles.chain(from: id) { $0.parent } }

  func facts(of id: String) -> (name: String, isHeading: Bool) {
    let outline = chain(id).lazy.compactMap(\.outline).first ?? 9
    return (styles[id]?.name ?? id, outline < 9)
  }

  func list(of id: String) -> (id: String, depth: Int)? {
    chain(id).lazy.compactMap(\.list).first
  }
}

/// The lists of a Word document, with their counters.
struct DOCXLists {
  /// The first number of each level; `nil` for bullets.
  private var levels: [String: [Int: Int?]] = [:]
  private var starts: [String: [Int: Int]] = [:]
  private var abstracts: [String: String] = [:]
  private var counts: [String: [Int: Int]] = [:]

  mutating func read(_ parts: OfficeParts, _ part: String) throws(TextDocumentError) {
    var abstract = ""
    var number: String?
    var depth = 0
    var format = ""
    var start = 1
    try parts.readText(part) { event in
      switch event {
      case .start(let element):
        let value = element["val"] ?? ""
        switch element.name {
        case "abstractNum": (abstract, number) = (element["abstractNumId"] ?? "", nil)
        case "num": number = element["numId"]
        case "abstractNumId": if let number { abstracts[number] = value }
        case "lvl", "lvlOverride":
          depth = element["ilvl"].flatMap { Int($0) } ?? 0
          (format, start) = ("", 1)
        case "numFmt": format = value
        case "start": start = Int(value) ?? 1
        case "startOverride":
          if let number { starts[number, default: [:]][depth] = Int(value) ?? 1 }
        default: break
        }
      case .end(let name):
        if name == "lvl", number == nil {
          let isCounted = !["bullet", "none", ""].contains(format)
          levels[abstract, default: [:]][depth] = .some(isCounted ? start : nil)
        }
      case .text: break
      }
      return .goOn
    }
  }

  /// Counts one more list item. Returns `nil` if the list does not exist; id 0 removes a paragraph
  /// from its list.
  mutating func item(_ id: String, depth: Int) -> TextDocument.Item? {
    guard (0..<9).contains(depth), let abstract = abstracts[id], id != "0" else { return nil }
    guard let start = levels[abstract]?[depth] ?? nil else {
      return TextDocument.Item(depth: depth, number: nil)
    }
    let next = counts[id]?[depth] ?? starts[id]?[depth] ?? start
    counts[id, default: [:]][depth] = next &+ 1
    for deeper in (depth + 1)..<10 { counts[id]?[deeper] = nil }
    return TextDocument.Item(depth: depth, number: next)
  }
}
