internal import Drafts
internal import Exports
internal import Files
internal import FormModel
internal import JSONText

/// Finds the canevas in sources, one source after another.
struct CanevasFinder {
  private let plan: InventoryPlan
  private let spool: Spool
  private(set) var found: [FoundCanevas] = []
  private(set) var rejects: [RejectedFile] = []
  private(set) var remarks: [PooledRemark] = []
  /// The highest form version found.
  private(set) var version = 1

  init(_ plan: InventoryPlan, _ spool: Spool) {
    (self.plan, self.spool) = (plan, spool)
  }

  /// Unreadable sources are added to `rejects`; only an error in the inventory’s own files is
  /// thrown.
  mutating func look(at source: Source) throws(DiskError) {
    let finds: [Find]
    do throws(SourceError) { finds = try self.finds(in: source) } catch {
      return rejects.append(RejectedFile(source.name, error))
    }
    for find in finds {
      let text: FoundCanevas.Text =
        if let bytes = find.bytes { .spooled(try spool.append(bytes)) } else { .file(source) }
      found.append(FoundCanevas(id: find.id, text: text, source: source.name))
    }
  }

  /// `bytes` is set if the canevas is not in a file of its own.
  private typealias Find = (id: String, bytes: [UInt8]?)

  private mutating func finds(in source: Source) throws(SourceError) -> [Find] {
    switch source.location {
    case .file(let followsLink):
      let file = try OpenFile(source.name.path, followsLink: followsLink)
      // Most files have their id near the beginning.
      let beginning = try file.beginning(of: Self.beginning)
      if let id = FlatJSON.firstText(of: "id", in: beginning),
        let version = FlatJSON.firstInteger(of: "format_version", in: beginning)
      {
        count(version)
        return [(id, nil)]
      }
      return [(try id(of: try source.canevas()), nil)]
    case .zipped:
      let bytes = try source.canevas()
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
  ) throws(SourceError) -> [JSONObject] {
    let files = try tables.contents(of: CSVImport.fileNames(plan.canevasForm))
    do throws(CSVError) {
      let found = try CSVImport.drafts(of: files, plan.canevasForm)
      remarks += found.remarks.map {
        PooledRemark(file: package.shown, $0, in: plan.canevasForm)
      }
      return found.drafts
    } catch {
      throw .tables(error.description)
    }
  }

  /// Files of newer form versions are rejected later.
  private mutating func count(_ version: Int) {
    if version <= plan.canevasForm.formatVersion { self.version = max(self.version, version) }
  }

  private mutating func id(of bytes: [UInt8]) throws(SourceError) -> String {
    do throws(DraftFileError) {
      let draft = try DraftFile.draft(from: bytes, form: plan.form)
      count(draft.formatVersion)
      return draft.id
    } catch {
      throw .draft(error)
    }
  }
}
