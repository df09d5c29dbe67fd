package import Files

/// Writes the files of an export wholly, or none of them.
///
/// All files are written in full into a folder of their own beside their places, and then take these at once
/// where the file system can do that (`FolderSwap`), and otherwise one after the other, in a way that the next
/// program goes on with if this one is killed (`Replacement`). A full disk, or a folder that is read-only,
/// leaves everything as it was.
package struct ExportWriter: Sendable {
  private let disk: any ExportFileSystem

  package init(_ disk: any ExportFileSystem = PosixExportFileSystem()) {
    self.disk = disk
  }

  /// Writes `files` below `folder` and gives their paths. A file that is there already is replaced
  /// only where `replacing` says so.
  package func write(
    _ files: [ExportFile],
    into folder: String,
    replacing: Bool = false
  ) throws(ExportWriteError) -> [String] {
    let place = try enter(folder)
    defer { place.leave() }
    return try place.write(files.map(\.path), replacing: replacing) {
      staging throws(ExportWriteError) in
      try ExportWriteError.onDisk { () throws(DiskError) in
        for (file, path) in zip(files, staging.places) { try disk.write(file.bytes, to: path) }
      }
    }.paths
  }

  /// The folder, made where it is missing, with what a killed program left there finished or taken away. Until
  /// `leave`, no other program writes there. One that does is waited for for some seconds.
  package func enter(_ folder: String) throws(ExportWriteError) -> ExportFolder {
    if folder.isEmpty { throw .noFolder }
    let newFolders = disk.newFolders(for: folder)
    do throws(DiskError) {
      for attempt in 1...Self.attempts {
        if attempt > 1 { disk.pause() }
        try disk.makeFolder(folder)
        guard case .taken(let lock, let isSure) = try disk.lock(folder) else { continue }
        let place = ExportFolder(disk, folder, lock, newFolders)
        do throws(DiskError) { try Leavings(disk, folder, isSure: isSure).clear() } catch {
          place.leave()
          throw error
        }
        return place
      }
    } catch {
      for folder in newFolders { disk.remove(folder) }
      throw .refused(error)
    }
    let writers = ((try? disk.names(in: folder)) ?? []).compactMap { StagingName($0)?.process }
    throw .busy(folder, process: writers.first)
  }

  /// Five seconds.
  private static let attempts = 100
}

/// Why an export was not written.
package enum ExportWriteError: Error, Equatable, CustomStringConvertible {
  case exists(String)
  case refused(DiskError)
  case noFolder
  /// Another program writes there.
  case busy(String, process: Int?)
  case noWorkbook(WorkbookError)

  /// What `body` does on the disk, and its refusal as an error of this kind.
  package static func onDisk<Value>(
    _ body: () throws(DiskError) -> Value
  ) throws(ExportWriteError) -> Value {
    do throws(DiskError) { return try body() } catch { throw .refused(error) }
  }

  package var description: String {
    switch self {
    case .exists(let path):
      "\(path) existe déjà. Choisissez un autre dossier, ou demandez de le remplacer."
    case .refused(let error): error.description
    case .noWorkbook(let error): error.description
    case .noFolder:
      "Le dossier manque. Donnez-en un, par exemple celui où vous êtes\u{A0}: «\u{A0}.\u{A0}»."
    case .busy(let folder, let process):
      """
      Un autre canevas\(process.map { " (processus \($0))" } ?? "") écrit dans \(quoted(folder)). Recommencez \
      quand il aura fini.
      """
    }
  }
}
