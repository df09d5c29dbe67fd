internal import Files
internal import FormModel

/// A path on disk with its name in the inventory.
///
/// An inventory is published: it names files from the source on, without the folders above, which say
/// who made it and where, and without the addresses and numbers in names.
struct SourceName: Sendable {
  let path: String
  let shown: String

  /// The names of the given paths, independent of their order.
  static func named(_ paths: [String]) -> [SourceName] {
    var taken: [String: Int] = [:]
    let paths = paths.map(withoutTrailingSlashes).sorted { $0.precedesInBytes($1) }
    return paths.map { path in
      let name = own(path.fileName).withoutContact
      let count = taken[name, default: 0] + 1
      taken[name] = count
      return SourceName(path: path, shown: count == 1 ? name : "\(name) (\(count))")
    }
  }

  /// The same with names relative to the folder, for a single source.
  var withoutOwnName: SourceName { SourceName(path: path, shown: "") }

  func appending(_ name: String) -> SourceName {
    let inside = name.withoutContact
    return SourceName(path: path / name, shown: shown.isEmpty ? inside : shown / inside)
  }

  /// A name for `.` and `/`, which have none.
  private static func own(_ name: String) -> String {
    ["", ".", ".."].contains(name) ? "source" : name
  }

  private static func withoutTrailingSlashes(_ path: String) -> String {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path
  }
}

extension String {
  /// The same where no address and no telephone number stands in it; else what may be published of it.
  var withoutContact: String {
    guard ContactDetail.first(in: self) != nil else { return self }
    let parts = split(separator: "/", omittingEmptySubsequences: false).map { part in
      ContactDetail.first(in: String(part)) == nil ? String(part) : String(part).masked
    }
    let whole = parts.joined(separator: "/")
    return ContactDetail.first(in: whole) == nil ? whole : Self.mask
  }

  /// Its extension alone. No number or hash tells two of them apart, as a guess could be tested against it.
  private var masked: String {
    let end = fileExtension
    let isKind = ["json", "zip", "csv", "jsonl", "gz", "xlsx", "ods"].contains(end)
    return isKind ? "\(Self.mask).\(end)" : Self.mask
  }

  private static let mask = "(adresse ou numéro masqué)"

  /// An order in which two names that are one for Swift, é in one and in two scalars, have their places.
  func precedesInBytes(_ other: String) -> Bool { utf8.lexicographicallyPrecedes(other.utf8) }

  /// In lower case; empty if there is none.
  var fileExtension: String {
    let name = fileName
    return name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() } ?? ""
  }

  var withoutExtension: String { lastIndex(of: ".").map { String(self[..<$0]) } ?? self }

  /// Works on bytes: a slash with a combining accent is one `Character`, and folders before the
  /// name must not be published.
  var fileName: String {
    utf8.lastIndex(of: UInt8(ascii: "/")).map { String(self[utf8.index(after: $0)...]) } ?? self
  }

  /// The path before the name; empty if there is none.
  var folder: String {
    utf8.lastIndex(of: UInt8(ascii: "/")).map { String(self[..<$0]) } ?? ""
  }
}
