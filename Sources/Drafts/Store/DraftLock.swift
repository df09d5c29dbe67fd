internal import Files
internal import FormModel
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
  /// Whose process it is, in the folder of a service; `nil` in the folder of one person.
  package let owner: Owner?
  /// Whether it is a running process of this program on this machine, which can be asked to exit.
  package let isHere: Bool
  /// Whether it belongs to another person of the service.
  package let isOther: Bool

  package struct Owner: Equatable, Sendable {
    package let account: String
    /// The name of the person; empty if it is unknown.
    package let person: String

    /// The name to show.
    package var name: String {
      let name = [person, account].map(\.trimmed).first { !$0.isEmpty } ?? ""
      return name.isEmpty ? LockHolder.somebody : name.excerpt.shown
    }
  }

  /// For a person without a name.
  static let somebody = "Quelqu’un"

  init(_ mark: ProcessMark, since: Moment, terminal: String?, owner: Owner?) {
    (host, process) = (mark.host, mark.id)
    (self.since, self.terminal, self.owner) = (since, terminal, owner)
    (isHere, isOther) = (false, false)
  }

  var note: [UInt8] {
    var members: JSONObject = [
      "machine": .string(host), "processus": .number(process.number),
      "debut": .number(process.start), "depuis": .string(since.iso),
    ]
    if let terminal { members["terminal"] = .string(terminal) }
    if let owner {
      members["compte"] = .string(owner.account)
      members["personne"] = .string(owner.person)
    }
    return JSONWriter.pretty(.object(members))
  }

  /// Reads a note; `own` is whose process reads it.
  init?(note: [UInt8], seenFrom processes: Processes, by own: Owner?) {
    guard let object = try? JSONReader.value(of: note).object,
      let host = object["machine"]?.string, let number = object["processus"]?.integer,
      let since = object["depuis"]?.string.flatMap({ Moment(iso: $0) })
    else { return nil }
    process = ProcessMark.ID(number: number, start: object["debut"]?.integer ?? 0)
    (self.host, self.since, terminal) = (host, since, object["terminal"]?.string)
    owner = object["compte"]?.string.map { account in
      Owner(account: account, person: object["personne"]?.string ?? "")
    }
    isOther = owner != nil && own != nil && owner != own
    let mark = processes.current()
    isHere =
      !isOther && host == mark.host && process != mark.id && processes.isRunning(process)
  }

  /// Whether it is a process of this machine that is known to have ended.
  func hasEnded(_ processes: Processes) -> Bool {
    host == processes.current().host && !processes.isRunning(process)
  }
}

extension DraftStore {
  /// Locks a draft for writing. If another program holds the lock, try again after it has exited.
  package func lock(_ id: String) throws(DraftError) -> DraftLock {
    let location = sessions[id]?.location ?? location(id)
    let lock = try acquire(location)
    sweep(location)
    if isShared { withdraw(id) }
    return lock
  }

  /// Like `lock`, for a draft that does not exist yet, so that there is nothing to sweep beside it.
  func lockAlone(_ id: String) throws(DraftError) -> DraftLock {
    let lock = try acquire(location(id))
    sweepOnce()
    return lock
  }

  private func acquire(_ location: DraftLocation) throws(DraftError) -> DraftLock {
    let note = ownMark().note
    let attempt = try onDisk { () throws(DiskError) in
      try ensure(location.folder)
      return try disk.lock(location.lock, note: note)
    }
    switch attempt {
    case .held(let note): throw .openElsewhere(holder(note))
    case .acquired(let held): return DraftLock(held)
    }
  }

  /// This process, as a note tells it to others.
  func ownMark() -> LockHolder {
    LockHolder(
      processes.current(),
      since: clock.now(),
      terminal: processes.terminal(),
      owner: owner
    )
  }

  /// Whose process this is, in the folder of a service. In that of one person nobody has to be told
  /// apart, and the account is not looked up.
  private var owner: LockHolder.Owner? {
    service == nil ? nil : LockHolder.Owner(account: person.account(), person: person.name())
  }

  func holder(_ note: [UInt8]) -> LockHolder? {
    LockHolder(note: note, seenFrom: processes, by: owner)
  }

  /// Like `lock`, but asks a process of the same user on this machine that holds the lock to save
  /// and exit. Blocks until it has exited; throws `doesNotEnd` after some seconds.
  package func lockEndingOther(_ id: String) throws(DraftError) -> DraftLock {
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
