package import FormModel
package import JSONText

/// A column of a sheet: its description in the table’s schema, and its presentation.
package struct SheetColumn: Sendable {
  package enum Content: Equatable, Sendable {
    /// A key or a row number, for programs.
    case key
    case text
    case longText
    case number
    case date
    case time
    case yesNo
    case oneOf([Choice])
    case severalOf([Choice])
  }

  package let key: String
  package let title: String
  package let help: String
  package let content: Content

  /// Reads a field of a Table Schema.
  package init(_ field: JSONObject, content: Content? = nil) {
    key = field["name"]?.string ?? ""
    title = field["title"]?.string ?? key
    help = field["description"]?.string ?? ""
    self.content = content ?? Content(tableType: field["type"]?.string)
  }

  /// The options with their labels.
  var offered: [Choice] {
    switch content {
    case .yesNo: Kind.yesNo.choices
    case .oneOf(let choices), .severalOf(let choices): choices
    case .key, .text, .longText, .number, .date, .time: []
    }
  }
}

extension SheetColumn.Content {
  fileprivate init(tableType: String?) {
    self =
      switch tableType {
      case "integer", "number": .number
      case "date": .date
      case "datetime": .time
      case "boolean": .yesNo
      default: .text
      }
  }

  private init(_ codec: any TextCodec) {
    self =
      switch codec.datum.form {
      case .text, .link: codec.shape == .paragraphs ? .longText : .text
      case .date: .date
      case .integer, .number: .number
      }
  }

  /// The presentation of a kind of answer.
  init(_ kind: Kind) {
    self =
      switch kind {
      case .text(let kind): Self.init(kind.codec)
      case .choice(.yesNo): .yesNo
      case .choice(.oneOf(let choices)): .oneOf(choices)
      case .choice(.severalOf(let choices)): .severalOf(choices)
      case .rows, .group: .longText
      }
  }
}

extension TableSchema {
  /// The columns in header order.
  package var columns: [SheetColumn] {
    let fields = (object["fields"]?.array ?? []).compactMap(\.object)
    return fields.map { field in
      SheetColumn(field, content: content(of: field["name"]?.string ?? "", field["type"]?.string))
    }
  }

  /// `nil` if it follows from the column type.
  private func content(of name: String, _ type: String?) -> SheetColumn.Content? {
    if let field = node.fields.first(where: { $0.key == name }) { return .init(field.kind) }
    if name == TableNode.partColumn, case .parts(let parts) = node.shape {
      return .oneOf(parts.map { Choice($0.key, $0.label) })
    }
    if name == TableNode.restColumn { return .longText }
    return keys.contains(name) && type == "string" ? .key : nil
  }
}
