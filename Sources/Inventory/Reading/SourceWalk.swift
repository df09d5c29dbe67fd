internal import Archives
internal import Exports
internal import Files
internal import FormModel

/// Finds the files to read below given paths.
///
/// A link is followed if it was given itself, and never inside a folder.
struct SourceWalk {
  private(set) var sources: [Source] = []
  private(set) var rejects: [RejectedFile] = []
  private(set) var passedOver = PassedOver()
  /// A file with the inode number of another file although both have a single link, which shows
  /// that the file system has no reliable numbers.
  private(set) var misnumbered: String?
  /// The canonical paths of folders to skip, such as inventories.
  private var excluded: Set<String> = []
  /// The canonical paths visited, so that a file given twice is read once. Inode numbers would not
  /// do, because some file systems give all files the same one.
  private var met: Set<String> = []
  private var numbers: Set<FileIdentity> = []

  private let look: Look
  /// The extensions of the files that are taken, archives apart.
  private let kinds: Set<String>

  /// Reads the attributes of a path, following a link on request.
  typealias Look = (_ path: String, _ followsLink: Bool) throws(DiskError) -> FileFacts?

  /// `passing` are folders that may be below `paths` and are skipped.
  init(
    _ paths: [String],
    passing folders: [String],
    taking kinds: Set<String> = ["json"],
    look: @escaping Look = { path, followsLink throws(DiskError) in
      try PosixDisk().facts(of: path, followsLink: followsLink)
    }
  ) {
    (self.look, self.kinds) = (look, kinds)
    for folder in folders {
      if let path = PosixDisk().canonicalPath(of: folder) { excluded.insert(path) }
    }
    let named = SourceName.named(paths)
    for name in named {
      let resolved = PosixDisk().canonicalPath(of: name.path)
      visit(name, resolved, asNamed: named.count == 1 ? .alone : .amongOthers)
    }
    sources.sort { $0.name.shown.precedesInBytes($1.name.shown) }
    rejects.sort(by: RejectedFile.before)
  }

  /// How a path was given.
  private enum Naming { case alone, amongOthers }

  /// `naming` is `nil` for a path found in a folder; `resolved` is the canonical path.
  private mutating func visit(
    _ name: SourceName,
    _ resolved: String?,
    asNamed naming: Naming? = nil
  ) {
    do throws(DiskError) {
      guard let facts = try look(name.path, naming != nil)
      else { return reject(name, name.path.contains("\u{FFFD}") ? .nameNotText : .notThere) }
      let resolved = resolved ?? name.path
      if excluded.contains(resolved) || !met.insert(resolved).inserted { return }
      switch facts.kind {
      case .folder:
        try visitFolder(naming == .alone ? name.withoutOwnName : name, resolved, naming)
      case .file:
        checkNumber(of: name, facts)
        visitFile(name, naming)
      case .link: reject(name, .link)
      case .fifo, .device, .socket, .unknown: reject(name, .notAFile)
      }
    } catch {
      reject(name, SourceError(error))
    }
  }

  private mutating func checkNumber(of name: SourceName, _ facts: FileFacts) {
    guard !numbers.insert(facts.identity).inserted, facts.nameCount == 1 else { return }
    if misnumbered == nil { misnumbered = name.path }
  }

  private mutating func visitFolder(
    _ source: SourceName,
    _ resolved: String,
    _ naming: Naming?
  ) throws(DiskError) {
    // Sort, so that the result does not depend on the disk. Skip leftovers of killed programs.
    let names = try PosixDisk().names(in: source.path).filter { StagingName($0) == nil }.sorted()
    let folder = FolderNames(names)
    // A folder that was given itself is read anyway.
    if naming == nil, let kind = folder.kind { return passedOver.add(kind) }
    var tables: [String: Source] = [:]
    for name in names {
      let inside = source.appending(name)
      if let kind = folder.kind(of: name) {
        passedOver.add(kind)
      } else if folder.isDescription(name) {
        continue
      } else if folder.isPackage, name.hasSuffix(".csv") {
        add(Source(name: inside, location: .file(followsLink: false)), to: &tables)
      } else {
        visit(inside, resolved / name)
      }
    }
    if folder.isPackage {
      let name = source.shown.isEmpty ? source.path.fileName.withoutContact : source.shown
      let named = SourceName(path: source.path, shown: name)
      sources.append(Source(name: named, location: .tables(tables)))
    }
  }

