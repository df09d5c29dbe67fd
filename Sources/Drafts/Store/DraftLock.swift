internal import Files
internal import JSONText

/// The lock of a program that has a draft open for writing. The kernel releases it when the program
/// ends in any way.
package struct DraftLock: Sendable {
  private let held: any HeldLock

  init(_ held: any HeldLock) {
    self.held = held
  }

  package func release() { held.release() }
}

/// The process that has a draft open, and since when.
package struct LockHolder: Equatable, Sendable {
  package let host: String
  package let process: ProcessMark.ID
  package let since: Moment
  /// The terminal of the process, such as `pts/3`; `nil` if there is none or it is unknown.
  package let terminal: String?
  /// Whether it is a running process of this program on this machine, which can be asked to exit.
  package let isHere: Bool

  init(
    _ mark: ProcessMark,
    since: Moment,
    terminal: String?,
    isHere: Bool = false
  ) {
    (host, process) = (mark.host, mark.id)
    (self.since, self.terminal, self.isHere) = (since, terminal, isHere)
  }

  var note: [UInt8] {
    var members: JSONObject = [
      "machine": .string(host), "processus": .number(process.number),
      "debut": .number(process.start), "depuis": .string(since.iso),
    ]
    if let terminal { members["terminal"] = .string(terminal) }
    return JSONWriter.pretty(.object(members))
  }

  init?(note: [UInt8], seenFrom processes: Processes) {
    guard let object = try? JSONReader.value(of: note).object,
      let host = object["machine"]?.string, let number = object["processus"]?.integer,
      let since = object["depuis"]?.string.flatMap({ Moment(iso: $0) })
    else { return nil }
    let id = ProcessMark.ID(number: number, start: object["debut"]?.integer ?? 0)
    let own = processes.current()
    self.init(
      ProcessMark(host: host, id: id),
      since: since,
      terminal: object["terminal"]?.string,
      isHere: host == own.host && id != own.id && processes.isRunning(id)
    )
  }
}

extension DraftStore {
  /// Locks a draft for writing. If another program holds the lock, try again after it has exited.
  package func lock(_ id: String) throws(DraftError) -> DraftLock {
    let location = sessions[id]?.location ?? location(id)
    let lock = try take(location)
    sweep(location)
    return lock
  }

  /// Like `lock`, for a draft that does not exist yet, so that there is nothing to sweep beside it.
  func lockAlone(_ id: String) throws(DraftError) -> DraftLock {
    let lock = try take(location(id))
    sweepOnce()
    return lock
  }

  private func take(_ location: DraftLocation) throws(DraftError) -> DraftLock {
    let note = LockHolder(
      processes.current(),
      since: clock.now(),
      terminal: processes.terminal()
    ).note
    let attempt = try onDisk { () throws(DiskError) in
      try ensure(location.folder)
      return try disk.lock(location.lock, note: note)
    }
    switch attempt {
    case .held(let note): throw .openElsewhere(LockHolder(note: note, seenFrom: processes))
    case .taken(let held): return DraftLock(held)
    }
  }

  /// Like `lock`, but asks a process of the same user on this machine that holds the lock to save
  /// and exit. Blocks until it has exited; throws `doesNotEnd` after some seconds.
  package func takeOver(_ id: String) throws(DraftError) -> DraftLock {
    var told: LockHolder?
    for _ in 0..<Self.patience {
      do throws(DraftError) { return try lock(id) } catch {
        guard case .openElsewhere(let holder?) = error, holder.isHere else { throw error }
        if told == nil {
          guard processes.end(holder.process) else { throw error }
          told = holder
        }
        processes.rest()
      }
    }
    throw .doesNotEnd(told)
  }

  /// Number of checks whether the other process has exited.
  private static let patience = 100
}

extension LockHolder {
  /// "sur « poste-12 » depuis le 18/09/2024 à 10:42", to follow "ouvert".
  package func place(_ clock: Clock) -> String {
    let time = "depuis le \(clock.localTime(since).dayAndTime)"
    guard isHere else { return "sur \(quoted(host)) \(time)" }
    let window = [terminal.map { "terminal \($0.shown)" }, "processus \(process.number)"]
      .compactMap(\.self).joined(separator: ", ")
    return "dans une autre fenêtre de cette machine (\(window)) \(time)"
  }
}
