internal import Drafts
internal import Exports
internal import Files
internal import FormModel
internal import JSONText

/// The output files of an inventory.
struct InventoryOutput: Sendable {
  let plan: InventoryPlan
  let folder: String
  /// Where a site is to be written.
  var site: String?

  static let lines = "canevas.jsonl"
  static let schema = "canevas.schema.json"

  /// Only an existing inventory may be replaced, no other file.
  func checkReplaceable() throws(InventoryError) {
    let disk = PosixExportFileSystem()
    let tables = TableSchema.all(of: plan.form).map(\.fileName)
    let names =
      tables + [Self.lines, Self.schema, Report.fileName] + DescribedFile.descriptionNames
    if !plan.hasWorkbook, disk.exists("\(folder)/\(PooledWorkbook.fileName)") {
      throw .oldWorkbook(folder)
    }
    let isTaken = names.contains { disk.exists("\(folder)/\($0)") }
    if isTaken, !disk.exists("\(folder)/\(FollowUpTable.fileName)") { throw .notReplaced(folder) }
    // Inventories of earlier programs have no description for people: one may be somebody else’s.
    let readMe = "\(folder)/\(ReadMe.fileName)"
    if disk.exists(readMe), !isOwn(readMe) { throw .foreignReadMe(readMe) }
  }

  private func isOwn(_ path: String) -> Bool {
    guard let file = try? OpenFile(path, followsLink: true),
      let bytes = try? file.bytes(at: 0, count: file.size)
    else { return false }
    return String(decoding: bytes, as: UTF8.self).contains(ReadMe.mark)
  }

  /// The same with a site, which takes its place after the inventory has.
  func write(
    _ walk: SourceWalk,
    since earlier: EarlierInventory?,
    into target: ExportFolder,
    site: (folder: SiteFolder, target: ExportFolder),
    _ progress: any InventoryProgress
  ) throws(ExportWriteError) -> Inventory {
    try site.target.replace(site.folder.own ?? []) { staging throws(ExportWriteError) in
      var output = self
      output.site = staging
      return try output.write(walk, since: earlier, into: target, progress)
    }
  }

  /// Reads the canevas of a walk and writes their inventory to `target`.
  func write(
    _ walk: SourceWalk,
    since earlier: EarlierInventory?,
    into target: ExportFolder,
    _ progress: any InventoryProgress
  ) throws(ExportWriteError) -> Inventory {
    let large = TableSchema.all(of: plan.form).map(\.fileName) + [Self.lines]
    let small =
      SideTable.names.map { $0 + ".csv" } + [Self.schema, Report.fileName]
      + DescribedFile.descriptionNames
    let book = plan.hasWorkbook ? [PooledWorkbook.fileName] : []
    let names = large + small + book
    let (files, made) = try target.write(names, replacing: true) {
      staging throws(ExportWriteError) in
      let (pool, rest, sheets) = try ExportWriteError.onDisk { () throws(DiskError) in
        try writeTables(walk, since: earlier, large, small, staging, progress)
      }
      // Each name stands for a path.
      let paths = Dictionary(zip(names, staging.paths), uniquingKeysWith: { one, _ in one })
      let overflows =
        try paths[PooledWorkbook.fileName].map { path throws(ExportWriteError) in
          try PooledWorkbook(plan: plan).write(
            sheets.compactMap { table in paths[table.name + ".csv"].map { (table, $0) } },
            to: path,
            scratch: staging.scratch
          )
        } ?? []
      return (pool: pool, totals: rest.totals, followUp: rest.followUp, overflows: overflows)
    }
    return Inventory(
      totals: made.totals,
      pool: made.pool,
      followUp: made.followUp,
      files: files,
      misnumbered: walk.misnumbered,
      overflows: made.overflows
    )
  }

  /// Writes all but the workbook; gives what was read, and the sheets that the workbook is to have. `large` are
  /// the names of the first paths, which are filled while canevas are read; `small` those of the next ones.
  private func writeTables(
    _ walk: SourceWalk,
    since earlier: EarlierInventory?,
    _ large: [String],
    _ small: [String],
    _ staging: ExportFolder.Staging,
    _ progress: any InventoryProgress
  ) throws(DiskError) -> (Pool, SmallFiles, sheets: [WorkbookTable]) {
    let found = try Pool.find(walk.sources, plan, staging.scratch)
    // Tables and columns that came later than all that was found are not written.
    let output = InventoryOutput(plan: plan.asOf(found.version), folder: folder, site: site)
    let schemas = TableSchema.all(of: output.plan.form)
    let names = schemas.map(\.fileName) + [Self.lines]
    let largePaths = zip(large, staging.paths).filter { names.contains($0.0) }.map(\.1)
    let starts = schemas.map { CSVText.text(of: [$0.header]) } + [[]]
    let pooled = try PooledFiles(largePaths, starts)
    let pool = try Pool.read(
      found,
      of: walk,
      output.plan,
      into: pooled,
      scratch: staging.scratch,
      progress: progress
    )
    // The disk needs no processor for what it does meanwhile.
    let (failure, rest) = Workers.both(
      { () -> DiskError? in
        do throws(DiskError) { try pooled.finish() } catch { return error }
        return nil
      },
      { output.smallFiles(pool, lines: largePaths.last ?? "", schemas, since: earlier) }
    )
    if let failure { throw failure }
    if let site, let made = rest.site {
      try made.site.write(made.report, to: site)
      try SiteFolder.finish(site)
    }
    for (name, path) in zip(small, staging.paths.dropFirst(large.count)) {
      // A complete edition has no files for catalogues.
      guard let file = rest.files.first(where: { $0.path == name }) else { continue }
      try PosixExportFileSystem().write(file.bytes, to: path)
    }
    return (pool, rest, schemas.map(WorkbookTable.init) + rest.sides.map(WorkbookTable.init))
  }

