internal import Files

/// The path of a draft and of its auxiliary files.
struct DraftLocation: Hashable, Sendable {
  let folder: String
  /// The file name without `.json`.
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

  /// The note of a person who asks for the draft while another has it open.
  var request: String { folder / ".\(stem).demande" }

  /// The path of the write-ahead file, which replaces the draft’s file within a second.
  ///
  /// Its name has the digest of the file that it replaces, so that a change by another program is
  /// noticed even after a crash and regardless of clocks. It also has the writer, so that two
  /// programs do not overwrite each other on a disk without locks.
  func pending(on base: Digest, by writer: Writer) -> String {
    folder / ".\(stem).\(base.tag)-\(writer.text).encours"
  }

  /// A unique name for a file that is being written.
  func temporary(by writer: Writer) -> String {
    let number = String(UInt32.random(in: .min ... .max), radix: 36)
    return folder / ".\(stem).\(number)-\(writer.text).tmp"
  }
}

/// The parsed name of a write-ahead file.
struct PendingName {
  let name: String
  let stem: String
  let base: Digest
  /// `nil` if an older version of the program wrote it.
  let writer: Writer?

  init?(_ name: String) {
    guard let parts = HiddenName(name, ending: "encours"), !parts.mark.isEmpty else { return nil }
    self.name = name
    stem = parts.stem
    base = Digest(tag: parts.mark)
    writer = parts.writer
  }
}

/// The parsed name of an auxiliary file of the program: `.STEM.MARK-WRITER.ENDING`, or without a
/// writer in older versions.
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
