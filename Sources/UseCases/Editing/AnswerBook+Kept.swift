package import Drafts
package import FormModel
package import JSONText
internal import TextEditing

/// The undo log in stored form, which survives a restart.
extension AnswerBook {
  /// In bytes; the oldest changes beyond it are dropped.
  package static let undoLimit = 1 << 20

  /// `nil` if there is nothing to undo or redo.
  package var undoLog: JSON? {
    var room = Self.undoLimit
    func kept(_ changes: [Change]) -> [JSON] {
      var kept: [JSON] = []
      for change in changes.reversed() {
        let json = change.json
        room -= JSONWriter.compact(json).count
        if room < 0 { break }
        kept.append(json)
      }
      return kept.reversed()
    }
    let (past, future) = (kept(past), kept(future))
    if past.isEmpty, future.isEmpty { return nil }
    return .object(["faites": .array(past), "annulees": .array(future)])
  }

  /// Restores the undo log that was stored with these answers. If it cannot be read, there is
  /// nothing to undo.
  package init(_ answers: Answers, remarks: [Remark] = [], undoLog: JSON?) {
    guard let log = undoLog?.object, let past = Change.list(log["faites"]),
      let future = Change.list(log["annulees"])
    else {
      self.init(answers, remarks: remarks)
      return
    }
    self.init(answers, remarks: remarks, past: past, future: future)
  }
}

extension TextEdit {
  /// Whether the edit fits the text.
  func isApplicable(to text: String) -> Bool {
    let (bytes, removed) = (text.utf8, removed.utf8)
    guard offset >= 0, offset <= bytes.count, removed.count <= bytes.count - offset else {
      return false
    }
    let start = bytes.index(bytes.startIndex, offsetBy: offset)
    let end = bytes.index(start, offsetBy: removed.count)
    let isBetweenLetters = [start, end].allSatisfy {
      $0.samePosition(in: text.unicodeScalars) != nil
    }
    return isBetweenLetters && bytes[start..<end].elementsEqual(removed)
  }
}
