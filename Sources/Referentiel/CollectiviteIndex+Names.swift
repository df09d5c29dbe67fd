extension CollectiviteIndex {
  /// Whether `text` is one of the names in use for the collectivité of that code and type: a wrong
  /// letter, articles and words such as “Ville de” do not count, nor a département behind it.
  package func isName(_ text: String, code: String, type: CollectiviteType) -> Bool {
    // With a blank behind it the last word is finished.
    guard let query = NameQuery(text + " ") else { return false }
    let readings = [query, query.splittingLastWord?.rest].compactMap(\.self)
      .flatMap { [$0, $0.without(type.titles)] }.compactMap(\.self)
    return rows(code: code).contains { row in
      guard table.type(row) == type else { return false }
      if readings.contains(where: { isWholeName($0, of: row) }) { return true }
      // Many are recorded with their kind before the name that everybody uses.
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
