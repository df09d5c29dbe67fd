package import Drafts
internal import Exports
internal import Files
internal import FormModel

extension IntakeError {
  /// What the file or folder is that was named where a draft is wanted; `nil` where `error` says all there is
  /// to say, as of a draft that is damaged.
  package init?(_ error: DraftError, in store: DraftStore) {
    switch error {
    case .damaged(let file, .notJSON, _) where file.parent != store.drafts:
      self.init(file, in: store)
    case .damaged(let file, .disk, _) where Self.kind(of: file, in: store) == .folder:
      self = .folder(file)
    case .notFound(let ref) where !ref.hasSlash, .tooShort(let ref) where !ref.hasSlash:
      // No draft answers to the name of a file in the current folder.
      let path = "./" + ref
      switch Self.kind(of: path, in: store) {
      case .folder: self = .folder(path)
      case .file: self = IntakeError(path, in: store) ?? .pathOfFile(path)
      default: return nil
      }
    default: return nil
    }
  }

  /// `nil` if the file is a single JSON text.
  private init?(_ file: String, in store: DraftStore) {
    guard let bytes = try? store.disk.read(file, limit: DraftFile.sizeLimit) else { return nil }
    switch FileKind(bytes) {
    case .other(.excel): self = .toBeImported(file, .excel)
    case .other(.openSpreadsheet): self = .toBeImported(file, .calc)
    case .other(let kind): self = .notTaken(file, reason: kind.description)
    case .zip, .gzip: self = .toBeImported(file, .archive)
    case .json:
      if DecodedText(bytes)?.encoding == .utf16 {
        self = .toBeImported(file, .utf16)
      } else if JSONTexts.all(in: bytes).count > 1 {
        self = .toBeImported(file, .severalCanevas)
      } else {
        return nil
      }
    }
  }

  private static func kind(of path: String, in store: DraftStore) -> FileFacts.Kind? {
    (try? store.disk.facts(of: path))?.kind
  }
}

/// Why nothing is taken from what was given.
package enum IntakeError: Error {
  /// The file cannot be imported, with the reason that the module that reads it gives.
  case notTaken(String, reason: String)
  /// A workbook or document that cannot be read, the program that writes its format, and the reason.
  case unreadable(String, Office, program: String, reason: String)
  /// A document, of a program, without a question of the form.
  case noQuestions(String, program: String)
  case nothingToTake(String)
  /// A workbook that is not an export.
  case otherWorkbook(String)
  /// A folder in place of a draft.
  case folder(String)
  /// A file in the current folder that was named without a path.
  case pathOfFile(String)
  /// A file that an import reads, and what it is.
  case toBeImported(String, Importable)
  /// A file whose lines are no rows, and the name of its format.
  case notRows(String, String)
  /// A file given for a list that is compressed, a document, or a workbook with empty sheets.
  case compressedRows(String), documentForRows(String), emptySheets(String)
  /// Which of several sheets is meant, for a list.
  case whichSheet(String, [String], String)

  package enum Importable { case excel, calc, archive, utf16, severalCanevas }
  package enum Office { case workbook, document }
}
