internal import Drafts
internal import Exports
internal import FormModel
internal import JSONText

/// A canevas that was read: what the figures need of it, and where its rows wait to be written.
/// A class, as it is sorted and handed around with tens of thousands of others.
final class PooledCanevas: Sendable {
  let facts: CanevasFacts
  let file: String
  /// Of all that is published of it: equal where nothing has changed.
  let fingerprint: Fingerprint
  /// Its rows in all tables, as `EncodedRows` puts them together.
  let rows: Spool.Place
  /// The JSON of all that is published of it, on one line.
  let line: Spool.Place

  init(
    facts: CanevasFacts,
    file: String,
    fingerprint: Fingerprint,
    rows: Spool.Place,
    line: Spool.Place
  ) {
    (self.facts, self.file, self.fingerprint) = (facts, file, fingerprint)
    (self.rows, self.line) = (rows, line)
  }
}

/// Reads sources one after the other and encodes what they hold as the inventory writes it.
struct CanevasReader {
  private let plan: InventoryPlan
  private let spool: Spool
  private var rows: TableRows
  private(set) var canevas: [PooledCanevas] = []
  private(set) var rejects: [Reject] = []

  init(_ plan: InventoryPlan, _ spool: Spool) {
    (self.plan, self.spool) = (plan, spool)
    rows = TableRows(TableNode.root(of: plan.form))
  }

  /// What cannot be taken is among the `rejects`; only what the inventory itself writes is an error.
  mutating func read(_ source: Source) throws(ExportWriteError) {
    let drafts: [Draft]
    do throws(SourceFault) { drafts = try self.drafts(in: source) } catch {
      return rejects.append(Reject(file: source.name, fault: error))
    }
    for draft in drafts {
      do throws(SourceFault) { try Self.check(draft, plan.form) } catch {
        rejects.append(Reject(file: source.name, fault: error))
        continue
      }
      try pool(draft, source.name)
    }
  }

  private func drafts(in source: Source) throws(SourceFault) -> [Draft] {
    guard case .tables(let tables) = source.place else { return [try draft(try source.contents())] }
    var files: [String: [UInt8]] = [:]
    for (name, table) in tables { files[name] = try table.contents() }
    let drafts: [JSONObject]
    do throws(CSVError) { drafts = try CSVImport.drafts(of: files, plan.canevasForm) } catch {
      throw .tables(error.description)
    }
    var read: [Draft] = []
    for object in drafts { read.append(try draft(JSONWriter.compact(.object(object)))) }
    return read
  }

  private func draft(_ bytes: [UInt8]) throws(SourceFault) -> Draft {
    do throws(DraftFault) { return try DraftFile.draft(from: bytes, form: plan.form) } catch {
      throw .draft(error)
    }
  }

  private static func check(_ draft: Draft, _ form: Form) throws(SourceFault) {
    if draft.formatVersion > form.formatVersion { throw .newerFormat(draft.formatVersion) }
    if case .inconnu(let state) = draft.etat { throw .unknownState(state) }
    if draft.id.allSatisfy(\.isWhitespace) { throw .noID }
  }

  private mutating func pool(_ draft: Draft, _ file: String) throws(ExportWriteError) {
    let object = plan.published(draft)
    let facts = plan.survey.facts(of: draft, object["reponses"]?.object ?? [:])
    let line = JSONWriter.compact(.object(object))
    rows.removeAll()
    rows.add(object)
    canevas.append(
      PooledCanevas(
        facts: facts,
        file: file,
        fingerprint: Fingerprint(of: line),
        rows: try spool.append(EncodedRows.bytes(rows.tables)),
        line: try spool.append(line)
      )
    )
  }
}

/// The rows of all tables as one, with their lengths in front.
enum EncodedRows {
  static func bytes(_ tables: [[UInt8]]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(tables.reduce(0) { $0 + $1.count + 4 })
    for table in tables {
      withUnsafeBytes(of: UInt32(table.count).littleEndian) { bytes += $0 }
    }
    for table in tables { bytes += table }
    return bytes
  }

  /// Where each of `count` tables has its rows in `bytes`.
  static func ranges(_ bytes: [UInt8], count: Int) -> [Range<Int>] {
    var start = 4 * count
    return (0..<count).map { table in
      let length = (0..<4).reduce(0) { $0 | Int(bytes[4 * table + $1]) << (8 * $1) }
      defer { start += length }
      return start..<start + length
    }
  }
}
