internal import Drafts

/// Looks at the spelling of texts in the background, so that no key ever waits for it.
///
/// A text is handed over when the keys have rested; what was found is taken when `notify` has been called.
/// Each word is asked about once for as long as the program runs.
package final class Speller: Sendable {
  /// What there is to tell.
  package enum News: Equatable, Sendable {
    /// Where the words stand that are not known, in the text that `ticket` was handed over with.
    case unknown([Range<Int>], ticket: Int)
    case proposals([String], for: String)
    /// Nothing will be told any more; `nil` where there never was a program, which nobody missed.
    case ended(SpellFault?)
  }

  private let worker: SpellWorker

  /// `known` gives the words that the person has said to be right. Both are called on another thread.
  package convenience init(
    _ program: any SpellProgram,
    known: @escaping @Sendable () -> Set<String>,
    notify: @escaping @Sendable () -> Void
  ) {
    self.init(program, known: known, start: { QuietThread.start($0) }, notify: notify)
  }

  /// `start` creates the worker thread and returns `false` if it cannot.
  init(
    _ program: any SpellProgram,
    known: @escaping @Sendable () -> Set<String>,
    start: @escaping @Sendable (@escaping @Sendable () -> Void) -> Bool,
    notify: @escaping @Sendable () -> Void
  ) {
    worker = SpellWorker(program, known: known, start: start, notify: notify)
  }

  deinit { worker.stop() }

  /// Comes back at once. Of texts that are handed over faster than they are read, the last one is.
  /// Words in `ignored` are passed over in this one.
  package func look(at text: String, ignoring ignored: Set<String>, ticket: Int) {
    worker.post(SpellWorker.Text(text: text, ignored: ignored, ticket: ticket))
  }

  /// Comes back at once.
  package func propose(for word: String) { worker.post(proposalsFor: word) }

  /// From the next text on.
  package func know(_ word: String) { worker.know(word) }

  package func takeNews() -> [News] { worker.takeNews() }

  /// Ends the program; nothing is told any more.
  package func close() { worker.stop() }
}

/// Kept alive by its thread, and ended by the speller.
private final class SpellWorker: @unchecked Sendable {
  struct Text {
    /// Bytes of its own: a text that is held twice would be copied by the next key.
    let bytes: [UInt8]
    let ignored: Set<String>
    let ticket: Int

    init(text: String, ignored: Set<String>, ticket: Int) {
      bytes = Array(text.utf8)
      self.ignored = ignored
      self.ticket = ticket
    }
  }

  private enum Job {
    case look(Text)
    case propose(String)
  }

  /// The most verdicts that are cached, in words.
  private static let memory = 50_000
  /// So many unknown words are marked; a text with more is in another language.
  private static let limit = 2000

  // Unchecked: what changes is only touched inside the monitor, `verdicts` and `hasAnswered` by the thread
  // alone.
  private let program: any SpellProgram
  private let start: @Sendable (@escaping @Sendable () -> Void) -> Bool
  private let notify: @Sendable () -> Void
  private let monitor = Monitor()
  private let readKnown: @Sendable () -> Set<String>
  private var known: Set<String> = []
  private var text: Text?
  private var word: String?
  private var news: [Speller.News] = []
  private var hasThread = false
  private var isStopped = false
  private var verdicts: [String: Bool] = [:]
  private var hasAnswered = false

  init(
    _ program: any SpellProgram,
    known: @escaping @Sendable () -> Set<String>,
    start: @escaping @Sendable (@escaping @Sendable () -> Void) -> Bool,
    notify: @escaping @Sendable () -> Void
  ) {
    self.program = program
    self.start = start
    readKnown = known
    self.notify = notify
  }

  func post(_ text: Text) { tell { $0.text = text } }
  func post(proposalsFor word: String) { tell { $0.word = word } }
  func know(_ word: String) { monitor.locked { _ = known.insert(word) } }

  func takeNews() -> [Speller.News] {
    monitor.locked {
      defer { news = [] }
      return news
    }
  }

  func stop() {
    monitor.locked {
      isStopped = true
      monitor.tell()
    }
    program.close()
  }

  /// The thread begins with the first thing to do.
  private func tell(_ change: (SpellWorker) -> Void) {
    let isFirst = monitor.locked {
      change(self)
      monitor.tell()
      defer { hasThread = true }
      return !hasThread && !isStopped
    }
    if isFirst, !start({ self.run() }) { say(.ended(.noThread)) }
  }

  private func run() {
    defer { program.finish() }
    let words = readKnown()
    monitor.locked { known.formUnion(words) }
    do throws(SpellFault) {
      while let job = nextJob() {
        switch job {
        case .look(let text):
          let ranges = try unknown(in: text)
          say(.unknown(ranges, ticket: text.ticket))
        case .propose(let word):
          let proposals = try program.proposals(for: word)
          say(.proposals(proposals, for: word))
        }
        hasAnswered = true
      }
    } catch {
      program.close()
      say(.ended(error == .missing && !hasAnswered ? nil : error))
    }
  }

  /// Waits for one; `nil` at the end. Who waits for proposals sees the screen wait.
  private func nextJob() -> Job? {
    monitor.locked {
      while !isStopped {
        if let word {
          self.word = nil
          return .propose(word)
        }
        if let text {
          self.text = nil
          return .look(text)
        }
        monitor.wait(until: nil)
      }
      return nil
    }
  }

  private func say(_ piece: Speller.News) {
    let isHeard = monitor.locked {
      if !isStopped { news.append(piece) }
      return !isStopped
    }
    if isHeard { notify() }
  }

  private func unknown(in text: Text) throws(SpellFault) -> [Range<Int>] {
    let words = SpelledWord.words(of: String(decoding: text.bytes, as: UTF8.self))
    try ask(words)
    let known = monitor.locked { self.known }.union(text.ignored)
    return words.lazy.filter { !self.isRight($0, known) }.prefix(Self.limit).map(\.range)
  }

  /// Asks about what was not asked about before.
  private func ask(_ words: [SpelledWord]) throws(SpellFault) {
    if verdicts.count > Self.memory { verdicts = [:] }
    var asked: Set<String> = []
    for word in words where verdicts[word.letters] == nil {
      asked.insert(word.letters)
      for part in word.parts where part.count > 1 { asked.insert(String(part)) }
    }
    guard !asked.isEmpty else { return }
    let unknown = try program.unknown(asked.sorted())
    for word in asked { verdicts[word] = !unknown.contains(word) }
  }

  /// A compound is also right where all its parts are.
  private func isRight(_ word: SpelledWord, _ known: Set<String>) -> Bool {
    func isRight(_ letters: String) -> Bool {
      verdicts[letters] ?? true || known.contains(letters) || known.contains(letters.lowercased())
    }
    if isRight(word.letters) { return true }
    let parts = word.parts
    return parts.count > 1 && parts.allSatisfy { $0.count == 1 || isRight(String($0)) }
  }
}
