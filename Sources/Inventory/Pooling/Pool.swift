internal import Files
internal import FormModel

/// The canevas of an inventory: the newest of each id, sorted by id.
struct Pool: Sendable {
  /// A canevas with the other files of its id.
  struct Entry: Sendable {
    let newest: PooledCanevas
    /// Newest first.
    let replaced: [PooledCanevas]
    /// Why each of these does not count.
    let reasons: [Precedence.Reason]
  }

  let entries: [Entry]
  let rejects: [RejectedFile]
  let passedOver: PassedOver
  /// Answers that were read in another spelling or interpretation.
  let remarks: [PooledRemark]
  /// The questions whose answers the inventory leaves out.
  let leftOut: [String]
  /// What its propositions have in common.
  let propositions: [CollectedPropositions]
  let lexicon: Lexicon
  /// For each rank in the order of ids the index in `entries`; `nil` if none of its files was readable.
  let entryIndices: [Int?]

  /// The canevas found in a walk, before they are read.
  struct Found: Sendable {
    /// Sorted by id.
    fileprivate(set) var canevas: [FoundCanevas] = []
    fileprivate(set) var rejects: [RejectedFile] = []
    fileprivate(set) var remarks: [PooledRemark] = []
    /// The highest form version among them.
    fileprivate(set) var version = 1
  }

  /// Reads the canevas found in a walk, by id, and writes each to `files` as it is read.
  static func read(
    _ all: Found,
    of walk: SourceWalk,
    _ plan: InventoryPlan,
    into files: PooledFiles,
    scratch: String,
    progress: any InventoryProgress
  ) throws(DiskError) -> Pool {
    let found = all.canevas
    let groups = grouped(found)
    let counter = ProgressCounter(progress, total: found.count)
    let spoolNumbers = ProgressCounter(NoProgress(), total: 0)
    let results = Workers.run(groups.count, threads: plan.threads(for: groups.count), run: run) {
      work -> Result<([(Int, Entry)], CanevasReader), DiskError> in
      var entries: [(Int, Entry)] = []
      do throws(DiskError) {
        var reader = CanevasReader(plan, try Spool(in: scratch, number: spoolNumbers.add(1)))
        while let ranks = work.take() {
          for rank in ranks {
            if let entry = try reader.read(found[groups[rank]], rank: rank) {
              entries.append((rank, entry))
            }
          }
          try files.append(reader.takeEncoded(), run: ranks.lowerBound / run)
          counter.add(groups[ranks].reduce(0) { $0 + $1.count })
        }
        try reader.propositions.spool.flush()
        return .success((entries, reader))
      } catch {
        files.fail(error)
        return .failure(error)
      }
    }
    var entries = [Entry?](repeating: nil, count: groups.count)
    var propositions: [CollectedPropositions] = []
    var lexicon = Lexicon(publics: plan.survey.publics.count)
    var rejects = walk.rejects + all.rejects
    for result in results {
      let (read, reader) = try result.get()
      for (rank, entry) in read { entries[rank] = entry }
      rejects += reader.rejects
      propositions.append(reader.propositions)
      if lexicon.units.isEmpty {
        lexicon = reader.terms.lexicon
      } else {
        lexicon.merge(reader.terms.lexicon)
      }
    }
    var count = 0
    let entryIndices = entries.map { entry -> Int? in
      if entry == nil { return nil }
      defer { count += 1 }
      return count
    }
    lexicon.renumber(entryIndices)
    let counted = entries.compactMap(\.self)
    let remarks = all.remarks + counted.flatMap(\.newest.remarks)
    return Pool(
      entries: counted,
      rejects: rejects.sorted(by: RejectedFile.before),
      passedOver: walk.passedOver,
      remarks: remarks.sorted(by: PooledRemark.before),
      leftOut: leftOut(of: counted, plan.form),
      propositions: propositions,
      lexicon: lexicon,
      entryIndices: entryIndices
    )
  }

  /// Of those that count alone: what a replaced file had does not stand in this inventory anyway.
  private static func leftOut(of entries: [Entry], _ form: Form) -> [String] {
    let fields = Set(entries.flatMap { $0.newest.leftOut.map(ObjectIdentifier.init) })
    return form.titles { fields.contains(ObjectIdentifier($0)) }
  }

  /// How many ids a thread takes at a time.
  private static let run = 32

  /// Finds the canevas in `sources`; temporary files are created in `folder`.
  static func find(
    _ sources: [Source],
    _ plan: InventoryPlan,
    _ folder: String
  ) throws(DiskError) -> Found {
    let spoolNumbers = ProgressCounter(NoProgress(), total: 0)
    let results = Workers.run(sources.count, threads: plan.threads(for: sources.count)) {
      work -> Result<CanevasFinder, DiskError> in
      do throws(DiskError) {
        let spool = try Spool(in: folder, number: spoolNumbers.add(1))
        var finder = CanevasFinder(plan, spool)
        while let range = work.take() {
          for index in range { try finder.look(at: sources[index]) }
        }
        try spool.flush()
        return .success(finder)
      } catch {
        return .failure(error)
      }
    }
    var all = Found()
    for result in results {
      let finder = try result.get()
      all.canevas += finder.found
      all.rejects += finder.rejects
      all.remarks += finder.remarks
      all.version = max(all.version, finder.version)
    }
    all.canevas.sort { $0.id < $1.id }
    return all
  }

  /// The ranges of equal ids in `found`, which is sorted.
  private static func grouped(_ found: [FoundCanevas]) -> [Range<Int>] {
    var groups: [Range<Int>] = []
    var start = 0
    for index in found.indices
    where index + 1 == found.count || found[index].id != found[index + 1].id {
      groups.append(start..<index + 1)
      start = index + 1
    }
    return groups
  }
}
