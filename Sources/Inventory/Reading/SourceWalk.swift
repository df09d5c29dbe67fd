internal import Exports
internal import Files

/// Finds what there is to read below the paths that somebody named.
///
/// A link that was named itself is followed; one that is met on the way is not, wherever it leads.
struct SourceWalk {
  private(set) var sources: [Source] = []
  private(set) var rejects: [Reject] = []
  /// A file that shares its number with another one although each has one name only, where there is such a
  /// file: its file system numbers nothing.
  private(set) var misnumbered: String?
  /// Folders of inventories, which are no canevas, by their paths without links.
  private var passedOver: Set<String> = []
  /// The paths without links of what has been met: a file that is named twice is read once. The number of a
  /// file does not tell it, as some file systems give all files one number.
  private var met: Set<String> = []
  private var numbers: Set<FileIdentity> = []

  private let look: Look

  /// What the file system says of a path, and, where asked, of what a link leads to.
  typealias Look = (_ path: String, _ followsLink: Bool) throws(DiskError) -> FileFacts?

  /// `passing` are folders that may lie below `paths` and are not read.
  init(
    _ paths: [String],
    passing folders: [String],
    look: @escaping Look = { path, followsLink throws(DiskError) in
      try PosixDisk().facts(of: path, followsLink: followsLink)
    }
  ) {
    self.look = look
    for folder in folders {
      if let path = PosixDisk().canonicalPath(of: folder) { passedOver.insert(path) }
    }
    // In an order of their own, so that it does not matter in which they were named.
    for path in paths.map(Self.withoutTrailingSlashes).sorted() {
      visit(path, resolved: PosixDisk().canonicalPath(of: path), isNamed: true)
    }
    sources.sort { $0.name < $1.name }
    rejects.sort(by: Reject.before)
  }

  /// `resolved` is the path without links, `nil` where it leads nowhere.
  private mutating func visit(_ path: String, resolved: String?, isNamed: Bool) {
    do throws(DiskError) {
      guard let facts = try look(path, isNamed)
      else { return reject(path, path.contains("\u{FFFD}") ? .nameNotText : .notThere) }
      let resolved = resolved ?? path
      if passedOver.contains(resolved) || !met.insert(resolved).inserted { return }
      switch facts.kind {
      case .folder: try visitFolder(path, resolved: resolved)
      case .file:
        checkNumber(of: path, facts)
        visitFile(path, isNamed: isNamed)
      case .link: reject(path, .link)
      case .fifo, .device, .socket, .unknown: reject(path, .notAFile)
      }
    } catch {
      reject(path, SourceFault(error))
    }
  }

  private mutating func checkNumber(of path: String, _ facts: FileFacts) {
    guard !numbers.insert(facts.identity).inserted, facts.nameCount == 1 else { return }
    if misnumbered == nil { misnumbered = path }
  }

  private mutating func visitFolder(_ path: String, resolved: String) throws(DiskError) {
    // In an order that does not depend on the disk. What a killed program left half written is no canevas.
    let names = try PosixDisk().names(in: path).filter { StagingName($0) == nil }.sorted()
    var rest = names
    if names.contains(DataPackage.fileName) {
      let tables = names.filter { $0.hasSuffix(".csv") }
      let files = tables.map {
        ($0, Source(name: path + "/" + $0, place: .file(followsLink: false)))
      }
      sources.append(Source(name: path, place: .tables(Dictionary(uniqueKeysWithValues: files))))
      rest.removeAll { tables.contains($0) || $0 == DataPackage.fileName }
    }
    for name in rest { visit(path / name, resolved: resolved / name, isNamed: false) }
  }

  private mutating func visitFile(_ path: String, isNamed: Bool) {
    switch path.fileExtension {
    case "json": sources.append(Source(name: path, place: .file(followsLink: isNamed)))
    case "zip": visitArchive(path, isNamed: isNamed)
    default: reject(path, .otherKind)
    }
  }

  private mutating func visitArchive(_ path: String, isNamed: Bool) {
    do throws(SourceFault) {
      let archive = try OpenFile(path, followsLink: isNamed)
      let entries = try ZipDirectory(archive).entries.filter { !$0.isFolder }
      let packages = Set(
        entries.map(\.name).filter { $0.fileName == DataPackage.fileName }.map(\.folder)
      )
      var tables: [String: [String: Source]] = [:]
      for entry in entries {
        let source = Source(name: path + "/" + entry.name, place: .zipped(archive, entry))
        let folder = entry.name.folder
        switch entry.name.fileExtension {
        case _ where entry.isLink: reject(source.name, .link)
        case "csv" where packages.contains(folder):
          tables[folder, default: [:]][entry.name.fileName] = source
        case "json" where entry.name.fileName != DataPackage.fileName: sources.append(source)
        case "json": break
        case "zip": reject(source.name, .archiveInArchive)
        default: reject(source.name, .otherKind)
        }
      }
      for folder in packages {
        let name = folder.isEmpty ? path : path + "/" + folder
        sources.append(Source(name: name, place: .tables(tables[folder] ?? [:])))
      }
    } catch {
      reject(path, error)
    }
  }

  private mutating func reject(_ path: String, _ fault: SourceFault) {
    rejects.append(Reject(file: path, fault: fault))
  }

  private static func withoutTrailingSlashes(_ path: String) -> String {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path
  }
}

extension String {
  /// In lower case; empty where the name has none.
  fileprivate var fileExtension: String {
    let name = fileName
    return name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() } ?? ""
  }

  fileprivate var fileName: String {
    lastIndex(of: "/").map { String(self[index(after: $0)...]) } ?? self
  }

  /// What comes before the name; empty where nothing does.
  fileprivate var folder: String { lastIndex(of: "/").map { String(self[..<$0]) } ?? "" }
}
