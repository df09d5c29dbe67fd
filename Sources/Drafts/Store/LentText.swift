package import Files

/// A text of a draft in a file of its own, for an external editor.
package struct LentText: Equatable, Sendable {
  /// The path of the field in text form.
  package let path: String
  /// The text with which the file was created, or the last one taken from it.
  package internal(set) var before: String
  /// The editor’s command returned at once and may still have the file open in a window.
  package internal(set) var isApart: Bool
  package let folder: String

  package var file: String { folder / "texte.txt" }

  /// Records the field of the text for a later start of the program.
  var note: DraftLocation { DraftLocation(folder: folder, stem: "champ") }
}

/// The current content of a lent text’s file.
package enum ReturnedText: Equatable, Sendable {
  case text(String)
  case gone
  /// In bytes; more than a draft may have.
  case tooLarge(size: Int)
  case notText
  case unreadable(DiskError)
}
