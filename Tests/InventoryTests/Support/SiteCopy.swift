import FoundationEssentials

/// All files of a site, as whoever publishes it has them.
struct SiteCopy {
  /// By their paths below its folder.
  let texts: [String: String]
  /// The ids of elements, by page.
  private let ids: [String: Set<String>]

  init(_ folder: String) throws {
    var texts: [String: String] = [:]
    var folders = [""]
    while let inner = folders.popLast() {
      for name in try FileManager.default.contentsOfDirectory(atPath: folder + "/" + inner) {
        let path = inner + name
        var isFolder = false
        _ = FileManager.default.fileExists(atPath: folder + "/" + path, isDirectory: &isFolder)
        if isFolder {
          folders.append(path + "/")
        } else {
          let data = try Data(contentsOf: URL(filePath: folder + "/" + path))
          texts[path] = String(decoding: data, as: UTF8.self)
        }
      }
    }
    self.texts = texts
    ids = texts.filter { $0.key.hasSuffix(".html") }
      .mapValues { Set(Self.values(of: "id", in: $0)) }
  }

  /// The values of an attribute. A regular expression takes minutes for hundreds of pages.
  private static func values(of attribute: String, in text: String) -> [String] {
    let mark = Array(" \(attribute)=\"".utf8)
    var text = text
    return text.withUTF8 { bytes in
      var values: [String] = []
      var index = 0
      while let start = bytes[index...].firstIndex(of: 0x3D), start + 2 < bytes.count {
        index = start + 1
        let before = start - (mark.count - 2)
        guard before >= 0, bytes[before..<start + 2].elementsEqual(mark),
          let end = bytes[(start + 2)...].firstIndex(of: 0x22)
        else { continue }
        values.append(String(decoding: bytes[start + 2..<end], as: UTF8.self))
        index = end
      }
      return values
    }
  }

  /// What a page leads to in the site, from its top; without addresses elsewhere.
  func links(in text: String, of path: String) -> [String] {
    let folder = path.contains("/") ? path.prefix { $0 != "/" } + "/" : ""
    return (Self.values(of: "href", in: text) + Self.values(of: "src", in: text))
      .filter { !$0.contains(":") }
      .map { link in
        if link.hasPrefix("#") { return path + link }
        return link.hasPrefix("../") ? String(link.dropFirst(3)) : folder + link
      }
  }

  /// Whether a file, and an element where one is named, is there.
  func leads(_ target: String) -> Bool {
    let parts = target.split(separator: "#", omittingEmptySubsequences: false).map(String.init)
    guard texts[parts[0]] != nil else { return false }
    return parts.count == 1 || ids[parts[0]]?.contains(parts[1]) == true
  }

  /// The entries of a list, as they are written.
  func entries(of page: String) -> [String] {
    guard let text = texts[page],
      let list = text.firstMatch(of: /<ol class="entries"[^>]*>([\s\S]*?)<\/ol>/)?.1
    else { return [] }
    return list.matches(of: /<li>([\s\S]*?)<\/li>/).map { String($0.1) }
  }

  /// The number that the index of a section says of each of its pages, by title; 1 for those
  /// that it does not count.
  func counts(_ section: String) -> [String: Int] {
    let pages = texts.keys.filter { $0.wholeMatch(of: /[a-z]+\/index(-p[0-9]+)?\.html/) != nil }
      .filter { $0.hasPrefix(section + "/") }.sorted()
    var counts: [String: Int] = [:]
    for entry in pages.flatMap(entries) {
      guard let title = entry.firstMatch(of: /<a href="([^"]*)">([^<]*)<\/a>/) else { continue }
      let digits = entry.firstMatch(of: /class="basis">([0-9\u{202F}]+)\u{A0}?/)?.1.filter(
        \.isNumber
      )
      let key = section == "canevas" || section == "collectivites" ? title.1 : title.2
      counts[String(key)] = digits.flatMap { Int($0) } ?? 1
    }
    return counts
  }
}
