import Drafts
import Files
import JSONText
import RunningProgram
import Synchronization
import Testing
import TestSupport

@Suite("Several persons of a service on one draft")
struct AskingTests {
  private let disk = MemoryDisk()
  private let clock = TestClock()

  init() throws {
    try disk.makeFolder("d")
    try disk.makeFolder("d/brouillons")
  }

  private func drafts(
    of person: String,
    _ own: Int,
    alive: Set<Int> = [1, 2, 3],
    host: String = "poste-12"
  ) -> DraftStore {
    let processes = Processes(
      current: { ProcessMark(host: host, id: .init(number: own, start: own * 100)) },
      start: { alive.contains($0) ? $0 * 100 : nil }
    )
    return store(disk, clock, processes: processes, person: person, service: Service())
  }

  private func holder(_ drafts: DraftStore, _ id: String = "x") -> LockHolder? {
    do throws(DraftError) { try drafts.lock(id).release() } catch {
      if case .openElsewhere(let holder) = error { return holder }
    }
    return nil
  }

  @Test("The second is told which person has it, and since when; nobody ends that person’s program")
  func names() throws {
    let lock = try drafts(of: "Camille", 1).lock("x")
    defer { lock.release() }
    clock.advance(60)
    let dominique = drafts(of: "Dominique", 2)
    let found = try #require(holder(dominique))
    #expect(found.owner?.name == "Camille")
    #expect(found.isOther)
    #expect(!found.isHere)
    #expect(found.whereabouts(clock.clock) == "par Camille depuis 10:00")
    #expect(throws: DraftError.self) { try dominique.lockEndingOther("x") }
    clock.advance(86_400)
    #expect(found.whereabouts(clock.clock) == "par Camille depuis le 07/10/2024 à 10:00")
  }

  @Test("Another window of the same person is closed from here, as in a folder of one’s own")
  func sameperson() throws {
    let lock = try drafts(of: "Camille", 1).lock("x")
    defer { lock.release() }
    let found = try #require(holder(drafts(of: "Camille", 2)))
    #expect(!found.isOther)
    #expect(found.isHere)
  }

  @Test("In a folder of one person the lock names nobody, and no account is looked up")
  func alone() throws {
    let lookUps = Mutex(0)
    let drafts = DraftStore(
      form: canevas,
      folder: "d",
      disk: disk,
      clock: clock.clock,
      processes: .number(1, of: 1, 2),
      person: Person(
        name: {
          lookUps.withLock { $0 += 1 }; return "Camille"
        },
        account: {
          lookUps.withLock { $0 += 1 }; return "camille"
        }
      )
    )
    let lock = try drafts.lock("x")
    defer { lock.release() }
    #expect(holder(drafts)?.owner == nil)
    #expect(lookUps.withLock { $0 } == 0)
  }

  @Test("Who asks is told to the holder; who asks later is told who was first; opening ends it")
  func asking() throws {
    let (camille, dominique) = (drafts(of: "Camille", 1), drafts(of: "Dominique", 2))
    let lock = try camille.lock("x")
    #expect(camille.request(for: "x") == nil)
    #expect(try dominique.ask(for: "x") == nil)
    #expect(camille.request(for: "x")?.owner?.name == "Dominique")
    #expect(dominique.request(for: "x") == nil, "one’s own")
    #expect(try drafts(of: "Alix", 3).ask(for: "x")?.owner?.name == "Dominique")
    lock.release()
    try dominique.lock("x").release()
    #expect(disk.files == [])
  }

  @Test("A request is taken back, and that of a program that has ended counts no more and is swept")
  func ending() throws {
    let camille = drafts(of: "Camille", 1)
    let dominique = drafts(of: "Dominique", 2)
    _ = try dominique.ask(for: "x")
    dominique.withdraw("x")
    #expect(camille.request(for: "x") == nil)
    _ = try dominique.ask(for: "x")
    let later = drafts(of: "Camille", 1, alive: [1])
    #expect(later.request(for: "x") == nil)
    #expect(try drafts(of: "Alix", 3, alive: [1, 3]).ask(for: "x") == nil)
    try drafts(of: "Camille", 1, alive: [1]).lock("y").release()
    #expect(disk.files == [])
  }

  @Test("A request from another machine counts for a day")
  func elsewhere() throws {
    let camille = drafts(of: "Camille", 1)
    _ = try drafts(of: "Dominique", 2, host: "poste-13").ask(for: "x")
    #expect(camille.request(for: "x") != nil)
    clock.advance(86_401)
    #expect(camille.request(for: "x") == nil)
  }

  @Test("A draft is free once nobody has it, on a real disk")
  func free() throws {
    let folder = try TemporaryFolder()
    let drafts = store(PosixDisk(), folder: folder.path, service: Service())
    #expect(drafts.isFree("x"))
    let lock = try drafts.lock("x")
    #expect(!drafts.isFree("x"))
    lock.release()
    #expect(drafts.isFree("x"))
  }

  @Test("A killed program’s lock is free for who waits, although its file is still there")
  func killed() throws {
    disk.forgetLocks()
    _ = try drafts(of: "Camille", 1).lock("x")
    disk.put(
      Array(
        #"{"machine": "poste-12", "processus": 1, "debut": 100, "depuis": "2024-10-07T09:00:00Z"}"#
          .utf8
      ),
      at: "d/brouillons/.x.verrou"
    )
    #expect(!drafts(of: "Dominique", 2).isFree("x"))
    #expect(drafts(of: "Dominique", 2, alive: [2]).isFree("x"))
  }

  @Test(
    "Where the machine hides the processes of other accounts, nothing that they have in hand is taken"
  )
  func hidden() throws {
    let camille = drafts(of: "Camille", 1)
    let draft = camille.create().saying("De Camille")
    try camille.save(draft, .quick)
    disk.put([], at: "d/brouillons/.\(draft.id).abc-\(writerText(disk)).tmp")
    let before = disk.files
    var processes = Processes.number(2, of: 2)
    processes.start = { $0 == 2 ? 200 : 0 }
    let dominique = store(
      disk,
      clock,
      processes: processes,
      person: "Dominique",
      service: Service()
    )
    try dominique.lock(draft.id).release()
    #expect(disk.files == before)
    #expect(try dominique.open(draft.id).draft.text == "De Camille")
    try dominique.save(try dominique.open(draft.id).draft.saying("De Dominique"), .quick)
    #expect(Set(before).isSubset(of: disk.files), "the write-ahead file stays its program’s")
  }

  /// The mark of the writer of the one write-ahead file.
  private func writerText(_ disk: MemoryDisk) -> String {
    let name = disk.files.first { $0.hasSuffix(".encours") } ?? ""
    let mark = name.dropLast(".encours".count).split(separator: ".").last ?? ""
    return mark.split(separator: "-", maxSplits: 1).last.map { String($0) } ?? ""
  }

  @Test("Only the accounts that the folder names get past the rule of the complete export")
  func complete() {
    let service = Service(exporters: ["camille"])
    let camille = store(disk, clock, person: "Camille", service: service)
    let dominique = store(disk, clock, person: "Dominique", service: service)
    #expect(camille.refusalOfComplete == nil)
    #expect(dominique.refusalOfComplete?.contains("est réservé à camille") == true)
    let none = store(disk, clock, person: "Camille", service: Service())
    #expect(none.refusalOfComplete?.contains("à aucun compte") == true)
    #expect(store(disk, clock, person: "Camille").refusalOfComplete == nil)
  }
}
