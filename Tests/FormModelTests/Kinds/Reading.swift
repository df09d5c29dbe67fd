import FormModel
import JSONText

/// What a codec says of a typed text, for tests that compare it.
enum Reading: Equatable {
  case value(JSON)
  case refused(what: String, remedy: String)

  init(_ typed: String, by codec: any TextCodec) {
    do {
      self = .value(try codec.value(of: typed))
    } catch {
      self = .refused(what: error.what, remedy: error.remedy)
    }
  }

  /// What is wrong, with plain blanks, as tests are written; `nil` for a value.
  var complaint: String? {
    guard case .refused(let what, _) = self else { return nil }
    return what.withPlainSpaces
  }
}

extension String {
  var withPlainSpaces: String {
    String(map { $0 == "\u{A0}" || $0 == "\u{202F}" ? " " : $0 })
  }
}
