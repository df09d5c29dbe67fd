package import FormModel
internal import JSONText

/// What is known to be wrong, and of which fields it is time to say so.
package struct Findings {
  package private(set) var problems: [Problem] = []
  /// Grows with each look, so that others see whether there may be other problems.
  package private(set) var looks = 0
  /// Those of answers that were there and wrong.
  private var wrong: [Problem] = []
  /// Where warnings are: the questions of pages, each once however many rows of it have one.
  package private(set) var doubtful: [Path] = []
  /// How many errors there are inside of each row that has some.
  private var errorsInRows: [Path: Int] = [:]
  /// What was found at each field.
  private var byPath: [Path: [Problem]] = [:]
  /// Fields that have been left at least once: only there a missing answer is said.
  package private(set) var seen: Set<Path> = []
  /// The field that is being corrected: nothing is said of it until it is left again.
  package private(set) var muted: Path?

  package init() {}

  package var errors: Int { problems.count { $0.severity == .error } }
  package var warnings: Int { problems.count { $0.severity == .warning } }

  package mutating func look(at answers: Answers, _ form: Form, today: CalendarDate) {
    looks += 1
    problems = form.problems(of: answers, today: today)
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

  /// Says again what is known of the field that was being corrected.
  mutating func unmute() { muted = nil }

  package mutating func leave(_ path: Path) { seen.insert(path) }

  /// Whether anything was said there that is no longer said now.
  package mutating func mute(_ path: Path, in answers: Answers) -> Bool {
    if muted == path { return false }
    let said = !self.said(at: path, in: answers).isEmpty
    muted = path
    return said
  }

  /// What is to be said at a field.
  package func said(at path: Path, in answers: Answers) -> [Problem] {
    guard path != muted, seen.contains(path) || answers[path] != nil else { return [] }
    return byPath[path] ?? []
  }

  /// Errors inside a row of a list.
  package func errors(inRow row: Path) -> Int { errorsInRows[row] ?? 0 }

  /// Answers that are there and wrong. What was missing and is being filled is not wrong for that.
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
    for (place, component) in components.enumerated() {
      guard case .index = component else { continue }
      rows += 1
      if rows == 2 { return Path(Array(components[..<place])) }
    }
    return self
  }
}
