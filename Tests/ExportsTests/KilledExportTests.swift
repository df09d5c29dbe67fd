import Files
import Testing
import TestSupport

@testable import Exports

/// An export that replaces what is there, stopped at each of its steps in turn.
struct ReplacingCase: Sendable, CustomTestStringConvertible {
  let name: String
  /// Where `inventaire` writes is the outer folder itself, where `exporter` does it may be one below.
  let files: [String]
  let before: [String]
  /// Names that nothing is written for.
  let gone: [String]
  let lacks: Set<ExportDisk.Lack>
  /// All take their places at once: nobody ever sees some old and some new ones.
  let isAtOnce: Bool

  var testDescription: String { name }

  static let all: [ReplacingCase] = [
    ReplacingCase("one file", ["x.json"], ["x.json"], isAtOnce: true),
    ReplacingCase("one file that was not there", ["x.json"], [], isAtOnce: true),
    ReplacingCase(
      "a folder of tables",
      ["x/a.csv", "x/b.csv"],
      ["x/a.csv", "x/b.csv"],
      isAtOnce: true
    ),
    ReplacingCase(
      "a folder of tables that was not there",
      ["x/a.csv", "x/b.csv"],
      [],
      isAtOnce: true
    ),
    ReplacingCase(
      "an inventory",
      ["a.csv", "b.csv", "c.html"],
      ["a.csv", "b.csv"],
      isAtOnce: true
    ),
    ReplacingCase("an inventory that was not there", ["a.csv", "b.csv"], [], isAtOnce: true),
    ReplacingCase(
      "an inventory with notes of somebody",
      ["a.csv", "b.csv"],
      ["a.csv", "notes.txt"]
    ),
    ReplacingCase(
      "several formats",
      ["x.json", "x.md", "x/a.csv"],
      ["x.json", "x/a.csv", "x/notes"]
    ),
    ReplacingCase(
      "an inventory, without an exchange of names",
      ["a.csv", "b.csv"],
      ["a.csv", "b.csv"],
      lacks: [.exchange]
    ),
    ReplacingCase(
      "an inventory that has a table less, without an exchange of names",
      ["a.csv", "b.csv"],
      ["a.csv", "b.csv", "suites.csv"],
      gone: ["suites.csv"],
      lacks: [.exchange]
    ),
    ReplacingCase(
      "an inventory that has a table less, with notes of somebody",
      ["a.csv"],
      ["a.csv", "suites.csv", "notes.txt"],
      gone: ["suites.csv"]
    ),
    ReplacingCase(
      "tables, without an exchange nor second names",
      ["x/a.csv", "x/b.csv"],
      ["x/a.csv"],
      lacks: [.exchange, .link]
    ),
  ]

  private init(
    _ name: String,
    _ files: [String],
    _ before: [String],
    gone: [String] = [],
    lacks: Set<ExportDisk.Lack> = [],
    isAtOnce: Bool = false
  ) {
    self.gone = gone
    (self.name, self.files, self.before, self.lacks) = (name, files, before, lacks)
    self.isAtOnce = isAtOnce
  }

  static let old: [UInt8] = [1]
  static let new: [UInt8] = [2]

  var start: [String: [UInt8]] {
    let others = ["la/autre.txt": Self.old, "la/bas/.gardé": Self.old]
    let hasOthers = !isAtOnce || files.contains { $0.contains("/") } || files.count == 1
    return before.reduce(into: hasOthers ? others : ["la/autre.txt": Self.old]) {
      $0["la/bas/" + $1] = Self.old
    }
  }

  var end: [String: [UInt8]] {
    let written = files.reduce(into: start) { $0["la/bas/" + $1] = Self.new }
    return gone.reduce(into: written) { $0["la/bas/" + $1] = nil }
  }

  func disk(failsAt failure: Int? = nil, stopsAfter stop: Int? = nil) -> ExportDisk {
    ExportDisk(start, failsAt: failure, code: 13, stopsAfter: stop, without: lacks)
  }

  func write(_ disk: ExportDisk) throws(ExportWriteError) {
    let target = try ExportWriter(disk).enter("la/bas")
    defer { target.leave() }
    _ = try target.write(files + gone, replacing: true) { staging throws(ExportWriteError) in
      try ExportWriteError.onDisk { () throws(DiskError) in
        for path in staging.paths.prefix(files.count) { try disk.write(Self.new, to: path) }
      }
    }
  }
}

