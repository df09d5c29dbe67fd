internal import Drafts

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// hunspell with its French dictionary, as a program of its own. One says which words it does not know; to make
/// proposals takes it up to half a second a word, so that another does that, once somebody asks.
package final class Hunspell: SpellProgram, @unchecked Sendable {
  // Unchecked: the programs are started and asked by one thread; `running` is touched inside the monitor.
  private let command: [String]
  private let patience: Duration
  private let monitor = Monitor()
  private var running: Set<pid_t> = []
  private var isClosed = false
  private var lister: ChildProgram?
  private var proposer: ChildProgram?

  /// `patience` is how long an answer may take.
  package init(command: [String] = ["hunspell"], patience: Duration = .seconds(20)) {
    self.command = command
    self.patience = patience
  }

  private static let options = ["-d", "fr_FR", "-i", "utf-8"]
  /// No word: it ends what is asked, and as it is not known it ends what comes back.
  private static let mark = "xqzjkwab"

  package func unknown(_ words: [String]) throws(SpellFault) -> Set<String> {
    let isNew = lister == nil
    let child = try start(["-l"], unless: lister)
    lister = child
    let question = words.map { $0 + "\n" }.joined() + Self.mark + "\n"
    let answer: [UInt8]
    do throws(SpellFault) {
      answer = try child.answer(
        to: Array(question.utf8),
        until: Array((Self.mark + "\n").utf8),
        within: patience
      )
    } catch {
      // Without its dictionary it ends at once.
      throw isNew && error == .ended ? .missing : error
    }
    let lines = String(decoding: answer, as: UTF8.self).split(separator: "\n").map(String.init)
    // Parts of a word that hunspell cuts are no words that were asked about.
    return Set(lines).intersection(words)
  }

  package func proposals(for word: String) throws(SpellFault) -> [String] {
    let isNew = proposer == nil
    let child = try start(["-a"], unless: proposer)
    proposer = child
    if isNew { _ = try child.answer(to: [], until: Array("\n".utf8), within: patience) }
    let answer = try child.answer(
      to: Array("^\(word)\n".utf8),
      until: Array("\n\n".utf8),
      within: patience
    )
    return Self.proposals(in: String(decoding: answer, as: UTF8.self))
  }

  /// Of "& word 2 1: one, two"; none of "# word 1", or of a word that is known after all.
  static func proposals(in line: String) -> [String] {
    guard line.first == "&", let line = line.split(separator: "\n").first,
      let colon = line.firstIndex(of: ":")
    else { return [] }
    return line[line.index(after: colon)...].split(separator: ",").map { piece in
      String(piece.drop { $0 == " " })
    }
  }

  /// Whatever they are doing.
  package func close() {
    monitor.locked {
      isClosed = true
      for process in running { _ = kill(process, SIGKILL) }
    }
  }

  private func start(_ mode: [String], unless running: ChildProgram?) throws(SpellFault)
    -> ChildProgram
  {
    if let running { return running }
    let child = try ChildProgram(command + mode + Self.options)
    let isClosed = monitor.locked {
      self.running.insert(child.id)
      return self.isClosed
    }
    if isClosed {
      end(child)
      throw .ended
    }
    return child
  }

  /// Ends both processes and waits for them, on the worker thread: a hung disk may block `waitpid`.
  package func finish() {
    for child in [lister, proposer].compactMap(\.self) { end(child) }
    (lister, proposer) = (nil, nil)
  }

  /// Removes the process id before `waitpid`, after which the id may be reused and must not be signalled.
  private func end(_ child: ChildProgram) {
    _ = monitor.locked { running.remove(child.id) }
    child.end()
  }

  /// Covers callers that never called `finish`.
  deinit { finish() }
}
