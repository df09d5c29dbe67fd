package import Drafts
internal import Exports
internal import FormModel

extension Opened {
  /// The notice that answers of the file were read in another spelling; `nil` if there are none.
  package var foreignNotice: String? {
    guard let first = foreign.first else { return nil }
    let rest =
      (foreign.count - 1).counted("autre réponse", "autres réponses")
      .map { ", et \($0) de même" } ?? ""
    return """
      Un autre programme a écrit dans ce fichier « \(first.written.words.excerpt) » (\(first.path)), qui est lu \
      « \(first.value.words.excerpt) »\(rest). Vérifiez-les.
      """
      .withFrenchSpaces
  }
}
