internal import Exports
internal import Files

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
      if let facts = try? PosixDisk().facts(of: folder, followsLink: true) {
        passedOver.insert(facts.identity)
      }
    }
    // In an order of their own, so that it does not matter in which they were named.
    for path in paths.map(Self.withoutTrailingSlashes).sorted() { visit(path, isNamed: true) }
    sources.sort { $0.name < $1.name }
    rejects.sort(by: Reject.before)
  }

  private mutating func visit(_ path: String, isNamed: Bool) {
    do throws(DiskError) {
      guard let facts = try PosixDisk().facts(of: path, followsLink: isNamed)
      else { return reject(path, .notThere) }
      if passedOver.contains(facts.identity) || !met.insert(facts.identity).inserted { return }
      switch facts.kind {
      case .folder: try visitFolder(path)
      case .file: visitFile(path, isNamed: isNamed)
      case .link: reject(path, .link)
      case .fifo, .device, .socket, .unknown: reject(path, .notAFile)
      }
    } catch {
      reject(path, SourceFault(error))
    }
  }

  private mutating func visitFolder(_ path: String) throws(DiskError) {
    // In an order that does not depend on the disk.
    let names = try PosixDisk().names(in: path).sorted()
    var rest = names
    if names.contains(DataPackage.fileName) {
      let tables = names.filter { $0.hasSuffix(".csv") }
      let files = tables.map {
        ($0, Source(name: path + "/" + $0, place: .file(followsLink: false)))
      }
      sources.append(Source(name: path, place: .tables(Dictionary(uniqueKeysWithValues: files))))
      rest.removeAll { tables.contains($0) || $0 == DataPackage.fileName }
    }
    for name in rest { visit(path / name, isNamed: false) }
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
