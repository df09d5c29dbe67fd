internal import Drafts
internal import Exports
internal import Files
internal import FormModel
internal import JSONText

/// The files of an inventory.
struct InventoryOutput: Sendable {
  let plan: InventoryPlan
  let folder: String

  private static let lines = "canevas.jsonl"
  private static let schema = "canevas.schema.json"

  /// Another inventory may be replaced; anything else that stands in the way may not.
  func checkReplaceable() throws(InventoryError) {
    let disk = PosixExportFileSystem()
    let tables = TableSchema.all(of: plan.form).map(\.fileName)
    let names = tables + [DataPackage.fileName, Self.lines, Self.schema, Report.fileName]
    if !plan.hasWorkbook, disk.exists("\(folder)/\(PooledWorkbook.fileName)") {
      throw .oldWorkbook(folder)
    }
    let isTaken = names.contains { disk.exists("\(folder)/\($0)") }
    if isTaken, !disk.exists("\(folder)/\(FollowUpTable.fileName)") { throw .notReplaced(folder) }
  }

  /// Reads what a walk found and writes the inventory of it into `place`.
  func write(
    _ walk: SourceWalk,
    since earlier: EarlierInventory?,
    into place: ExportFolder,
    _ progress: any InventoryProgress
  ) throws(ExportWriteError) -> Inventory {
    let large = TableSchema.all(of: plan.form).map(\.fileName) + [Self.lines]
    let small =
      SideTable.names.map { $0 + ".csv" } + [Self.schema, DataPackage.fileName, Report.fileName]
    let book = plan.hasWorkbook ? [PooledWorkbook.fileName] : []
    let (files, made) = try place.write(large + small + book, replacing: true) {
      staging throws(DiskError) in
      let found = try Pool.find(walk.sources, plan, staging.scratch)
      // Tables and columns that came later than all that was found are not written.
      let output = InventoryOutput(plan: plan.asOf(found.version), folder: folder)
      let schemas = TableSchema.all(of: output.plan.form)
      let names = schemas.map(\.fileName) + [Self.lines]
      let largePlaces = zip(large, staging.places).filter { names.contains($0.0) }.map(\.1)
      let starts = schemas.map { CSVText.text(of: [$0.header]) } + [[]]
      let pooled = try PooledFiles(largePlaces, starts)
      let pool = try Pool.read(
        found,
        of: walk,
        output.plan,
        into: pooled,
        progress: progress
      )
      // The disk needs no processor for what it does meanwhile.
      let (failure, rest) = Workers.both(
        { () -> DiskError? in
          do throws(DiskError) { try pooled.finish() } catch { return error }
          return nil
        },
        { output.smallFiles(pool, lines: largePlaces.last ?? "", schemas, since: earlier) }
      )
      if let failure { throw failure }
      for (bytes, place) in zip(rest.bytes, staging.places.dropFirst(large.count)) {
        try PosixExportFileSystem().write(bytes, to: place)
      }
      let sheets = schemas.map(WorkbookTable.init) + rest.sides.map(WorkbookTable.init)
      let overflows =
        try plan.hasWorkbook
        ? PooledWorkbook(plan: plan).write(
          sheets.map { table in
            (table, Self.place(of: table.name + ".csv", among: large + small, staging))
          },
          to: Self.place(of: PooledWorkbook.fileName, among: large + small + book, staging),
          scratch: staging.scratch
        ) : []
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

  /// Where a file is written for now.
  private static func place(
    of name: String,
    among names: [String],
    _ staging: ExportFolder.Staging
  ) -> String {
    names.firstIndex(of: name).map { staging.places[$0] } ?? ""
  }

  /// What is told of the canevas, and the files that tell it. `lines` is the path of the file of all.
  private func smallFiles(
    _ pool: Pool,
    lines: String,
    _ schemas: [TableSchema],
    since earlier: EarlierInventory?
  ) -> (totals: Totals, followUp: FollowUp, sides: [DataPackage.Table], bytes: [[UInt8]]) {
    let facts = pool.entries.map(\.newest.facts)
    let (totals, listed) = Workers.both(
      { Totals(facts, plan.survey, today: plan.today) },
      {
        let duplicates = Duplicate.all(in: facts)
        let followUp = FollowUp(pool.entries, since: earlier)
        let sides = [
          FollowUpTable.table(pool.entries, followUp), ReplacedTable.table(pool.entries),
          DuplicateTable.table(duplicates, pool.entries), FindingTable.table(pool.entries),
          RejectTable.table(pool.rejects), RemarkTable.table(pool.remarks),
        ]
        return (duplicates, followUp, sides: sides.map(\.table), bytes: sides.map(\.bytes))
      }
    )
    let (duplicates, followUp, sides, sideBytes) = listed
    let report = Report(
      plan: plan,
      totals: totals,
      arrivals: Arrivals(
        pool: pool,
        followUp: followUp,
        duplicates: duplicates
      ),
      texts: ListedTexts(pool.entries, in: lines, totals, plan.survey)
    )
    let descriptions = [JSONSchema.schema(of: plan.form), package(schemas, sides).object]
    return (
      totals,
      followUp,
      sides,
      sideBytes + descriptions.map { JSONWriter.pretty(.object($0)) } + [report.bytes]
    )
  }

  private func package(_ schemas: [TableSchema], _ sides: [DataPackage.Table]) -> DataPackage {
    let words = plan.edition.words
    return DataPackage(
      head: [
        "name": "inventaire-concertations-ia",
        "title": .string(Report.title),
        "description": .string(
          "Canevas réunis, au \(plan.today.dayMonthYear)\u{A0}; contenu \(words). Le même contenu est en "
            + "JSON, un canevas par ligne, dans \(Self.lines), que décrit \(Self.schema)."
        ),
      ],
      sources: [plan.form.title, plan.gazetteer.source],
      tables: schemas.map(DataPackage.Table.init) + sides
    )
  }
}
