import FoundationEssentials
import Testing

/// `Tests/FAULTS.md` says which test holds which promise.
@Suite("The list of faults")
struct FaultsTests {
  private struct Row {
    let fault: String
    let place: String
    let name: String

    /// Of a Swift file the ending and the folder of all tests are left out.
    var path: String { place.hasPrefix("scripts/") ? place : "Tests/\(place).swift" }
  }

  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../..").standardized

  private static func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: root.appending(path: path)), as: UTF8.self)
  }

  private static func rows() throws -> [Row] {
    try text("Tests/FAULTS.md").split(separator: "\n").compactMap { line in
      let cells = line.split(separator: "|").map { $0.trimming(while: \.isWhitespace) }
      guard cells.count == 3, !cells[1].isEmpty, cells[1].contains("/") else { return nil }
      return Row(fault: cells[0], place: cells[1], name: cells[2])
    }
  }

  @Test("Each fault has a test of the name that is told, and no name is told twice")
  func named() throws {
    let rows = try Self.rows()
    #expect(rows.count > 50)
    #expect(Set(rows.map { $0.path + $0.name }).count == rows.count)
    for row in rows {
      let source = try Self.text(row.path)
      #expect(source.contains("\"\(row.name)\""), "\(row.fault): \(row.place)")
    }
  }

  @Test("No test of a fault is switched off")
  func running() throws {
    for path in Set(try Self.rows().map(\.path)) {
      #expect(!(try Self.text(path).contains(".disabled(")), "\(path)")
    }
  }
}

extension StringProtocol {
  fileprivate func trimming(while isBlank: (Character) -> Bool) -> String {
    let start = drop(while: isBlank)
    let end = start.lastIndex { !isBlank($0) }
    return end.map { String(start[...$0]) } ?? ""
  }
}