  private mutating func visitFile(_ name: SourceName, _ naming: Naming?) {
    switch name.path.fileExtension {
    case "zip": visitArchive(name, naming)
    case let kind where kinds.contains(kind):
      sources.append(Source(name: name, location: .file(followsLink: naming != nil)))
    default: reject(name, .otherKind)
    }
  }

  private mutating func visitArchive(_ name: SourceName, _ naming: Naming?) {
    do throws(SourceError) {
      let archive = try OpenFile(name.path, followsLink: naming != nil)
      let entries = try entries(of: archive)
      var folders: [String: [ZipEntry]] = [:]
      for entry in entries { folders[entry.name.folder, default: []].append(entry) }
      let parents = Set(folders.keys.flatMap(\.folderNames))
      for (folder, entries) in folders.sorted(by: { $0.key < $1.key }) {
        visitFolder(folder, entries, parents, of: archive, name)
      }
    } catch {
      reject(name, error)
    }
  }

  private func entries(of archive: OpenFile) throws(SourceError) -> [ZipEntry] {
    do throws(ArchiveError) {
      return try ZipDirectory(archive).entries.filter { !$0.isFolder }
    } catch {
      throw SourceError(error)
    }
  }

  /// Visits the entries of an archive in one folder. `parents` are all its folders.
  private mutating func visitFolder(
    _ folder: String,
    _ entries: [ZipEntry],
    _ parents: Set<String>,
    of archive: OpenFile,
    _ archiveName: SourceName
  ) {
    let inside = folder.isEmpty ? "" : folder + "/"
    let names = FolderNames(
      entries.map(\.name.fileName)
        + parents.filter { $0.folder == folder && !$0.isEmpty }.map(\.fileName)
    )
    if let kind = names.kind { return passedOver.add(kind) }
    let isOfSystem = folder.split(separator: "/").contains { FolderNames.isOfSystem(String($0)) }
    var tables: [String: Source] = [:]
    for entry in entries {
      let source = Source(
        name: archiveName.appending(entry.name),
        location: .zipped(archive, entry)
      )
      let name = entry.name.fileName
      if let kind = isOfSystem ? .system : names.kind(of: name) {
        passedOver.add(kind)
        continue
      }
      switch name.fileExtension {
      case _ where entry.isLink: reject(source.name, .link)
      case _ where names.isDescription(name): break
      case "csv" where names.isPackage: add(source, to: &tables)
      case "zip": reject(source.name, .archiveInArchive)
      case let kind where kinds.contains(kind): sources.append(source)
      default: reject(source.name, .otherKind)
      }
    }
    if names.isPackage {
      let whole = inside.isEmpty ? archiveName : archiveName.appending(folder)
      sources.append(Source(name: whole, location: .tables(tables)))
    }
  }

  /// Two canonically equal names are one for Swift: report the second one.
  private mutating func add(_ table: Source, to tables: inout [String: Source]) {
    let name = table.name.path.fileName
    if tables[name] == nil { tables[name] = table } else { reject(table.name, .sameName) }
  }

  private mutating func reject(_ name: SourceName, _ error: SourceError) {
    rejects.append(RejectedFile(name, error))
  }
}

extension String {
  /// This folder and all its parents.
  fileprivate var folderNames: [String] {
    sequence(first: self) { $0.hasSlash ? $0.folder : nil }.map { $0 }
  }
}
