internal import FormModel
internal import TextFolding

extension ExportSource {
  /// The base name of the files: `20250314_213502388_canevas-concertation-ia-v1`.
  ///
  /// It has the day of the last change, the SIREN of the first collectivité, the version if it is
  /// finalised, and `-complet` for a complete edition. Without a known SIREN it has the name, and
  /// without a name the code. Invalid codes, and names with an address or telephone number, are not
  /// used.
  package func baseName(_ edition: Edition) -> String {
    let day = modifiedOn?.iso.filter { $0 != "-" } ?? "sans-date"
    let first = collectivites.first
    let siren = first?.siren(in: form)
    let code = first?.code.flatMap { form.isCode($0) ? $0 : nil }
    let nom = first?.nom.flatMap { ContactDetail.first(in: $0) == nil ? $0 : nil }
    let owner = [siren, nom, code].compactMap { $0?.fileNamePart }.first { !$0.isEmpty }
    let number = isFinal ? "-v\(version)" : ""
    let name = "\(day)_\(owner ?? "sans-code")_\(form.format)\(number)"
    return edition == .complete ? name + "-complet" : name
  }
}

extension String {
  /// Letters without accents, digits and hyphens, at most 40, which every file system accepts.
  fileprivate var fileNamePart: String {
    let folded = unicodeScalars.map(\.fileNameLetters).joined()
    return String(folded.split(separator: "-").joined(separator: "-").prefix(40))
  }
}

extension Unicode.Scalar {
  /// The replacement of a scalar in a file name.
  fileprivate var fileNameLetters: String {
    let isPlain =
      properties.isASCIIHexDigit || properties.isAlphabetic || properties.numericType != nil
    if isASCII { return isPlain ? String(self) : "-" }
    return plainLetters ?? "-"
  }
}
