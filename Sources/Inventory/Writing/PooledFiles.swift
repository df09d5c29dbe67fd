internal import Drafts
internal import Files

/// The large files of an inventory: one per table, and one for the lines.
///
/// Several threads encode runs of canevas, which are written in order.
final class PooledFiles: @unchecked Sendable {
  // Unchecked: mutable state is accessed inside the monitor.
  private let monitor = Monitor()
  private let files: [SystemFile]
  /// Runs that arrived early.
  private var waiting: [Int: [[UInt8]]] = [:]
  /// The next run to write.
  private var next = 0
  private var isWriting = false
  private var failure: DiskError?
  /// How many runs a thread may be ahead of the slowest one (backpressure, which bounds memory).
  private static let ahead = 64

  /// `starts` are the initial contents of the files at `paths`.
  init(_ paths: [String], _ starts: [[UInt8]]) throws(DiskError) {
    var files: [SystemFile] = []
    for (path, start) in zip(paths, starts) {
      let file = try SystemFile(anew: path)
      try file.write(start)
      files.append(file)
    }
    self.files = files
  }

  /// Adds the pieces of a run, one per file, and writes all runs that are due. Blocks while the run
  /// is too far ahead.
  func append(_ pieces: [[UInt8]], run: Int) throws(DiskError) {
    monitor.locked {
      while run >= next + Self.ahead, failure == nil { monitor.wait(until: nil) }
      waiting[run] = pieces
    }
    while let pieces = due() {
      do throws(DiskError) {
        for (file, piece) in zip(files, pieces) where !piece.isEmpty { try file.write(piece) }
      } catch {
        fail(error)
      }
      monitor.locked {
        isWriting = false
        next += 1
        monitor.tell()
      }
    }
    if let failure = monitor.locked({ failure }) { throw failure }
  }

  /// The pieces to write now; `nil` if another thread is writing or they have not arrived.
  private func due() -> [[UInt8]]? {
    monitor.locked {
      guard !isWriting, let pieces = waiting.removeValue(forKey: next) else { return nil }
      isWriting = true
      return pieces
    }
  }

  /// Records a failure and wakes the waiting threads.
  func fail(_ error: DiskError) {
    monitor.locked {
      if failure == nil { failure = error }
      monitor.tell()
    }
  }

  /// Syncs all files.
  func finish() throws(DiskError) {
    for file in files { try file.sync() }
  }
}
