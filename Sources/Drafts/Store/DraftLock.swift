internal import Files
internal import JSONText

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// Held by the program that has a draft open for writing; the system lets it go when that program
/// ends, however it ends.
package struct DraftLock: Sendable {
  private let held: any HeldLock

  init(_ held: any HeldLock) {
    self.held = held
  }

  package func release() { held.release() }
}

/// Who has a draft open, since when.
package struct LockHolder: Equatable, Sendable {
  package let host: String
  package let process: Int
  package let since: Moment

  init(host: String, process: Int, since: Moment) {
    self.host = host
    self.process = process
    self.since = since
  }

  static func current(at moment: Moment) -> LockHolder {
    var name = [CChar](repeating: 0, count: 256)
    gethostname(&name, name.count - 1)
    let host = String(
      decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) },
      as: UTF8.self
    )
    return LockHolder(host: host, process: Int(getpid()), since: moment)
  }

  var note: [UInt8] {
    JSONWriter.pretty(
      .object([
        "machine": .string(host), "processus": .number(process), "depuis": .string(since.iso),
      ])
    )
  }

  init?(note: [UInt8]) {
    guard let object = try? JSONReader.value(of: note).object,
      let host = object["machine"]?.string, let process = object["processus"]?.integer,
      let since = object["depuis"]?.string.flatMap({ Moment(iso: $0) })
    else { return nil }
    self.init(host: host, process: process, since: since)
  }
}

extension DraftStore {
  /// To be held while a draft is open for writing. Asking again takes over once the other is gone.
  package func lock(_ id: String) throws(DraftError) -> DraftLock {
    let location = sessions[id]?.location ?? location(id)
    let note = LockHolder.current(at: clock.now()).note
    let attempt = try onDisk { () throws(DiskError) in
      try ensure(location.folder)
      return try disk.lock(location.lock, note: note)
    }
    switch attempt {
    case .held(let note): throw .openElsewhere(LockHolder(note: note))
    case .taken(let held):
      sweep(location)
      sweepOthers(than: location)
      return DraftLock(held)
    }
  }
}

extension LockHolder {
  /// "sur « poste-12 » depuis le 18/09/2024 à 10:42", to follow "ouvert".
  package func place(_ clock: Clock) -> String {
    "sur \(quoted(host)) depuis le \(clock.localTime(since).dayAndTime)"
  }
}
