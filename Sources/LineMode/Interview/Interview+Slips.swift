internal import Filling
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

  /// Lists the remaining slips; answers that were corrected later are left out.
  func saySlips() {
    if let session {
      let wrong = Set(session.findings.wrong(in: session.book.answers).map(\.path))
      slips.removeAll { slip in slip.path.map { !wrong.contains($0) } ?? false }
    }
    guard !slips.isEmpty else { return }
    dialogue.pause()
    say("Lignes à revoir :")
    for slip in slips { say("Ligne \(slip.line) : \(slip.sentence)") }
  }
}
