internal import Exports
internal import Files
internal import FormModel

/// An inventory as a static site, written below a staging folder.
struct Site: Sendable {
  let plan: InventoryPlan
  let map: SiteMap
  private let frame: SiteFrame
  private let totals: Totals
  private let news: News
  /// The path of the lines of all canevas.
  private let lines: String

  init(_ plan: InventoryPlan, _ pool: Pool, _ totals: Totals, _ followUp: FollowUp, lines: String) {
    self.plan = plan
    self.totals = totals
    self.lines = lines
    map = SiteMap(pool, totals, plan)
    frame = SiteFrame(plan, map.sections)
    news = News(map, followUp)
  }

  /// Writes all pages below `folder`. `report` is the body of the report, and temporary files are
  /// created in `scratch`.
  func write(_ report: Report, to folder: String, scratch: String) throws(DiskError) {
    let disk = PosixDisk()
    for section in map.sections { try disk.makeSharedFolder(folder / section.folder) }
    let output = SitePages(folder: folder)
    let lists = SiteLists(
      plan: plan,
      frame: frame,
      map: map,
      texts: try writeCanevas(to: output, scratch: scratch)
    )
    try writeGroups(lists, to: output)
    for section in map.sections {
      try lists.index(of: section).forEach { (file) throws(DiskError) in try output.write(file) }
    }
    try writeTop(report, to: output)
  }

  /// How many pages a thread takes at a time.
  private static let run = 32

  private func writeCanevas(to output: SitePages, scratch: String) throws(DiskError)
    -> PropositionTexts
  {
    typealias Kept = [(canevas: Int, places: [Spool.Place])]
    let numbers = ProgressCounter(NoProgress(), total: 0)
    let count = map.canevas.count
    let results = Workers.run(count, threads: plan.threads(for: count), run: Self.run) {
      work -> Result<Kept, DiskError> in
      do throws(DiskError) {
        let spool = try Spool(in: scratch, number: numbers.add(1))
        let file = try SystemFile(reading: lines)
        var pages = CanevasPages(plan, frame, map, file, path: lines)
        var kept: Kept = []
        while let places = work.take() {
          for place in places {
            let page = try pages.page(of: place)
            try output.write(ExportFile(path: map.path(of: place), bytes: page.bytes))
            kept.append((place, try PropositionTexts.keep(page.propositions, in: spool)))
          }
        }
        try spool.flush()
        return .success(kept)
      } catch {
        return .failure(error)
      }
    }
    var texts = PropositionTexts(canevas: count)
    for result in results { texts.take(try result.get()) }
    return texts
  }

  private func writeGroups(_ lists: SiteLists, to output: SitePages) throws(DiskError) {
    let all = SiteSection.allCases.flatMap { section in
      (map.groups[section] ?? []).indices.map { SiteMap.Related(section: section, group: $0) }
    }
    let results = Workers.run(all.count, threads: plan.threads(for: all.count), run: Self.run) {
      work -> Result<Void, DiskError> in
      do throws(DiskError) {
        while let places = work.take() {
          for place in places {
            try lists.pages(of: all[place])?
              .forEach { (file) throws(DiskError) in try output.write(file) }
          }
        }
        return .success(())
      } catch {
        return .failure(error)
      }
    }
    for result in results { try result.get() }
  }

  private func writeTop(_ report: Report, to output: SitePages) throws(DiskError) {
    var report = report
    report.pages = map
    let home = HomePage(plan: plan, frame: frame, map: map, totals: totals, news: news)
    let feed = AtomFeed(plan: plan, map: map, news: news)
    let page = frame.page(
      "Rapport",
      at: .top(Report.fileName),
      source: "les tables CSV de l’inventaire"
    ) { report.write(into: &$0) }
    let files =
      [
        home.file, ExportFile(path: Report.fileName, bytes: page),
        ExportFile(path: AtomFeed.fileName, bytes: feed.bytes),
        ExportFile(path: SearchIndex.fileName, bytes: SearchIndex(map: map).bytes),
        ExportFile(path: SearchIndex.scriptName, bytes: Array(SearchIndex.script.utf8)),
      ]
      + SiteStyle.allCases.map {
        ExportFile(path: $0.fileName, bytes: Array($0.sheet(plan.survey.words.title).utf8))
      }
    for file in files { try output.write(file) }
  }
}

/// The files of a site below its staging folder.
struct SitePages: Sendable {
  let folder: String

  /// The file is not durable yet: tens of thousands are made so together.
  func write(_ file: ExportFile) throws(DiskError) {
    try SystemFile(anew: folder / file.path).write(file.bytes)
  }
}
