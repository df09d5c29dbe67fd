internal import Drafts

/// Checks the spelling of texts on a background thread, so that no key waits for it.
///
/// A text is submitted when typing pauses, and results are taken after `notify` was called. Each
/// word is looked up once per run of the program.
package final class Speller: Sendable {
  /// A result of the checker.
  package enum News: Equatable, Sendable {
    /// The UTF-8 ranges of the unknown words in the text that was submitted with `ticket`.
    case unknown([Range<Int>], ticket: Int)
    case proposals([String], for: String)
    /// No more results will follow. `nil` if the program was never there, which needs no message.
    case ended(SpellingError?)
  }

  private let worker: SpellWorker

  /// `known` returns the user’s own dictionary. Both closures are called on another thread.
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

  /// Submits a text and returns at once. Only the last of several waiting texts is checked. Words
  /// in `ignored` are skipped in this text.
  package func look(at text: String, ignoring ignored: Set<String>, ticket: Int) {
    worker.post(SpellWorker.Text(text: text, ignored: ignored, ticket: ticket))
  }

  /// Requests proposals and returns at once.
  package func propose(for word: String) { worker.post(proposalsFor: word) }

  /// Adds a word to the known ones, starting with the next text.
  package func know(_ word: String) { worker.know(word) }

  package func takeNews() -> [News] { worker.takeNews() }

  /// Ends the program; no more results follow.
  package func close() { worker.stop() }
}

/// The thread and its state. The thread keeps it alive; the speller ends it.
private final class SpellWorker: @unchecked Sendable {
  struct Text {
    /// A copy of the bytes: a second reference to the text would make the next keystroke copy it.
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
  /// Greatest number of unknown words that are reported; a text with more is in another language.
  private static let limit = 2000

  // Unchecked: mutable state is accessed inside the monitor, `verdicts` and `hasAnswered` on the
  // thread only.
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

  /// Changes the state and wakes the thread, which is started by the first change.
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
    do throws(SpellingError) {
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

  /// Waits for a job; `nil` after `stop`. Proposals come first, because the user is waiting for
  /// them.
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

  private func unknown(in text: Text) throws(SpellingError) -> [Range<Int>] {
    let words = SpelledWord.words(of: String(decoding: text.bytes, as: UTF8.self))
    try ask(words)
    let known = monitor.locked { self.known }.union(text.ignored)
    return words.lazy.filter { !self.isRight($0, known) }.prefix(Self.limit).map(\.range)
  }

  /// Looks up the words that have no verdict yet.
  private func ask(_ words: [SpelledWord]) throws(SpellingError) {
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

  /// Whether a word is known, or is a compound whose parts are all known.
  private func isRight(_ word: SpelledWord, _ known: Set<String>) -> Bool {
    func isRight(_ letters: String) -> Bool {
      verdicts[letters] ?? true || known.contains(letters) || known.contains(letters.lowercased())
    }
    if isRight(word.letters) { return true }
    let parts = word.parts
    return parts.count > 1 && parts.allSatisfy { $0.count == 1 || isRight(String($0)) }
  }
}
