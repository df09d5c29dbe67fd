internal import CExample
internal import Drafts

/// The filled canevas in the program, which the first screen offers to look at.
enum EmbeddedExample {
  /// Read when it is asked for, which few do.
  static func draft() -> Draft? {
    let bytes = UnsafeRawBufferPointer(start: cexample_text(), count: cexample_size())
    return try? DraftFile.draft(from: Array(bytes), form: World.form)
  }
}
