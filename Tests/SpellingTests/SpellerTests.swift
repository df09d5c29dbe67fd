import Drafts
import Synchronization
import Testing

@testable import Spelling

@Suite("Spelling is looked at in the background")
struct SpellerTests {
  @Test("Words that are not known are told by their places; each is asked about once")
  func places() async throws {
    let program = FakeProgram(unknown: ["faux", "fautif"])
    let speller = Listened(program)
    speller.look(at: "Un faux, deux faux.", ticket: 1)
    #expect(await speller.next() == .unknown([3..<7, 14..<18], ticket: 1))
    speller.look(at: "Un faux et un fautif", ticket: 2)
    #expect(await speller.next() == .unknown([3..<7, 14..<20], ticket: 2))
    #expect(program.asked == [["Un", "deux", "faux"], ["et", "fautif", "un"]])
  }

  @Test("Words that the person knows, and those to be ignored here, are passed over")
  func known() async throws {
    let speller = Listened(FakeProgram(unknown: ["Linkebeek", "grenoblix"]), known: ["grenoblix"])
    speller.look(at: "Grenoblix grenoblix Linkebeek", ticket: 1)
    #expect(await speller.next() == .unknown([20..<29], ticket: 1))
    speller.look(at: "Linkebeek", ignoring: ["Linkebeek"], ticket: 2)
    #expect(await speller.next() == .unknown([], ticket: 2))
    speller.know("Linkebeek")
    speller.look(at: "Linkebeek", ticket: 3)
    #expect(await speller.next() == .unknown([], ticket: 3))
  }

  @Test("A compound is right where all its parts are")
  func compounds() async throws {
    let speller = Listened(
      FakeProgram(unknown: ["co-construction", "co-konstruction", "konstruction"])
    )
    speller.look(at: "co-construction co-konstruction", ticket: 1)
    #expect(await speller.next() == .unknown([16..<31], ticket: 1))
  }

  @Test("A fault is told once, and nothing after it", arguments: [SpellingError.silent, .garbage])
  func fault(fault: SpellingError) async throws {
    let program = FakeProgram(unknown: [], fault: fault)
    let threads = Mutex(0)
    let speller = Listened(program) { work in
      threads.withLock { $0 += 1 }
      return QuietThread.start(work)
    }
    speller.look(at: "Un mot", ticket: 1)
    #expect(await speller.next() == .ended(fault))
    #expect(program.isClosed)
    // The thread that asked is gone, and no other one begins.
    await program.finished()
    speller.look(at: "Un autre", ticket: 2)
    #expect(threads.withLock { $0 } == 1)
    #expect(speller.takeNews().isEmpty)
    #expect(program.asked.count == 1)
  }

  @Test("Where the system gives no thread, that is told and nobody waits")
  func noThread() async {
    let speller = Listened(FakeProgram(unknown: [])) { _ in false }
    speller.look(at: "Un mot", ticket: 1)
    #expect(await speller.next() == .ended(.noThread))
    speller.propose(for: "mot")
    #expect(speller.takeNews().isEmpty)
  }

  @Test("Closed, the program is waited for by the thread that asked it")
  func finished() async {
    let program = FakeProgram(unknown: [])
    let speller = Listened(program)
    speller.look(at: "Un mot", ticket: 1)
    _ = await speller.next()
    speller.close()
    await program.finished()
    #expect(program.isClosed)
  }

  @Test("Of more words than a text has, none is remembered for ever")
  func memory() async {
    let program = FakeProgram(unknown: [])
    let speller = Listened(program)
    let letters = Array("abcdefghijklmnopqrstuvwxyz")
    let words = (0..<60_000).map { number in
      String([17_576, 676, 26, 1].map { letters[number / $0 % 26] })
    }
    speller.look(at: "Un " + words.joined(separator: " "), ticket: 1)
    _ = await speller.next()
    speller.look(at: "Un", ticket: 2)
    _ = await speller.next()
    #expect(program.asked.last == ["Un"])
  }

  @Test("Where there never was a program, nobody is told anything")
  func missing() async throws {
    let speller = Listened(FakeProgram(unknown: [], fault: .missing))
    speller.look(at: "Un mot", ticket: 1)
    #expect(await speller.next() == .ended(nil))
  }

  @Test("Proposals come for the word that they were asked for")
  func proposals() async throws {
    let speller = Listened(FakeProgram(unknown: ["fau"]))
    speller.propose(for: "fau")
    #expect(await speller.next() == .proposals(["fau1", "fau2"], for: "fau"))
  }
}

/// A program that knows all words but some.
final class FakeProgram: SpellProgram {
  private let unknownWords: Set<String>
  private let fault: SpellingError?
  private let state = Mutex((asked: [[String]](), isClosed: false))
  private let (ends, end) = AsyncStream<Void>.makeStream()

  init(unknown: Set<String>, fault: SpellingError? = nil) {
    unknownWords = unknown
    self.fault = fault
  }

  var asked: [[String]] { state.withLock { $0.asked } }
  var isClosed: Bool { state.withLock { $0.isClosed } }

  func unknown(_ words: [String]) throws(SpellingError) -> Set<String> {
    state.withLock { $0.asked.append(words) }
    if let fault { throw fault }
    return unknownWords.intersection(words)
  }

  func proposals(for word: String) throws(SpellingError) -> [String] { [word + "1", word + "2"] }

  func close() { state.withLock { $0.isClosed = true } }

  func finish() { end.finish() }

  /// Waits until its thread has let it go.
  func finished() async { for await _ in ends {} }
}

/// A speller whose news can be waited for.
final class Listened: Sendable {
  private let speller: Speller
  private let signals: AsyncStream<Void>

  init(
    _ program: any SpellProgram,
    known: Set<String> = [],
    start: @escaping @Sendable (@escaping @Sendable () -> Void) -> Bool = { QuietThread.start($0) }
  ) {
    let (signals, continuation) = AsyncStream<Void>.makeStream()
    self.signals = signals
    speller = Speller(program, known: { known }, start: start) { continuation.yield() }
  }

  func look(at text: String, ignoring ignored: Set<String> = [], ticket: Int) {
    speller.look(at: text, ignoring: ignored, ticket: ticket)
  }

  func propose(for word: String) { speller.propose(for: word) }
  func know(_ word: String) { speller.know(word) }
  func close() { speller.close() }
  func takeNews() -> [Speller.News] { speller.takeNews() }

  /// The next piece of news; each is taken before the next is asked for.
  func next() async -> Speller.News? {
    for await _ in signals {
      if let news = speller.takeNews().first { return news }
    }
    return nil
  }
}
