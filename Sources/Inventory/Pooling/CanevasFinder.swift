internal import Drafts
internal import Exports
internal import Files
internal import FormModel
internal import JSONText

/// Looks which canevas there are in sources, one source after the other.
struct CanevasFinder {
  private let plan: InventoryPlan
  private let spool: Spool
  private(set) var found: [FoundCanevas] = []
  private(set) var rejects: [Reject] = []
  private(set) var remarks: [PooledRemark] = []
  /// The highest version of the form that a file has.
  private(set) var version = 1

  init(_ plan: InventoryPlan, _ spool: Spool) {
    (self.plan, self.spool) = (plan, spool)
  }

  /// What cannot be taken is among the `rejects`; only what the inventory itself writes is an error.
  mutating func look(at source: Source) throws(DiskError) {
    let finds: [Find]
    do throws(SourceFault) { finds = try self.finds(in: source) } catch {
      return rejects.append(Reject(source.name, error))
    }
    for find in finds {
      let text: FoundCanevas.Text =
        if let bytes = find.bytes { .spooled(try spool.append(bytes)) } else { .file(source) }
      found.append(FoundCanevas(id: find.id, text: text, source: source.name))
    }
  }

  /// `bytes` where they do not lie in a file of their own.
  private typealias Find = (id: String, bytes: [UInt8]?)

  private mutating func finds(in source: Source) throws(SourceFault) -> [Find] {
    switch source.place {
    case .file(let followsLink):
      let file = try OpenFile(source.name.path, followsLink: followsLink)
      // Most files say in the beginning which canevas they are.
      let beginning = try file.bytes(at: 0, count: min(file.size, Self.beginning))
      if let id = FlatJSON.firstText(of: "id", in: beginning),
        let version = FlatJSON.firstInteger(of: "format_version", in: beginning)
      {
        count(version)
        return [(id, nil)]
      }
      return [(try id(of: try file.contents()), nil)]
    case .zipped(let archive, let entry):
      let bytes = try ZipDirectory.contents(of: entry, in: archive)
      return [(try id(of: bytes), bytes)]
    case .tables(let tables):
      var finds: [Find] = []
      for draft in try drafts(in: tables, of: source.name) {
        let bytes = JSONWriter.compact(.object(draft))
        finds.append((try id(of: bytes), bytes))
      }
      return finds
    }
  }

  private static let beginning = 2048

  private mutating func drafts(
    in tables: [String: Source],
    of package: SourceName
  ) throws(SourceFault) -> [JSONObject] {
    let files = try tables.contents(of: CSVImport.fileNames(plan.canevasForm))
    do throws(CSVError) {
      let found = try CSVImport.drafts(of: files, plan.canevasForm)
      remarks += found.remarks.map { PooledRemark(file: package.shown, remark: $0) }
      return found.drafts
    } catch {
      throw .tables(error.description)
    }
  }

  /// A file of a later program is none of those that are taken.
  private mutating func count(_ version: Int) {
    if version <= plan.canevasForm.formatVersion { self.version = max(self.version, version) }
  }

  private mutating func id(of bytes: [UInt8]) throws(SourceFault) -> String {
    do throws(DraftFault) {
      let draft = try DraftFile.draft(from: bytes, form: plan.form)
      count(draft.formatVersion)
      return draft.id
    } catch {
      throw .draft(error)
    }
  }
}