@Suite("An export that is killed, or refused, at any step")
struct KilledExportTests {
  @Test(
    "Whatever is refused, at whatever step, all is as it was, or all is new",
    arguments: ReplacingCase.all
  )
  func refused(_ replacing: ReplacingCase) throws {
    var failures = 0
    for step in 1... {
      let disk = replacing.disk(failsAt: step)
      do {
        try replacing.write(disk)
        #expect(disk.files == replacing.end, "step \(step)")
        if step > disk.steps { break }
      } catch {
        failures += 1
        #expect(disk.files == replacing.start, "step \(step)")
        let folders = disk.names.filter { $0.hasPrefix("la/bas/") && disk.files[$0] == nil }
        let before = Set(
          replacing.start.keys.map { $0.split(separator: "/").dropLast().joined(separator: "/") }
        )
        #expect(folders.allSatisfy(before.contains), "step \(step): \(folders)")
      }
    }
    #expect(failures >= 3)
  }

  @Test(
    "Killed at any step: no name is missing, and the next one finishes it or takes it away",
    arguments: ReplacingCase.all
  )
  func killed(_ replacing: ReplacingCase) throws {
    for step in 0... {
      let disk = replacing.disk(stopsAfter: step)
      try? replacing.write(disk)
      let isOver = !disk.hasStopped
      let after = disk.afterKill()
      let seen = after.files.filter { !$0.key.contains("/.canevas-") }
      if !replacing.lacks.contains(.link) {
        for path in replacing.start.keys
        where !replacing.gone.contains(where: path.hasSuffix) {
          #expect(seen[path] != nil, "step \(step): \(path)")
        }
      }
      if replacing.isAtOnce {
        #expect([replacing.start, replacing.end].contains(seen), "step \(step): \(seen)")
      }
      try ExportWriter(after).enter("la/bas").leave()
      #expect(
        [replacing.start, replacing.end].contains(after.files),
        "step \(step): \(after.files)"
      )
      #expect(!after.names.contains { $0.contains("/.canevas-") }, "step \(step): \(after.names)")
      try replacing.write(after)
      #expect(after.files == replacing.end, "step \(step)")
      if isOver { break }
    }
  }

  @Test(
    "Killed at any step: who writes beside it takes away what is left there, too",
    arguments: ReplacingCase.all
  )
  func killedBeside(_ replacing: ReplacingCase) throws {
    for step in 0... {
      let disk = replacing.disk(stopsAfter: step)
      try? replacing.write(disk)
      let isOver = !disk.hasStopped
      let after = disk.afterKill()
      try ExportWriter(after).enter("la").leave()
      #expect(
        !after.names.contains { $0.hasPrefix("la/.canevas-") },
        "step \(step): \(after.names)"
      )
      if isOver { break }
    }
  }

  @Test("All names that are made meanwhile are known, and no other name is taken for one")
  func names() throws {
    for replacing in ReplacingCase.all {
      for step in 0... {
        let disk = replacing.disk(stopsAfter: step)
        try? replacing.write(disk)
        let known = Set(replacing.start.keys).union(replacing.end.keys)
        for name in disk.names where !known.contains(name) && name.contains("/.") {
          let part = try #require(name.split(separator: "/").first { $0.hasPrefix(".canevas-") })
          #expect(StagingName(String(part))?.name == String(part))
          #expect(StagingName(String(part))?.process == 77)
        }
        if !disk.hasStopped { break }
      }
    }
    for name in [
      ".canevas-", ".canevas-12.encours", ".canevas-1-2.ancien", "canevas-1-2.encours",
      ".canevas-1-2.encours.txt", ".canevas-A-2.pret", ".canevas-1-é.pret", ".canevas-1-2.echange",
      ".canevas-1-2-3.pret", ".canevas--2.pret",
    ] { #expect(StagingName(name) == nil, "\(name)") }
  }

  @Test("Where the file system knows no locks, what another program is just writing stays")
  func noLocks() throws {
    let disk = ExportDisk(["la/.canevas-9-x.encours/neuf/a": [1]], without: [.lock])
    _ = try ExportWriter(disk).write([ExportFile(path: "b", bytes: [2])], into: "la")
    #expect(disk.paths == ["la/.canevas-9-x.encours/neuf/a", "la/b"])
  }
}
