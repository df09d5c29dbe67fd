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
  /// What to say of it before it is published.
  package var announcement: Announcement { Announcement(of: pool) }
  /// The paths of what was written.
  package let files: [String]

  init(totals: Totals, pool: Pool, followUp: FollowUp, files: [String]) {
    (self.totals, self.pool, self.followUp, self.files) = (totals, pool, followUp, files)
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
      if let earlier { try EarlierInventory(in: earlier) } else { nil }
    let output = InventoryOutput(plan: plan, folder: folder)
    try output.checkReplaceable()
    do throws(ExportWriteError) {
      let walk = SourceWalk(paths, passing: [folder] + (earlier.map { [$0] } ?? []))
      let disk = POSIXExportFileSystem()
      let newFolders = disk.newFolders(for: folder)
      do throws(DiskError) { try disk.makeFolder(folder) } catch { throw .refused(error) }
      do throws(ExportWriteError) {
        return try output.write(walk, since: before, writer, progress)
      } catch {
        for folder in newFolders { disk.remove(folder) }
        throw error
      }
    } catch {
      throw .writing(error)
    }
  }
}
