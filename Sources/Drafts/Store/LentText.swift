package import Files

/// A text of a draft in a file of its own, for another program to write to.
package struct LentText: Equatable, Sendable {
  /// The written form of the path of the field.
  package let path: String
  /// What the file was made with, or what was last taken from it.
  package internal(set) var before: String
  /// The program came back at once and may still have the file open, in a window of its own.
  package internal(set) var isApart: Bool
  package let folder: String

  package var file: String { folder / "texte.txt" }

  /// Says which field the text is of, so that a program that starts later can tell.
  var note: DraftLocation { DraftLocation(folder: folder, stem: "champ") }
}

/// What the file of a lent text holds now.
package enum ReturnedText: Equatable, Sendable {
  case text(String)
  case gone
  /// In bytes; more than a draft may have.
  case tooLarge(size: Int)
  case notText
  case unreadable(DiskError)
}
