internal import Drafts
internal import Platform

/// hunspell with its French dictionary, in two child processes.
///
/// One lists unknown words. The other makes proposals, which can take half a second per word, and
/// is started on demand.
package final class Hunspell: SpellProgram, @unchecked Sendable {
  // Unchecked: the child processes are used by one thread only; `running` and `isClosed` are
  // accessed inside the monitor.
  private let command: [String]
  private let patience: Duration
  private let monitor = Monitor()
  private var running: Set<pid_t> = []
  private var isClosed = false
  private var lister: ChildProgram?
  private var proposer: ChildProgram?

  /// `patience` is the timeout of an answer.
  package init(command: [String] = ["hunspell"], patience: Duration = .seconds(20)) {
    self.command = command
    self.patience = patience
  }

  private static let options = ["-d", "fr_FR", "-i", "utf-8"]
  /// A non-word at the end of each question. It is unknown, so it also marks the end of the answer.
  private static let mark = "xqzjkwab"

  package func unknown(_ words: [String]) throws(SpellingError) -> Set<String> {
    let isNew = lister == nil
    let child = try start(["-l"], unless: lister)
    lister = child
    let question = words.map { $0 + "\n" }.joined() + Self.mark + "\n"
    let answer: [UInt8]
    do throws(SpellingError) {
      answer = try child.answer(
        to: Array(question.utf8),
        until: Array((Self.mark + "\n").utf8),
        within: patience
      )
    } catch {
      // hunspell exits at once if its dictionary is missing.
      throw isNew && error == .ended ? .missing : error
    }
    let lines = String(decoding: answer, as: UTF8.self).split(separator: "\n").map(String.init)
    // hunspell may also list parts of a word that it splits.
    return Set(lines).intersection(words)
  }

  package func proposals(for word: String) throws(SpellingError) -> [String] {
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

  /// Parses "& word 2 1: one, two". Other lines, such as "# word 1" or those of known words, have
  /// no proposals.
  static func proposals(in line: String) -> [String] {
    guard line.first == "&", let line = line.split(separator: "\n").first,
      let colon = line.firstIndex(of: ":")
    else { return [] }
    return line[line.index(after: colon)...].split(separator: ",").map { piece in
      String(piece.drop { $0 == " " })
    }
  }

  /// Kills the child processes, even in the middle of an answer.
  package func close() {
    monitor.locked {
      isClosed = true
      for process in running { _ = kill(process, SIGKILL) }
    }
  }

  private func start(_ mode: [String], unless running: ChildProgram?) throws(SpellingError)
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
