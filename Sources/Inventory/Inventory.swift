internal import Drafts
package import Exports
internal import Files
internal import FormModel
internal import JSONText

/// Many canevas pooled, and what there is to say of them.
package final class Inventory: Sendable {
  let totals: Totals
  let pool: Pool
  let followUp: FollowUp
  /// The files that count nowhere.
  package var rejects: [Reject] { pool.rejects }
  /// What is no canevas and was not looked at.
  package var passedOver: PassedOver { pool.passedOver }
  /// What was read otherwise than it stands in its file.
  package var remarks: [PooledRemark] { pool.remarks }
  /// What to say of it before it is published.
  package var announcement: Announcement { Announcement(of: pool) }
  /// The paths of what was written.
  package let files: [String]
  /// One of the files that share their number with another one, where there are such.
  package let misnumbered: String?
  /// What the workbook has no room for.
  package let overflows: [TablesWorkbook.Overflow]

  init(
    totals: Totals,
    pool: Pool,
    followUp: FollowUp,
    files: [String],
    misnumbered: String?,
    overflows: [TablesWorkbook.Overflow]
  ) {
    self.overflows = overflows
    (self.totals, self.pool, self.followUp) = (totals, pool, followUp)
    (self.files, self.misnumbered) = (files, misnumbered)
  }

  /// Reads what lies at `paths` and writes the inventory into `folder`, wholly or not at all.
  package static func make(
    _ plan: InventoryPlan,
    from paths: [String],
    into folder: String,
    since earlier: String? = nil,
    writer: ExportWriter = ExportWriter(),
    progress: any InventoryProgress = NoProgress()
  ) throws(InventoryError) -> Inventory {
    let before: EarlierInventory? =
      if let earlier { try self.earlier(in: earlier, writer) } else { nil }
    if plan.hasWorkbook {
      do throws(WorkbookError) { try WorkbookError.check() } catch { throw .noWorkbook(error) }
    }
    let place: ExportFolder
    do throws(ExportWriteError) { place = try writer.enter(folder) } catch { throw .writing(error) }
    defer { place.leave() }
    let output = InventoryOutput(plan: plan, folder: folder)
    try output.checkReplaceable()
    let walk = SourceWalk(paths, passing: [folder] + (earlier.map { [$0] } ?? []))
    do throws(ExportWriteError) {
      return try output.write(walk, since: before, into: place, progress)
    } catch {
      throw .writing(error)
    }
  }

  /// Where a program was killed while it wrote that inventory, what it began is finished first.
  private static func earlier(
    in folder: String,
    _ writer: ExportWriter
  ) throws(InventoryError) -> EarlierInventory {
    if PosixExportFileSystem().kind(of: folder) != nil {
      do throws(ExportWriteError) { try writer.enter(folder).leave() } catch {
        // One that can only be read is as it is.
        if case .busy = error { throw .writing(error) }
      }
    }
    return try EarlierInventory(in: folder)
  }
}
