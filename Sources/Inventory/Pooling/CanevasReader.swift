internal import Drafts
internal import Exports
internal import Files
internal import FormModel
internal import JSONText

/// Reads canevas and encodes them for the inventory.
struct CanevasReader {
  private let plan: InventoryPlan
  private var document = FlatJSON()
  private var text: [UInt8] = []
  private var rows: TableRows
  /// One JSON line per canevas.
  private var lines: [UInt8] = []
  private(set) var rejects: [RejectedFile] = []
  private(set) var propositions: CollectedPropositions
  private(set) var terms: CollectedTerms
  /// What was published last, in `document`.
  private var published = FlatJSON.Node.root

  /// The texts of propositions are kept in `spool`.
  init(_ plan: InventoryPlan, _ spool: Spool) {
    self.plan = plan
    terms = CollectedTerms(plan.survey)
    propositions = CollectedPropositions(plan.survey, WordScanner(), spool)
    rows = TableRows(TableNode.root(of: plan.form), plan.producer)
  }

  /// Returns what was encoded since the last call: the rows of each table, then the lines.
  mutating func takeEncoded() -> [[UInt8]] {
    let encoded = rows.takeTables() + [lines]
    lines = []
    return encoded
  }

  /// Reads all files with one id and encodes the newest. Returns `nil` if none is readable; such
  /// files are added to `rejects`. Only an error in the inventory’s own files is thrown.
  ///
  /// `rank` is theirs in the order of ids.
  mutating func read(
    _ found: ArraySlice<FoundCanevas>,
    rank: Int
  ) throws(DiskError) -> Pool.Entry? {
    let (tableLengths, lineLength) = (rows.lengths, lines.count)
    var versions: [(canevas: PooledCanevas, found: FoundCanevas)] = []
    for one in found {
      if let canevas = try read(one) { versions.append((canevas, one)) }
      if found.count > 1 {
        rows.cut(to: tableLengths)
        lines.removeSubrange(lineLength...)
      }
    }
    let ordered = Precedence.ordered(versions.map(\.canevas), for: plan.edition)
    guard let newest = ordered.first else { return nil }
    if found.count > 1, let first = versions.first(where: { $0.canevas === newest }) {
      _ = try read(first.found)
    }
    try propositions.add(published, of: document, canevas: rank)
    terms.add(published, of: document, newest.facts, canevas: rank)
    return Pool.Entry(
      newest: newest,
      replaced: Array(ordered.dropFirst()),
      reasons: Precedence.reasons(ordered, for: plan.edition)
    )
  }

  private mutating func read(_ found: FoundCanevas) throws(DiskError) -> PooledCanevas? {
    if case .spooled(let extent) = found.text { text = try extent.spool.bytes(at: extent) }
    do throws(SourceError) {
      if case .file(let source) = found.text { text = try source.canevas() }
      return try encode(found)
    } catch {
      rejects.append(RejectedFile(found.source, error))
      return nil
    }
  }

  private mutating func encode(_ found: FoundCanevas) throws(SourceError) -> PooledCanevas {
    let (draft, answers) = try draft()
    try Self.check(draft, plan.canevasForm)
    if draft.id != found.id { throw .changed }
    let published = plan.publish(draft, answers, in: &document)
    if let version = plan.laterVersion(of: published, in: document) {
      throw .wrongVersion(said: draft.formatVersion, needed: version)
    }
    rows.add(published.export, of: document)
    self.published = published.export
    let start = lines.count
    JSONWriter.append(document, at: published.export, to: &lines)
    let fingerprint = lines.withUnsafeBytes { lines in
      Fingerprint(of: UnsafeRawBufferPointer(rebasing: lines[start...]))
    }
    lines.append(UInt8(ascii: "\n"))
    return PooledCanevas(
      // As the tables have it: controls are replaced in what is published.
      facts: plan.survey.facts(of: draft, id: found.id.withoutControls, published.export, document),
      file: found.source.shown,
      fingerprint: fingerprint,
      lineLength: lines.count - start,
      isPublic: published.isPublic,
      damage: published.notes.unreadable + published.notes.unknown,
      findings: plan.findings(in: draft, published, document),
      remarks: remarks(published, of: found.source),
      leftOut: published.notes.leftOut
    )
  }

  /// The remarks on a canevas. Builds a tree only if there are any, because that takes many times
  /// as long as publishing.
  private func remarks(_ published: InventoryPlan.Published, of source: SourceName)
    -> [PooledRemark]
  {
    guard published.notes.respelled > 0, let root = document.object(published.answers) else {
      return []
    }
    return plan.canevasForm.readingForeign(Answers(root)).1
      .map { PooledRemark(file: source.shown, ImportRemark($0), in: plan.canevasForm) }
  }

  /// The draft without its answers, and these in `document`.
  private mutating func draft() throws(SourceError) -> (Draft, answers: FlatJSON.Node) {
    do throws(DraftFileError) {
      do throws(JSONError) { try document.read(text) } catch { throw .notJSON(error) }
      let answers = document.member(JSONFormat.answersKey, of: .root)
      let draft = try DraftFile.draft(of: document.object(.root, hollow: answers), form: plan.form)
      return (draft, answers ?? .root)
    } catch {
      throw .draft(error)
    }
  }

  private static func check(_ draft: Draft, _ form: Form) throws(SourceError) {
    if draft.formatVersion > form.formatVersion { throw .newerFormat(draft.formatVersion) }
    if case .inconnu(let state) = draft.etat { throw .unknownState(state) }
    if draft.id.allSatisfy(\.isWhitespace) { throw .noID }
  }
}
