internal import Drafts
internal import Exports
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
    let disk = POSIXExportFileSystem()
    let tables = TableSchema.all(of: plan.form).map(\.fileName)
    let names = tables + [DataPackage.fileName, Self.lines, Self.schema, Report.fileName]
    let isTaken = names.contains { disk.exists("\(folder)/\($0)") }
    if isTaken, !disk.exists("\(folder)/\(FollowUpTable.fileName)") { throw .notReplaced(folder) }
  }

  /// Gives the paths of what was written.
  func write(
    _ pool: Pool,
    _ totals: Totals,
    _ duplicates: [Duplicate],
    since earlier: EarlierInventory?,
    _ writer: ExportWriter
  ) throws(ExportWriteError) -> [String] {
    let schemas = TableSchema.all(of: plan.form)
    let followUp = FollowUp(pool.entries, since: earlier)
    let sides = [
      FollowUpTable.table(pool.entries, followUp), ReplacedTable.table(pool.entries),
      DuplicateTable.table(duplicates, pool.entries), RejectTable.table(pool.rejects),
    ]
    let small =
      sides.map(\.file) + [
        file(Self.schema, JSONSchema.schema(of: plan.form)),
        file(DataPackage.fileName, package(schemas, sides).object),
      ]
    let report = Report(
      plan: plan,
      totals: totals,
      arrivals: Arrivals(
        pool: pool,
        followUp: followUp,
        hasEarlier: earlier != nil,
        duplicates: duplicates
      ),
      texts: ListedTexts(pool.entries, totals, plan.form)
    )
    let large = schemas.map(\.fileName) + [Self.lines]
    let names = large + [Report.fileName] + small.map(\.path)
    return try writer.write(names, into: folder, replacing: true) {
      places throws(ExportWriteError) in
      let headers = schemas.map(\.header)
      let tables = Array(places[..<headers.count])
      let lines = places[headers.count]
      let rest = places[(headers.count + 1)...]
      // The large files first, so that the threads end at about the same time.
      let jobs = [
        Job { () throws(ExportWriteError) in
          try PooledFiles.writeTables(pool.entries, headers, to: tables)
        },
        Job { () throws(ExportWriteError) in try PooledFiles.writeLines(pool.entries, to: lines) },
        Job { () throws(ExportWriteError) in
          for (bytes, place) in zip([report.bytes] + small.map(\.bytes), rest) {
            try POSIXExportFileSystem().write(bytes, to: place)
          }
        },
      ]
      let results = Workers.run(jobs.count, threads: min(plan.threads, 2), run: 1) { work in
        var results: [Result<Void, ExportWriteError>] = []
        while let run = work.take() { results += jobs[run].map { $0.result() } }
        return results
      }
      for result in results.joined() { try result.get() }
    }
  }

  /// A part of the writing that a thread may do by itself.
  private struct Job: Sendable {
    let run: @Sendable () throws(ExportWriteError) -> Void

    func result() -> Result<Void, ExportWriteError> {
      do throws(ExportWriteError) {
        try run()
        return .success(())
      } catch {
        return .failure(error)
      }
    }
  }

  private func file(_ name: String, _ object: JSONObject) -> ExportFile {
    ExportFile(path: name, bytes: JSONWriter.pretty(.object(object)))
  }

  private func package(_ schemas: [TableSchema], _ sides: [SideTable]) -> DataPackage {
    let words = plan.edition == .open ? "public, sans données personnelles" : "complet"
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
      tables: schemas.map(DataPackage.Table.init) + sides.map(\.table)
    )
  }
}
