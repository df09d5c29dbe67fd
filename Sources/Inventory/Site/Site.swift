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
  private let texts: PropositionTexts
  /// The path of the lines of all canevas.
  private let lines: String

  init(_ plan: InventoryPlan, _ pool: Pool, _ totals: Totals, _ followUp: FollowUp, lines: String) {
    self.plan = plan
    self.totals = totals
    self.lines = lines
    map = SiteMap(pool, totals, plan)
    frame = SiteFrame(plan, map.sections)
    news = News(map, followUp)
    texts = PropositionTexts(pool)
  }

  /// The report as a page of the site.
  func page(of report: Report) -> ExportFile {
    var report = report
    report.pages = map
    let bytes = frame.page(
      "Rapport",
      at: .top(Report.fileName),
      source: "les tables CSV de l’inventaire"
    ) { report.write(into: &$0) }
    return ExportFile(path: Report.fileName, bytes: bytes)
  }

  /// How many parts a thread takes at a time.
  private static let run = 32

  /// Writes all pages below `folder`, several at a time.
  func write(_ report: ExportFile, to folder: String) throws(DiskError) {
    let disk = PosixDisk()
    for section in map.sections { try disk.makeSharedFolder(folder / section.folder) }
    let output = SitePages(folder: folder)
    let lists = SiteLists(plan: plan, frame: frame, map: map, texts: texts)
    let parts = self.parts
    let results = Workers.run(parts.count, threads: plan.threads(for: parts.count), run: Self.run) {
      work -> Result<Void, DiskError> in
      do throws(DiskError) {
        var pages = CanevasPages(plan, frame, map, try SystemFile(reading: lines), path: lines)
        while let range = work.take() {
          for part in parts[range] {
            switch part {
            case .top: for file in top(report) { try output.write(file) }
            case .index(let section): try output.write(lists.index(of: section))
            case .group(let group): try lists.pages(of: group).map(output.write)
            case .canevas(let index): try output.write(pages.page(of: index))
            }
          }
        }
        return .success(())
      } catch {
        return .failure(error)
      }
    }
    for result in results { try result.get() }
  }

  /// What one thread writes by itself.
  private enum Part {
    case top
    case index(SiteSection)
    case group(SiteMap.Related)
    case canevas(Int)
  }

  /// Those that take long come first, so that no thread waits for another in the end.
  ///
  /// Runs of groups and of canevas take turns: two threads that make files in one folder wait for
  /// each other in the kernel.
  private var parts: [Part] {
    let groups = SiteSection.allCases.reversed().flatMap { section in
      (map.groups[section] ?? []).indices.map {
        Part.group(SiteMap.Related(section: section, group: $0))
      }
    }
    var parts = [.top] + map.sections.map(Part.index)
    var rest = [groups[...], map.canevas.indices.map(Part.canevas)[...]]
    while rest.contains(where: { !$0.isEmpty }) {
      for kind in rest.indices {
        parts += rest[kind].prefix(Self.run)
        rest[kind] = rest[kind].dropFirst(Self.run)
      }
    }
    return parts
  }

  /// The files at the top.
  private func top(_ report: ExportFile) -> [ExportFile] {
    let home = HomePage(plan: plan, frame: frame, map: map, totals: totals, news: news)
    let feed = AtomFeed(plan: plan, map: map, news: news)
    return [
      home.file, report,
      ExportFile(path: AtomFeed.fileName, bytes: feed.bytes),
      ExportFile(path: SearchIndex.fileName, bytes: SearchIndex(map: map).bytes),
      ExportFile(path: SearchIndex.scriptName, bytes: Array(SearchIndex.script.utf8)),
    ]
      + SiteStyle.allCases.map {
        ExportFile(path: $0.fileName, bytes: Array($0.sheet(plan.survey.words.title).utf8))
      }
  }
}

/// The files of a site below its staging folder.
struct SitePages: Sendable {
  let folder: String

  /// The file is not durable yet: tens of thousands are made so together.
  func write(_ file: ExportFile) throws(DiskError) {
    try SystemFile(new: folder / file.path).write(file.bytes)
  }

  func write(_ pages: ListPages) throws(DiskError) {
    try pages.forEach { (file) throws(DiskError) in try write(file) }
  }
}
