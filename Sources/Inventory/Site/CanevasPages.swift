internal import Drafts
internal import Exports
internal import Files
internal import FormModel
internal import JSONText
internal import Platform

/// The page of each canevas: its public document, and the pages of the site on which it is.
///
/// Each canevas is read again from the file of lines, so that memory does not grow with them. What
/// was published there is what the page shows.
struct CanevasPages {
  let plan: InventoryPlan
  let frame: SiteFrame
  let map: SiteMap
  let lines: SystemFile
  /// The path of the file of lines, for errors.
  let path: String
  /// Reused for all canevas.
  private var document = FlatJSON()

  init(_ plan: InventoryPlan, _ frame: SiteFrame, _ map: SiteMap, _ lines: SystemFile, path: String)
  {
    (self.plan, self.frame, self.map) = (plan, frame, map)
    (self.lines, self.path) = (lines, path)
  }

  /// The page of a canevas.
  mutating func page(of index: Int) throws(DiskError) -> ExportFile {
    let (pooled, _, line) = map.canevas[index]
    let bytes = try lines.bytes(at: line.lowerBound, count: line.count)
    do throws(JSONError) { try document.read(bytes) } catch {
      throw .system(code: EIO, path: path)
    }
    let found = document.member(JSONFormat.answersKey, of: .root)
    let answers = found.flatMap { document.object($0) } ?? JSONObject()
    let members = document.object(.root, hollow: found) ?? JSONObject()
    let facts = pooled.facts
    let source = ExportSource(
      pooledIn: plan.form,
      id: facts.id,
      etat: members[ExportKey.state]?.string ?? "",
      version: facts.version,
      creeLe: "",
      modifieLe: facts.modified.iso,
      modifiedOn: CalendarDate(iso: String(facts.modified.iso.prefix(10))),
      other: members
    )
    let leftOut = pooled.leftOut.map(\.title)
    let body = HTMLDocument(Document(published: answers, of: source, leftOut: leftOut))
    let page = frame.page(
      facts.title,
      at: .inside(.canevas),
      style: .document,
      source: pooled.file,
      head: "<style>\n\(body.runningTitle)</style>\n"
    ) { page in
      body.write(
        into: &page,
        further: [
          plan.survey.words.unit.withCapital:
            Stage(of: facts, on: plan.today).label(plan.survey.words.unit),
          "Établi au": plan.today.dayMonthYear,
          "Fichier": pooled.file,
        ],
        aside: { related(index, into: &$0) }
      )
    }
    return ExportFile(path: map.path(of: index), bytes: page)
  }

  private func related(_ index: Int, into page: inout Markup) {
    let parts = SiteSection.allCases.map { ($0, map.groups(of: index, $0)) }
      .filter { !$0.1.isEmpty }
    if parts.isEmpty { return }
    page.element("nav", ["class": "related", "aria-label": "Dans ce site"]) { page in
      page.element("dl") { page in
        for (section, groups) in parts {
          page.element("div") { page in
            page.element("dt", section.title)
            page.element("dd") { page in
              for (number, group) in groups.enumerated() {
                if number > 0 { page.raw(", ") }
                page.element(
                  "a",
                  map.group(group)?.label ?? "",
                  ["href": "../" + map.path(of: group)]
                )
              }
            }
          }
        }
      }
    }
    page.raw("\n")
  }
}

extension CanevasFacts {
  /// “Rennes et Rennes Métropole, Panel d’habitants”.
  var title: String {
    let titles = concertations.map(\.title).filter { !$0.isEmpty }
    let more = titles.count > 1 ? " et \(titles.count - 1)\u{A0}de plus" : ""
    return ([lead] + titles.prefix(1)).joined(separator: ", ") + more
  }
}
