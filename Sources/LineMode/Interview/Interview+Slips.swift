internal import UseCases
internal import FormModel

/// A line of a script that was not accepted or whose answer is invalid.
package struct Slip {
  let line: Int
  /// The question with the invalid answer; `nil` if the line was not accepted.
  let path: Path?
  let sentence: String
}

/// The report at the end of a script, since nobody reads the messages while it runs.
extension Interview {
  /// Records a slip of a script; a person has already been told.
  func note(_ sentence: String, at path: Path? = nil) {
    guard dialogue.partner == .script else { return }
    slips.append(Slip(line: dialogue.lineNumber, path: path, sentence: sentence))
  }

  /// Drops the slips of the open draft that were corrected since. The others lose their path, so that
  /// answers of another draft do not drop them.
  func settleSlips() {
    guard let session else { return }
    let wrong = Set(session.book.findings.wrong(in: session.book.answers).map(\.path))
    slips = slips.filter { slip in slip.path.map { wrong.contains($0) } ?? true }
      .map { Slip(line: $0.line, path: nil, sentence: $0.sentence) }
  }

  /// Lists the remaining slips; answers that were corrected later are left out.
  func saySlips() {
    settleSlips()
    guard !slips.isEmpty else { return }
    dialogue.pause()
    say("Lignes à revoir :")
    for slip in slips { say("Ligne \(slip.line) : \(slip.sentence)") }
  }
}
