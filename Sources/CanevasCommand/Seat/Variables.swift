internal import Platform

/// The environment variables of the process, and the names of those that are not UTF-8.
struct Variables {
  private(set) var texts: [String: String] = [:]
  private(set) var unreadable: Set<String> = []

  init(_ texts: [String: String] = [:]) { self.texts = texts }

  static var found: Variables {
    var found = Variables()
    var entry = environ
    while let text = entry.pointee {
      found.add(text)
      entry += 1
    }
    return found
  }

  private mutating func add(_ text: UnsafeMutablePointer<CChar>) {
    let equals = UInt8(ascii: "=")
    guard let whole = String(validatingCString: text) else {
      let bytes = UnsafeRawBufferPointer(start: text, count: strlen(text))
      unreadable.insert(String(decoding: bytes.prefix { $0 != equals }, as: UTF8.self))
      return
    }
    if let end = whole.utf8.firstIndex(of: equals) {
      texts[String(whole[..<end])] = String(whole[whole.utf8.index(after: end)...])
    }
  }
}
