internal import Files

/// Where a draft lies, and the names that stand beside it.
struct DraftLocation: Hashable, Sendable {
  let folder: String
  /// The file's name without `.json`.
  let stem: String
  let name: String

  init(folder: String, stem: String) {
    self.folder = folder
    self.stem = stem
    name = stem + ".json"
  }

  init(path: String) {
    folder = path.parent
    name = String(path.split(separator: "/").last ?? "")
    stem = name.hasSuffix(".json") ? String(name.dropLast(5)) : name
  }

  var file: String { folder / name }

  var lock: String { folder / ".\(stem).verrou" }

  /// What is written at once, to become the file within a second. It is named after the file that
  /// it will replace, so that one that has been replaced from elsewhere in the meantime is noticed,
  /// even after the program was killed, and whatever the clocks say.
  func pending(on base: Digest) -> String { folder / ".\(stem).\(base.tag).encours" }

  /// A name that nobody has, for a file that is being written.
  func temporary() -> String {
    folder / ".\(stem).\(String(UInt64.random(in: .min ... .max), radix: 36)).tmp"
  }

  /// Among the names of the folder, the pending files of this draft.
  func pendings(among names: [String]) -> [PendingName] {
    names.compactMap { PendingName($0) }.filter { $0.stem == stem }
  }

  func isTemporary(_ name: String) -> Bool { TemporaryName(name)?.stem == stem }

  /// The draft that a name is the lock of.
  static func stem(ofLock name: String) -> String? {
    guard name.first == ".", name.hasSuffix(".verrou"), name.utf8.count > 8 else { return nil }
    return String(name.dropFirst().dropLast(7))
  }
}

/// The name of a file that was being written, taken apart.
struct TemporaryName {
  let stem: String

  init?(_ name: String) {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count >= 4, parts.first == "", parts.last == "tmp" else { return nil }
    stem = parts[1..<parts.count - 2].joined(separator: ".")
    if stem.isEmpty { return nil }
  }
}

/// The name of a pending file, taken apart.
struct PendingName {
  let name: String
  let stem: String
  let base: Digest

  init?(_ name: String) {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count >= 4, parts.first == "", parts.last == "encours" else { return nil }
    self.name = name
    stem = parts[1..<parts.count - 2].joined(separator: ".")
    base = Digest(tag: String(parts[parts.count - 2]))
    if stem.isEmpty || base.tag.isEmpty { return nil }
  }
}
