internal import Drafts
internal import Files

/// The large files of an inventory, side by side: one for each table, and one for the lines.
///
/// Several threads encode runs of canevas, and each run comes behind those before it.
final class PooledFiles: @unchecked Sendable {
  // Unchecked: what changes is looked at inside the monitor only.
  private let monitor = Monitor()
  private let files: [SystemFile]
  /// Runs that came before their turn.
  private var waiting: [Int: [[UInt8]]] = [:]
  /// The run that is written next.
  private var next = 0
  private var isWriting = false
  private var failure: DiskError?
  /// How far a thread may run ahead of the slowest one, which bounds the memory.
  private static let ahead = 64

  /// `starts` are what the files at `places` begin with.
  init(_ places: [String], _ starts: [[UInt8]]) throws(DiskError) {
    var files: [SystemFile] = []
    for (place, start) in zip(places, starts) {
      let file = try SystemFile(anew: place)
      try file.write(start)
      files.append(file)
    }
    self.files = files
  }

  /// Takes the pieces of a run, one for each file; whoever brings the one that is due writes all that
  /// can be written.
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

  /// The pieces to write now; `nil` where another thread does it, or they are not there yet.
  private func due() -> [[UInt8]]? {
    monitor.locked {
      guard !isWriting, let pieces = waiting.removeValue(forKey: next) else { return nil }
      isWriting = true
      return pieces
    }
  }

  /// Whoever waits for a turn that will not come is told.
  func fail(_ error: DiskError) {
    monitor.locked {
      if failure == nil { failure = error }
      monitor.tell()
    }
  }

  /// Comes back when all is on the disk.
  func finish() throws(DiskError) {
    for file in files { try file.sync() }
  }
}
