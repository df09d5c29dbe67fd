internal import Files

extension DraftStore {
  /// Newest first, damaged ones at the end; what is no draft's file by its name is passed over.
  package func list() throws(DraftError) -> [Listing] {
    let names = try onDisk(try disk.names(in: drafts))
    return listings(stems(among: names)) { stem throws(DraftError) in
      try finding(location(stem), names: names).opened
    }
  }

  /// The id, or the path, that a REF of the command line means.
  package func find(_ ref: String) throws(DraftError) -> String {
    let location = try locate(ref)
    return isOwn(location) ? location.stem : location.file
  }

  /// From an id, an unambiguous beginning of one, or a path.
  @discardableResult
  package func open(_ ref: String) throws(DraftError) -> Opened {
    let location = try locate(ref)
    // A folder that may be entered and not listed still gives the file itself.
    let finding = try finding(location, names: (try? disk.names(in: location.folder)) ?? [])
    sessions[finding.session.id] = finding.session
    return finding.opened
  }

  private func locate(_ ref: String) throws(DraftError) -> DraftLocation {
    let ids = stems(among: try onDisk(try disk.names(in: drafts)))
    if ids.contains(ref) { return location(ref) }
    if ref.isPath { return location(path: ref) }
    return location(try completion(of: ref, among: ids))
  }

  func completion(of ref: String, among ids: [String]) throws(DraftError) -> String {
    if ids.contains(ref) { return ref }
    if ref.count < DraftID.shortestBeginning { throw .tooShort(ref: ref) }
    let matches = ids.filter { $0.hasPrefix(ref) }
    if matches.count > 1 { throw .ambiguous(ref: ref, ids: matches) }
    guard let match = matches.first else { throw .notFound(ref: ref) }
    return match
  }

  /// Whether it lies among the drafts or in the corbeille, where a file's name is the draft's id.
  func isOwn(_ location: DraftLocation) -> Bool { [drafts, bin].contains(location.folder) }

  func stems(among names: [String]) -> [String] {
    let files = names.filter { $0.hasSuffix(".json") && $0.first != "." }.map { $0.dropLast(5) }
    return Set(files.map { String($0) } + names.compactMap { PendingName($0)?.stem }).sorted()
  }

  func listings(
    _ stems: [String],
    _ open: (String) throws(DraftError) -> Opened
  ) -> [Listing] {
    var drafts: [(Draft, Bool)] = []
    var damaged: [Listing] = []
    for stem in stems {
      do throws(DraftError) {
        let opened = try open(stem)
        drafts.append((opened.draft, opened.isRecovered))
      } catch {
        if case .damaged(let file, let fault, _) = error {
          damaged.append(.damaged(file: file, fault))
        }
      }
    }
    drafts.sort { ($0.0.modifieLe, $1.0.id) > ($1.0.modifieLe, $0.0.id) }
    return drafts.map { .draft($0.0, recovered: $0.1) } + damaged
  }

  /// A file among the drafts is the draft of its name, however it was reached.
  private func location(path: String) -> DraftLocation {
    let location = DraftLocation(path: path)
    return disk.isSameFolder(location.folder, drafts) ? self.location(location.stem) : location
  }
}

extension Opened {
  var isRecovered: Bool {
    switch recovery {
    case .resumed, .diverged: true
    case .lost, nil: false
    }
  }
}

extension String {
  /// A REF that leads to a file by its path.
  var isPath: Bool { contains("/") || hasSuffix(".json") }
}