  /// Gives the cells that name the producer of a canevas, that of the earlier inventory for one that
  /// is not in this one.
  private func producers(
    _ facts: [CanevasFacts],
    _ followUp: FollowUp
  ) -> @Sendable (_ id: String) -> [String]? {
    let owners = Dictionary(
      facts.map { ($0.id, $0.owners.first) },
      uniquingKeysWith: { first, _ in first }
    )
    return { id in
      guard let owner = owners[id] else { return followUp.before(id)?.producer }
      return owner.map { owner in
        let siren = owner.code.flatMap { plan.siren(code: $0, type: owner.type ?? "") }
        return [ProducerCells.shown(owner.nom), siren ?? ""]
      }
    }
  }

  private func report(
    _ pooled: PooledLines,
    _ totals: Totals,
    _ arrivals: Arrivals,
    _ synthesis: Synthesis
  ) -> Report {
    Report(
      plan: plan,
      totals: totals,
      arrivals: arrivals,
      texts: ListedTexts(pooled, totals, plan.survey),
      synthesis: synthesis
    )
  }

  /// What is told of the canevas, and the files that tell it.
  private typealias SmallFiles = (
    totals: Totals, followUp: FollowUp, sides: [DataPackage.Table], files: [ExportFile],
    site: (site: Site, report: ExportFile)?
  )

  /// `lines` is the path of the file of all canevas.
  private func smallFiles(
    _ pool: Pool,
    lines: String,
    _ schemas: [TableSchema],
    since earlier: EarlierInventory?
  ) -> SmallFiles {
    let facts = pool.entries.map(\.newest.facts)
    let pooled = PooledLines(pool.entries, in: lines, plan.survey)
    let followUp = FollowUp(pool.entries, since: earlier)
    let producers = producers(facts, followUp)
    @Sendable func written(_ sides: [SideTable]) -> [(table: DataPackage.Table, file: ExportFile)] {
      sides.map { $0.naming(plan.form, producers) }.map { side in
        (side.table, ExportFile(path: side.name + ".csv", bytes: side.bytes))
      }
    }
    let (counted, synthesized) = Workers.both(
      {
        let duplicates = Duplicate.all(in: facts)
        let sides = written([
          FollowUpTable.table(pool.entries, followUp), ReplacedTable.table(pool.entries),
          DuplicateTable.table(duplicates, pool.entries, plan.survey),
          FindingTable.table(pool.entries, plan.survey),
          RejectedFileTable.table(pool.rejects), RemarkTable.table(pool.remarks, plan.survey),
        ])
        let totals = Totals(facts, plan.survey, today: plan.today)
        return (totals: totals, duplicates: duplicates, sides: sides)
      },
      {
        let synthesis = Synthesis(pool, pooled, plan.survey)
        let propositions = schemas.first { $0.node.name == plan.survey.names.propositions.text }
        let sides = written([
          SimilarTable.table(synthesis.similar, pool.entries, propositions, plan.survey),
          TermTable.table(synthesis.terms, plan.survey, pool.entries),
        ])
        return (synthesis: synthesis, sides: sides)
      }
    )
    let (totals, duplicates, synthesis) = (
      counted.totals, counted.duplicates, synthesized.synthesis
    )
    let sides = (counted.sides + synthesized.sides).map(\.table)
    let sideFiles = (counted.sides + synthesized.sides).map(\.file)
    let arrivals = Arrivals(pool: pool, followUp: followUp, duplicates: duplicates)
    // Both pages quote the same texts, which are read once.
    let report = report(pooled, totals, arrivals, synthesis)
    let page = ExportFile(path: Report.fileName, bytes: report.bytes)
    let made = site.map { _ in
      let site = Site(plan, pool, totals, followUp, lines: lines)
      return (site: site, report: site.page(of: report))
    }
    let schema = JSONWriter.pretty(.object(JSONSchema.schema(of: plan.form)))
    let tables = schemas.map(DescribedTable.init) + sides.map { DescribedTable($0) }
    return (
      totals,
      followUp,
      sides,
      sideFiles + [ExportFile(path: Self.schema, bytes: schema), page]
        + DataSet.inventory(plan, facts, arrivals, tables).descriptions,
      site: made
    )
  }
}
