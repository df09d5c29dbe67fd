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
    name = path.lastName
    stem = name.hasSuffix(".json") ? String(name.dropLast(5)) : name
  }

  var file: String { folder / name }

  var lock: String { folder / ".\(stem).verrou" }

  /// What is written at once, to become the file within a second. It is named after the file that
  /// it will replace, so that one that has been replaced from elsewhere in the meantime is noticed,
  /// even after the program was killed, and whatever the clocks say; and after who writes it, so that
  /// two programs do not write over each other where the disk keeps no locks.
  func pending(on base: Digest, by writer: Writer) -> String {
    folder / ".\(stem).\(base.tag)-\(writer.text).encours"
  }

  /// A name that nobody has, for a file that is being written.
  func temporary(by writer: Writer) -> String {
    let number = String(UInt32.random(in: .min ... .max), radix: 36)
    return folder / ".\(stem).\(number)-\(writer.text).tmp"
  }
}

/// The name of a pending file, taken apart.
struct PendingName {
  let name: String
  let stem: String
  let base: Digest
  /// `nil` where an earlier version of the program wrote it.
  let writer: Writer?

  init?(_ name: String) {
    guard let parts = HiddenName(name, ending: "encours"), !parts.mark.isEmpty else { return nil }
    self.name = name
    stem = parts.stem
    base = Digest(tag: parts.mark)
    writer = parts.writer
  }
}

/// The name of a file that the program makes for itself beside a draft, taken apart:
/// `.STEM.MARK-WRITER.ENDING`, or without a writer, as earlier versions wrote it.
struct HiddenName {
  let stem: String
  let mark: String
  let writer: Writer?

  init?(_ name: String, ending: String) {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count >= 4, parts.first == "", parts.last == ending[...] else { return nil }
    stem = parts[1..<parts.count - 2].joined(separator: ".")
    let marks = parts[parts.count - 2].split(
      separator: "-",
      maxSplits: 1,
      omittingEmptySubsequences: false
    )
    mark = marks.first.map { String($0) } ?? ""
    writer = marks.count == 2 ? Writer(String(marks[1])) : nil
    if stem.isEmpty { return nil }
  }
}
