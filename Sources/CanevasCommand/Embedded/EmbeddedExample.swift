internal import CData
internal import Drafts

/// The embedded example canevas, which the first screen offers.
enum EmbeddedExample {
  /// Read on demand, since few users ask for it.
  static func draft() -> Draft? {
    let bytes = UnsafeRawBufferPointer(start: cexample_text(), count: cexample_size())
    return try? DraftFile.draft(from: Array(bytes), form: .canevas)
  }
}
