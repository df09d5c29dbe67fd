/// The names, formats and list numbering of the styles of an OpenDocument text.
struct ODTStyleTable {
  private struct Style {
    var parent: String?
    var display: String?
    var isAutomatic = false
    var isStruck: Bool?
    var isRinged: Bool?
  }

  private var styles: [String: Style] = [:]
  /// The first number of each numbered level, by list style and level (1-based).
  private var numbers: [String: [Int: Int]] = [:]

  mutating func read(_ parts: OfficeParts, _ part: String) throws(TextDocumentError) {
    var style: String?
    var list: String?
    var isAutomatic = false
    try parts.readText(part) { event in
      switch event {
      case .start(let element):
        switch element.name {
        case "body": return .stop
        case "automatic-styles": isAutomatic = true
        case "style":
          style = element["name"]
          styles[style ?? ""] = Style(
            parent: element["parent-style-name"],
            display: element["display-name"],
            isAutomatic: isAutomatic
          )
        case "text-properties": if let style { note(element, of: style) }
        case "list-style": list = element["name"]
        case "list-level-style-number":
          if let list, let level = element["level"].flatMap({ Int($0) }),
            element["num-format"] != ""
          {
            numbers[list, default: [:]][level] = element["start-value"].flatMap { Int($0) } ?? 1
          }
        default: break
        }
      case .end(let name):
        switch name {
        case "automatic-styles": isAutomatic = false
        case "style": style = nil
        case "list-style": list = nil
        default: break
        }
      case .text: break
      }
      return .goOn
    }
  }

  private mutating func note(_ properties: XMLElement, of style: String) {
    if let line = properties["text-line-through-style"] { styles[style]?.isStruck = line != "none" }
    let behind = properties["background-color"].map { $0 != "transparent" }
    let border = properties["border"].map { $0 != "none" }
    if behind != nil || border != nil {
      styles[style]?.isRinged = behind ?? false || border ?? false
    }
  }

  /// The style and its ancestors.
  private func chain(_ name: String) -> [Style] { styles.chain(from: name) { $0.parent } }

  func look(of name: String) -> TextDocument.Look {
    let chain = chain(name)
    return TextDocument.Look(
      isStruck: chain.lazy.compactMap(\.isStruck).first ?? false,
      isRinged: chain.lazy.compactMap(\.isRinged).first ?? false
    )
  }

  /// The display name; for an automatic style, that of its parent.
  func name(of name: String) -> String {
    guard let style = styles[name] else { return name }
    if style.isAutomatic, let parent = style.parent, parent != name {
      return styles[parent]?.display ?? parent
    }
    return style.display ?? name
  }

  /// Returns `nil` for a level with bullets. `level` is 1-based.
  func firstNumber(of list: String, level: Int) -> Int? { numbers[list]?[level] }
}
