package import Exports

/// Many canevas pooled.
package struct Inventory {
  let pool: Pool

  package static func make(
    _ plan: InventoryPlan,
    from paths: [String],
    into folder: String,
    writer: ExportWriter,
    progress: any InventoryProgress
  ) throws(ExportWriteError) -> Inventory {
    let walk = SourceWalk(paths, passing: [folder])
    try POSIXExportFileSystem().makeFolder(folder)
    let pool = try Pool.read(walk, plan, folder: folder, progress: progress)
    let schemas = TableSchema.all(of: plan.form)
    _ = try writer.write(schemas.map(\.fileName) + ["canevas.jsonl"], into: folder, replacing: true) {
      places throws(ExportWriteError) in
      try PooledTables.write(pool.entries, schemas, to: places)
    }
    return Inventory(pool: pool)
  }
}
