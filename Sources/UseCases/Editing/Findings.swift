package import FormModel
internal import JSONText

/// The known problems, and the fields in which to show them.
package struct Findings: Sendable {
  package private(set) var problems: [Problem] = []
  /// Counted once: the side asks for them at each drawing.
  package private(set) var errors = 0
  package private(set) var warnings = 0
  /// Grows with each check, so that callers can tell whether the problems may have changed.
  package private(set) var looks = 0
  /// Errors in answers that were present.
  private var wrong: [Problem] = []
  /// The questions of pages that have warnings, each once however many of its rows have one.
  package private(set) var doubtful: [Path] = []
  /// The number of errors in each row that has some.
  private var errorsInRows: [Path: Int] = [:]
  /// The problems at each field.
  private var byPath: [Path: [Problem]] = [:]
  /// Fields that the user has left at least once; missing answers are reported only there.
  package private(set) var seen: Set<Path> = []
  /// The field being corrected, whose problems are hidden until the user leaves it.
  package private(set) var muted: Path?

  package init() {}

  package mutating func look(at answers: Answers, _ form: Form, today: CalendarDate) {
    looks += 1
    problems = form.problems(of: answers, today: today)
    errors = problems.count { $0.severity == .error }
    warnings = problems.count { $0.severity == .warning }
    wrong = problems.filter { $0.severity == .error && !$0.isMissing(in: answers) }
    doubtful = problems.filter { $0.severity == .warning }.map(\.path).pageQuestions
    byPath = Dictionary(grouping: problems) { $0.path }
    errorsInRows = [:]
    for problem in problems where problem.severity == .error {
      let components = problem.path.components
      for end in components.indices {
        if case .index = components[end] {
          errorsInRows[Path(Array(components[...end])), default: 0] += 1
        }
      }
    }
    muted = nil
  }

  /// Shows the problems of the corrected field again.
  mutating func unmute() { muted = nil }

  package mutating func leave(_ path: Path) { seen.insert(path) }

  /// Hides the problems at `path`. Returns whether there were any.
  mutating func mute(_ path: Path, in answers: Answers) -> Bool {
    if muted == path { return false }
    let said = !self.said(at: path, in: answers).isEmpty
    muted = path
    return said
  }

  /// The problems to show at a field.
  package func said(at path: Path, in answers: Answers) -> [Problem] {
    guard path != muted, seen.contains(path) || answers[path] != nil else { return [] }
    return byPath[path] ?? []
  }

  /// The number of errors in a row of a list.
  package func errors(inRow row: Path) -> Int { errorsInRows[row] ?? 0 }

  /// Errors in answers that are present. A missing answer that is being filled in is not one.
  package func wrong(in answers: Answers) -> [Problem] {
    wrong.filter { !$0.isMissing(in: answers) }
  }
}

extension [Path] {
  /// What a page asks about them: of a place inside the row of a list on it the list, each that follows another like it
  /// once. A list of a thousand rows may have a thousand problems.
  package var pageQuestions: [Path] {
    var questions: [Path] = []
    for path in self {
      let question = path.pageQuestion
      if question != questions.last { questions.append(question) }
    }
    return questions
  }
}

extension Path {
  /// The place up to the row inside of another row's list.
  fileprivate var pageQuestion: Path {
    var rows = 0
    for (index, component) in components.enumerated() {
      guard case .index = component else { continue }
      rows += 1
      if rows == 2 { return Path(Array(components[..<index])) }
    }
    return self
  }
}
