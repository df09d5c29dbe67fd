package import FormModel
internal import FoundationEssentials
internal import JSONText

/// The canevas in `exemples`.
package enum Example {
  package static func path(_ name: String) -> String {
    URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../exemples/\(name).json").standardized.path
  }

  package static func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: path(name))))
  }

  package static func text(_ name: String) throws -> String {
    String(decoding: try bytes(name), as: UTF8.self)
  }

  package static func answers(_ name: String) throws -> Answers {
    Answers(try JSONReader.value(of: bytes(name)).object?["reponses"]?.object ?? [:])
  }
}
