package import Files

/// Writes all files of an export or none.
///
/// The files are written to a temporary folder beside their targets. They are then moved there by
/// one atomic operation if possible (`FolderSwap`), else one by one so that the next run completes
/// the job after a crash (`Replacement`). A full disk or a read-only folder leaves everything
/// unchanged.
package struct ExportWriter: Sendable {
  private let disk: any ExportFileSystem

  package init(_ disk: any ExportFileSystem = PosixExportFileSystem()) {
    self.disk = disk
  }

  /// Writes `files` below `folder` and returns their paths. Throws `exists` if a file is there,
  /// unless `replacing`.
  package func write(
    _ files: [ExportFile],
    into folder: String,
    replacing: Bool = false
  ) throws(ExportWriteError) -> [String] {
    let target = try enter(folder)
    defer { target.leave() }
    return try target.write(files.map(\.path), replacing: replacing) {
      staging throws(ExportWriteError) in
      try ExportWriteError.onDisk { () throws(DiskError) in
        for (file, path) in zip(files, staging.paths) { try disk.write(file.bytes, to: path) }
      }
    }.paths
  }

  /// Locks the folder, which is created if needed, and completes or removes what a killed program
  /// left there. Waits some seconds for another program to release the lock.
  package func enter(_ folder: String) throws(ExportWriteError) -> ExportFolder {
    if folder.isEmpty { throw .noFolder }
    let newFolders = disk.newFolders(for: folder)
    do throws(DiskError) {
      for attempt in 1...Self.attempts {
        if attempt > 1 { disk.pause() }
        try disk.makeFolder(folder)
        guard case .acquired(let lock, let isSure) = try disk.lock(folder) else { continue }
        let target = ExportFolder(disk, folder, lock, newFolders)
        do throws(DiskError) { try Leavings(disk, folder, isSure: isSure).clear() } catch {
          target.leave()
          throw error
        }
        return target
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
  /// Another program is writing there.
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
