internal import FormModel
internal import TextFolding

extension ExportSource {
  /// `20250314_35238_canevas-concertation-ia-v1`: the day of the last change, the first collectivité,
  /// the version where one is finalised; `-complet` behind it where it is complete. A code that is
  /// none, and a name in which an address or a number stands, name no file.
  package func baseName(_ edition: Edition) -> String {
    let day = modifiedOn?.iso.filter { $0 != "-" } ?? "sans-date"
    let first = collectivites.first
    let code = first?.code.flatMap { form.isCode($0) ? $0 : nil }
    let nom = first?.nom.flatMap { ContactDetail.first(in: $0) == nil ? $0 : nil }
    let owner = [code, nom].compactMap { $0?.fileNamePart }.first { !$0.isEmpty }
    let number = isFinal ? "-v\(version)" : ""
    let name = "\(day)_\(owner ?? "sans-code")_\(form.format)\(number)"
    return edition == .complete ? name + "-complet" : name
  }
}

extension String {
  /// Letters without their accents, digits and hyphens, at most 40: safe in every file system.
  fileprivate var fileNamePart: String {
    let folded = unicodeScalars.map(\.fileNameLetters).joined()
    return String(folded.split(separator: "-").joined(separator: "-").prefix(40))
  }
}

extension Unicode.Scalar {
  /// What stands for it in a file name.
  fileprivate var fileNameLetters: String {
    let isPlain =
      properties.isASCIIHexDigit || properties.isAlphabetic || properties.numericType != nil
    if isASCII { return isPlain ? String(self) : "-" }
    return plainLetters ?? "-"
  }
}
