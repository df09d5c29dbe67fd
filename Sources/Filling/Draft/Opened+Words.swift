package import Drafts
internal import FormModel
internal import JSONText

extension Opened {
  /// The notice that answers of the file were read in another spelling; `nil` if there are none.
  package var foreignNotice: String? {
    guard let first = foreign.first else { return nil }
    let rest =
      (foreign.count - 1).counted("autre réponse", "autres réponses")
      .map { ", et \($0) de même" } ?? ""
    return """
      Un autre programme a écrit dans ce fichier « \(first.written.words) » (\(first.path)), qui est lu \
      « \(first.value.words) »\(rest). Vérifiez-les.
      """
      .withFrenchSpaces
  }
}

extension JSON {
  fileprivate var words: String {
    switch self {
    case .string(let text): text.excerpt
    case .bool(let value): value ? "oui" : "non"
    case .number, .null, .array, .object:
      String(decoding: JSONWriter.compact(self), as: UTF8.self).excerpt
    }
  }
}
