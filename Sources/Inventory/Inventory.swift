internal import Drafts
package import Exports
internal import Files
internal import FormModel
internal import JSONText

/// A set of canevas with its totals.
package final class Inventory: Sendable {
  let totals: Totals
  let pool: Pool
  let followUp: FollowUp
  /// The files that are not counted.
  package var rejects: [RejectedFile] { pool.rejects }
  /// Files that are no canevas and were not read.
  package var passedOver: PassedOver { pool.passedOver }
  /// Answers that were read in another spelling or interpretation.
  package var remarks: [PooledRemark] { pool.remarks }
  /// What to report before publication.
  package var announcement: Announcement { Announcement(of: pool) }
  /// The paths of the written files.
  package let files: [String]
  /// A file that has the same inode number as another one; `nil` if there is none.
  package let misnumbered: String?
  /// What does not fit into the workbook.
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

  /// Reads the canevas at `paths` and writes the inventory to `folder`, completely or not at all; and
  /// with `site` a site of it to that folder.
  package static func make(
    _ plan: InventoryPlan,
    from paths: [String],
    into folder: String,
    since earlier: String? = nil,
    site: String? = nil,
    writer: ExportWriter = ExportWriter(),
    progress: any InventoryProgress = NoProgress()
  ) throws(InventoryError) -> Inventory {
    let before: EarlierInventory? =
      if let earlier { try self.earlier(in: earlier, writer) } else { nil }
    if plan.hasWorkbook {
      do throws(WorkbookError) { try WorkbookError.check() } catch { throw .noWorkbook(error) }
    }
    let siteFolder = site.map(SiteFolder.init)
    if siteFolder != nil, plan.edition == .complete { throw .siteOfAll }
    try siteFolder?.checkReplaceable()
    let target = try enter(folder, writer)
    defer { target.leave() }
    let output = InventoryOutput(plan: plan, folder: folder)
    try output.checkReplaceable()
    let walk = SourceWalk(paths, passing: [folder] + [earlier, site].compactMap(\.self))
    guard let siteFolder else {
      do throws(ExportWriteError) {
        return try output.write(walk, since: before, into: target, progress)
      } catch {
        throw .writing(error)
      }
    }
    let disk = PosixExportFileSystem()
    if disk.resolved(siteFolder.path) == disk.resolved(folder) { throw .siteInPlace(folder) }
    let siteTarget = try enter(siteFolder.path, writer)
    defer { siteTarget.leave() }
    do throws(ExportWriteError) {
      return try output.write(
        walk,
        since: before,
        into: target,
        site: (siteFolder, siteTarget),
        progress
      )
    } catch {
      throw .writing(error)
    }
  }

  private static func enter(
    _ folder: String,
    _ writer: ExportWriter
  ) throws(InventoryError) -> ExportFolder {
    do throws(ExportWriteError) { return try writer.enter(folder) } catch { throw .writing(error) }
  }

  /// The first page of a site.
  package static func home(of site: String) -> String {
    site + (site.hasSuffix("/") ? "" : "/") + SiteFrame.home
  }

  /// Reads an earlier inventory, after completing a write that was interrupted when a program was
  /// killed.
  private static func earlier(
    in folder: String,
    _ writer: ExportWriter
  ) throws(InventoryError) -> EarlierInventory {
    if PosixExportFileSystem().kind(of: folder) != nil {
      do throws(ExportWriteError) { try writer.enter(folder).leave() } catch {
        // A read-only folder is read as it is.
        if case .busy = error { throw .writing(error) }
      }
    }
    return try EarlierInventory(in: folder)
  }
}
