import FormModel
import JSONText

/// The lines that give a canevas its answers, made from the form alone.
struct Script {
  struct Line {
    let text: String
    /// What is answered once the line has been heard; `nil` where nothing changes.
    var answer: (path: Path, value: JSON)?
    /// Not so inside a long text.
    var endsAnswer = true
  }

  private(set) var lines: [Line] = []
  private let form: Form

  init(_ form: Form, _ answers: Answers) {
    self.form = form
    for step in form.steps {
      switch step.content {
      case .fields(let fields): add(fields, answers.root, at: .root)
      case .rows(let field, _): add([field], answers.root, at: .root)
      case .group(let field, let fields):
        add(fields, answers.object(at: .root + field.key), at: .root + field.key)
      }
    }
  }

  var texts: [String] { lines.map(\.text) }

  /// The answers once the first `count` lines have been heard.
  func answers(after count: Int) -> Answers {
    lines.prefix(count).reduce(into: Answers()) { answers, line in
      if let answer = line.answer { answers[answer.path] = answer.value }
    }
  }

  private mutating func add(_ fields: [Field], _ container: JSONObject, at place: Path) {
    for field in fields where field.isAsked(in: container) {
      let path = place + field.key
      guard let stored = container[field.key] else {
        skip(field.kind, at: path)
        continue
      }
      switch field.kind {
      case .group(let inner): add(inner, stored.object ?? [:], at: path)
      case .rows(let group):
        for (index, row) in (stored.array ?? []).enumerated() {
          lines.append(Line(text: "/ajouter"))
          add(group.fields, row.object ?? [:], at: path + index)
        }
        lines.append(Line(text: ""))
      case .text(.paragraphs): add(paragraphs: stored.string ?? "", at: path)
      case .choice:
        let ticked = field.kind.ticked(in: stored)
        let numbers = field.kind.choices.enumerated()
          .filter { ticked.contains($0.element.key) }.map { String($0.offset + 1) }
        lines.append(Line(text: numbers.joined(separator: " "), answer: (path, stored)))
      case .text(let kind):
        let typed = kind.codec.editable(stored)
        lines.append(Line(text: Self.escaped(typed), answer: (path, stored)))
      }
    }
  }

  private mutating func skip(_ kind: Kind, at path: Path) {
    if case .group(let fields) = kind {
      add(fields, [:], at: path)
    } else {
      lines.append(Line(text: ""))
    }
  }

  private mutating func add(paragraphs text: String, at path: Path) {
    var heard: [Substring] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      heard.append(line)
      let isDots = !line.isEmpty && line.allSatisfy { $0 == "." }
      lines.append(
        Line(
          text: isDots ? "." + line : Self.escaped(String(line)),
          answer: (path, .string(heard.joined(separator: "\n"))),
          endsAnswer: false
        )
      )
    }
    lines.append(Line(text: "."))
  }

  private static func escaped(_ text: String) -> String { text.first == "/" ? "/" + text : text }
}
