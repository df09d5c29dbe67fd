/// File names of pages, unique in one folder. They are made from ids, codes and keys that every file
/// system and address takes as they are; anything else, such as a text, becomes a fingerprint.
struct PageNames {
  private var taken: Set<String> = []

  /// A name for what `identity` tells apart, `preferred` in lower case where it is safe.
  mutating func name(_ preferred: String?, for identity: String) -> String {
    let base = preferred.flatMap(Self.safe) ?? "x-" + Fingerprint(of: identity).text
    var (name, number) = (base, 2)
    while !taken.insert(name).inserted {
      name = "\(base)-n\(number)"
      number += 1
    }
    return name
  }

  /// `nil` for other characters than letters, digits, hyphens and underscores, for the names that
  /// Windows reserves, and for those of the pages of a list.
  private static func safe(_ text: String) -> String? {
    let name = text.lowercased()
    let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    let isPlain = name.utf8.allSatisfy {
      letters.contains($0) || digits.contains($0) || $0 == UInt8(ascii: "-")
        || $0 == UInt8(ascii: "_")
    }
    guard isPlain, name.utf8.count <= 64, let first = name.utf8.first, first != UInt8(ascii: "-"),
      !reserved.contains(name), !isFurtherPage(name)
    else { return nil }
    return name
  }

  private static let reserved = Set(
    ["", "index", "con", "prn", "aux", "nul"]
      + (0...9).flatMap { ["com\($0)", "lpt\($0)"] }
  )

  private static func isFurtherPage(_ name: String) -> Bool {
    guard let last = name.split(separator: "-").last, name.contains("-") else { return false }
    return last.first == "p" && last.dropFirst().allSatisfy(\.isNumber)
  }

  /// The file of the page `number`, from 1, of a list.
  static func file(_ name: String, page number: Int = 1) -> String {
    number == 1 ? "\(name).html" : "\(name)-p\(number).html"
  }
}
