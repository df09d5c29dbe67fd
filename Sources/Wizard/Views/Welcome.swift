internal import UseCases
internal import FormModel
internal import Terminal

/// The introduction shown without drafts: the time needed and what to have at hand.
enum Welcome {
  /// A restricted program runs on a machine that is not the person’s.
  private static func rest(_ paths: TypedPaths) -> String {
    "En une ou plusieurs fois : tout s’enregistre au fur et à mesure\(paths.haveFolders ? ", sur cet ordinateur" : "")."
  }

  static func lines(_ services: Services, width: Int) -> [Line] {
    steps(services.form, width: width) + [.blank]
      + paragraphs([rest(services.paths)], width: width) + [.blank]
      + paragraphs([services.form.introduction.atHand], width: width)
  }

  static func paragraphs(_ texts: [String], width: Int) -> [Line] {
    texts.flatMap { Wrapping.rows($0.withFrenchSpaces, width: min(width, 76)) }.map { .text($0) }
  }

  /// The steps with their times below them, side by side if there is room.
  private static func steps(_ form: Form, width: Int) -> [Line] {
    let steps = form.steps.map { step in
      (
        name: (step.number.map { "\($0) " } ?? "") + step.shortTitle,
        time: "\(step.minutes)\u{A0}min"
      )
    }
    let names = steps.map(\.name) + ["Relecture"]
    let link = " ─ "
    guard Wrapping.width(names.joined(separator: link)) <= width else {
      return steps.map { Line.text($0.name, .heading).adding($0.time, .dimmed, column: 18) }
    }
    var (upper, lower) = (Line.blank, Line.blank)
    var column = 0
    for (index, name) in names.enumerated() {
      if index > 0 {
        upper = upper.adding(link, .frame, column: column)
        column += Wrapping.width(link)
      }
      upper = upper.adding(name, .heading, column: column)
      if index < steps.count {
        lower = lower.adding(steps[index].time, .dimmed, column: column)
      }
      column += Wrapping.width(name)
    }
    return [upper, lower]
  }
}

extension Step {
  /// The estimated time in minutes, a multiple of 5, for a person who has all information at hand.
  fileprivate var minutes: Int {
    let seconds =
      switch content {
      case .fields(let fields), .group(_, let fields): fields.seconds
      case .rows(_, let group): group.fields.seconds
      }
    return max(1, (seconds + 150) / 300) * 5
  }
}

extension [Field] {
  /// The estimated time in seconds, without compléments.
  fileprivate var seconds: Int {
    filter { !$0.isComplement }.reduce(0) { sum, field in
      switch field.kind {
      case .text(let kind): sum + (kind.codec.shape == .paragraphs ? 120 : 30)
      case .rows(let group): sum + 2 * group.fields.seconds
      case .group(let fields): sum + fields.seconds
      case .choice: sum + 15
      }
    }
  }
}
