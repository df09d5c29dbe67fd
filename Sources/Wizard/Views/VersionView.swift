internal import Drafts
internal import UseCases
internal import FormModel
internal import Terminal

/// Sheet of the differences between an earlier version and the draft, which can restore that
/// version.
struct VersionView: View {
  private let session: Session
  private let version: DraftVersion
  private let differences: [Difference]
  private var frame = SheetFrame()

  init(_ session: Session, _ version: DraftVersion, _ draft: Draft) {
    self.session = session
    self.version = version
    differences = session.form.differences(from: draft.answers, to: session.book.answers)
  }

  var bindings: [Binding] {
    let own = differences.isEmpty ? [] : [Binding(.restoreVersion, .character("r"))]
    return own + [Binding(.back, .escape), .outline.hidden, .quit]
  }

  mutating func perform(_ command: Command, _ desk: inout Desk) -> Transition {
    switch command {
    case .back: return .pop
    case .restoreVersion: return restore(&desk)
    default: return .handOn(command)
    }
  }

  mutating func type(_ key: Key, _ desk: inout Desk) -> Transition {
    frame.scroll(key)
    return .stay
  }

  /// Restores the version. The replaced text becomes an earlier version itself.
  private func restore(_ desk: inout Desk) -> Transition {
    guard desk.mayChange() else { return .stay }
    do throws(DraftError) { try desk.drafts.restore(version) } catch {
      desk.say(error)
      return .stay
    }
    desk.say(DraftVersion.isBack, .success)
    return .closeAll
  }

  // MARK: Drawing

  mutating func draw(into grid: inout Grid, _ desk: Desk) -> Position? {
    let width = SheetFrame.width(of: grid)
    let lines = Self.lines(differences, session, width: width)
    let title = "Version du \(version.name(desk.services.clock))"
    return frame.draw(title, session.title, lines: lines, cursor: nil, into: &grid)
  }

  static func lines(_ differences: [Difference], _ session: Session, width: Int) -> [Line] {
    var lines: [Line] = []
    for (difference, name) in zip(differences, session.names(of: differences)) {
      lines.append(.text(Wrapping.cutName(name, width: width), .label))
      let sides = [("alors", difference.before), ("maintenant", difference.after)]
      for (side, value) in sides {
        let words = difference.words(for: value, cells: width)
        let text = "\(side) : \(words)".withFrenchSpaces
        lines += Wrapping.rows(text, width: width - 4).map { .text($0, column: 4) }
      }
    }
    if lines.isEmpty { lines = Wrapping.rows(DraftVersion.isAsNow, width: width).map { .text($0) } }
    return lines
  }
}
