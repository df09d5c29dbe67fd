internal import Drafts
internal import Exports

/// All canevas of an inventory, the newest version of each, in the order of their ids.
struct Pool: Sendable {
  /// A canevas with what came besides it under its id.
  struct Entry: Sendable {
    let newest: PooledCanevas
    /// The newest of these first.
    let replaced: [PooledCanevas]
  }

  let entries: [Entry]
  let rejects: [Reject]

  init(_ canevas: [PooledCanevas], _ rejects: [Reject]) {
    let groups = Dictionary(grouping: canevas, by: \.facts.id)
    entries = groups.keys.sorted().compactMap { id in
      var versions = groups[id] ?? []
      if versions.count > 1 { versions.sort { Self.precedes($1, $0) } }
      guard let newest = versions.first else { return nil }
      return Entry(newest: newest, replaced: Array(versions.dropFirst()))
    }
    self.rejects = rejects.sorted(by: Reject.before)
  }

  /// The higher version is newer, then the one changed last. What is left, two files of the same
  /// moment, is ordered by anything that does not depend on the order of reading.
  private static func precedes(_ one: PooledCanevas, _ other: PooledCanevas) -> Bool {
    let (left, right) = (one.facts, other.facts)
    if left.version != right.version { return left.version < right.version }
    if left.modified != right.modified { return left.modified < right.modified }
    if one.fingerprint != other.fingerprint {
      return one.fingerprint.number < other.fingerprint.number
    }
    return one.file > other.file
  }

  /// Reads all of `sources` on the threads of `plan`; `folder` takes what does not fit in memory.
  static func read(
    _ walk: SourceWalk,
    _ plan: InventoryPlan,
    folder: String,
    progress: any InventoryProgress
  ) throws(ExportWriteError) -> Pool {
    let sources = walk.sources
    let counter = ProgressCounter(progress, total: sources.count)
    let threads = min(plan.threads, max(1, sources.count / 16))
    let spoolNumbers = ProgressCounter(nil, total: threads)
    let results = Workers.run(sources.count, threads: threads) {
      work -> Result<CanevasReader, ExportWriteError> in
      do throws(ExportWriteError) {
        let spool = try Spool(in: folder, number: spoolNumbers.add(1))
        var reader = CanevasReader(plan, spool)
        while let run = work.take() {
          for place in run { try reader.read(sources[place]) }
          _ = counter.add(run.count)
        }
        try spool.flush()
        return .success(reader)
      } catch {
        return .failure(error)
      }
    }
    var canevas: [PooledCanevas] = []
    var rejects = walk.rejects
    for result in results {
      let reader = try result.get()
      canevas += reader.canevas
      rejects += reader.rejects
    }
    return Pool(canevas, rejects)
  }
}
