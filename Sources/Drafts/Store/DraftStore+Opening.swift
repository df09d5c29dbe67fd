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
    try find(ref, among: stems(among: try onDisk(try disk.names(in: drafts))))
  }

  /// From an id, an unambiguous beginning of one, or a path.
  package func open(_ ref: String) throws(DraftError) -> Opened {
    let found = try find(ref)
    let location = Self.isPath(found) ? self.location(path: found) : location(found)
    let names = try onDisk(try disk.names(in: location.folder))
    let finding = try finding(location, names: names)
    sessions[finding.session.id] = finding.session
    return finding.opened
  }

  func find(_ ref: String, among ids: [String]) throws(DraftError) -> String {
    if Self.isPath(ref) || ids.contains(ref) { return ref }
    if ref.count < DraftID.shortestBeginning { throw .tooShort(ref: ref) }
    let matches = ids.filter { $0.hasPrefix(ref) }
    if matches.count > 1 { throw .ambiguous(ref: ref, ids: matches) }
    guard let match = matches.first else { throw .notFound(ref: ref) }
    return match
  }

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
        } else if case .disk(let error) = error {
          damaged.append(.damaged(file: error.path, .disk(error)))
        }
      }
    }
    drafts.sort { ($0.0.modifieLe, $1.0.id) > ($1.0.modifieLe, $0.0.id) }
    return drafts.map { .draft($0.0, recovered: $0.1) } + damaged
  }

  private static func isPath(_ ref: String) -> Bool { ref.contains("/") || ref.hasSuffix(".json") }

  /// A file among the drafts is the draft of its name, however it was reached.
  private func location(path: String) -> DraftLocation {
    let location = DraftLocation(path: path)
    guard let given = try? disk.facts(of: location.folder), let own = try? disk.facts(of: drafts),
      given.isSame(as: own)
    else { return location }
    return self.location(location.stem)
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
