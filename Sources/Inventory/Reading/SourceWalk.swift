internal import Exports

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// Finds what there is to read below the paths that somebody named.
///
/// A link that was named itself is followed; one that is met on the way is not, wherever it leads.
struct SourceWalk {
  private(set) var sources: [Source] = []
  private(set) var rejects: [Reject] = []
  /// Folders of inventories, which are no canevas: by their place on the disk.
  private var passedOver: Set<FileIdentity> = []
  /// What has been met: a file that two names lead to is read once.
  private var met: Set<FileIdentity> = []

  /// `passing` are folders that may lie below `paths` and are not read.
  init(_ paths: [String], passing folders: [String]) {
    for folder in folders {
      if let identity = FileIdentity.find(folder, followsLink: true)?.identity {
        passedOver.insert(identity)
      }
    }
    // In an order of their own, so that it does not matter in which they were named.
    for path in paths.map(Self.withoutTrailingSlashes).sorted() { visit(path, isNamed: true) }
    sources.sort { $0.name < $1.name }
    rejects.sort(by: Reject.before)
  }

  private mutating func visit(_ path: String, isNamed: Bool) {
    guard let (identity, kind) = FileIdentity.find(path, followsLink: isNamed)
    else { return reject(path, errno == ENOENT ? .notThere : .refused(errno: errno)) }
    if passedOver.contains(identity) || !met.insert(identity).inserted { return }
    switch kind {
    case S_IFDIR: visitFolder(path)
    case S_IFREG: visitFile(path, isNamed: isNamed)
    case S_IFLNK: reject(path, .link)
    default: reject(path, .notAFile)
    }
  }

  private mutating func visitFolder(_ path: String) {
    guard let names = Self.names(in: path) else { return reject(path, .refused(errno: errno)) }
    var rest = names
    if names.contains(DataPackage.fileName) {
      let tables = names.filter { $0.hasSuffix(".csv") }
      let files = tables.map {
        ($0, Source(name: path + "/" + $0, place: .file(followsLink: false)))
      }
      sources.append(Source(name: path, place: .tables(Dictionary(uniqueKeysWithValues: files))))
      rest.removeAll { tables.contains($0) || $0 == DataPackage.fileName }
    }
    for name in rest { visit((path == "/" ? "" : path) + "/" + name, isNamed: false) }
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

  /// The names in a folder, in an order that does not depend on the disk.
  private static func names(in folder: String) -> [String]? {
    guard let directory = opendir(folder) else { return nil }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
        tuple.withMemoryRebound(to: CChar.self, capacity: 1) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  private static func withoutTrailingSlashes(_ path: String) -> String {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path
  }
}

/// What makes two paths one and the same file.
private struct FileIdentity: Hashable {
  private let device: UInt64
  private let number: UInt64

  private init(_ facts: stat) {
    device = UInt64(truncatingIfNeeded: facts.st_dev)
    number = UInt64(truncatingIfNeeded: facts.st_ino)
  }

  /// With the kind of the file, as its mode has it; `errno` says why there is none.
  static func find(_ path: String, followsLink: Bool) -> (identity: FileIdentity, kind: mode_t)? {
    var facts = stat()
    guard (followsLink ? stat(path, &facts) : lstat(path, &facts)) == 0 else { return nil }
    return (FileIdentity(facts), facts.st_mode & S_IFMT)
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
