internal import Filling
internal import FormModel

/// A line of a script of which nothing came, or whose answer is wrong.
package struct Slip {
  let line: Int
  /// The question whose answer is wrong; `nil` where the line was refused.
  let path: Path?
  let sentence: String
}

/// What a script is told at its end: nobody hears what is said while it runs.
extension Interview {
  /// A person has heard the sentence already.
  func note(_ sentence: String, at path: Path? = nil) {
    guard dialogue.partner == .script else { return }
    slips.append(Slip(line: dialogue.lineNumber, path: path, sentence: sentence))
  }

  /// Drops the slips of the open draft that were corrected since. The others lose their path, so that
  /// answers of another draft do not drop them.
  func settleSlips() {
    guard let session else { return }
    let wrong = Set(session.findings.wrong(in: session.book.answers).map(\.path))
    slips = slips.filter { slip in slip.path.map { wrong.contains($0) } ?? true }
      .map { Slip(line: $0.line, path: nil, sentence: $0.sentence) }
  }

  /// Lists the slips that still stand.
  func saySlips() {
    settleSlips()
    guard !slips.isEmpty else { return }
    dialogue.pause()
    say("Lignes à revoir :")
    for slip in slips { say("Ligne \(slip.line) : \(slip.sentence)") }
  }
}
