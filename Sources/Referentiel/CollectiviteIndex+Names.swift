extension CollectiviteIndex {
  /// Whether `text` is a name in use for the collectivité with this code and type.
  ///
  /// One wrong letter, articles, words such as “Ville de” and the code of a département at the end
  /// are ignored.
  package func isName(_ text: String, code: String, type: CollectiviteType) -> Bool {
    // A blank at the end marks the last word as complete.
    guard let query = NameQuery(text + " ") else { return false }
    let readings = [query, query.splittingLastWord?.rest].compactMap(\.self)
      .flatMap { [$0, $0.without(type.titles)] }.compactMap(\.self)
    return rows(code: code).contains { row in
      guard table.type(row) == type else { return false }
      if readings.contains(where: { isWholeName($0, of: row) }) { return true }
      // Many official names begin with the kind, which common usage omits.
      return NameQuery("\(table.nature(row)) \(text) ").map { isWholeName($0, of: row) } ?? false
    }
  }

  private func isWholeName(_ query: NameQuery, of row: Int) -> Bool {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 256) { buffer in
      [NameMatcher.Finding.all, .nearly].contains { finding in
        let merit = NameMerit(of: table.names(row), for: query, finding: finding, buffer: buffer)
        return merit == .whole || merit == .nearlyWhole
      }
    }
  }
}
