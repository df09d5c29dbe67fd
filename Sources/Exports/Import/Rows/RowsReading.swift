package import FormModel
package import JSONText

/// The lines of a table converted to rows of a list.
package struct RowsReading: Sendable {
  package struct Row: Equatable, Sendable {
    /// The line number in the file.
    package let line: Int
    /// The 0-based rows of the parent lists; `nil` if the table does not name them.
    package let parents: [Int?]
    package let value: JSONObject
  }

  /// A cell that cannot be parsed or that is unknown to the register. It is kept as written.
  package struct Unread: Equatable, Sendable {
    package let line: Int
    package let column: String
    package let written: String
    /// Why, in one or two sentences.
    package let words: String
  }

  package internal(set) var rows: [Row] = []
  /// Values read in another spelling.
  package internal(set) var remarks: [ImportRemark] = []
  package internal(set) var unread: [Unread] = []
}

extension ListTable {
  /// Reads the rows with the current assignment of columns.
  package func reading(in form: Form) -> RowsReading {
    var order = DateOrder(isFrench: isFrench)
    for (index, column) in columns.enumerated() where column.field?.kind.isDate == true {
      for line in lines { order.learn(from: line[index]) }
    }
    var cells = CellReader(order, ImportRemarks(tables: [], home: .lines))
    let register = RegisterEntries(list, in: form)
    var reading = RowsReading()
    for line in lines {
      var row = JSONObject()
      for field in fields {
        guard let index = columns.firstIndex(where: { $0.field === field }) else { continue }
        let name = columns[index].name
        let text = line[index].withLineFeeds
        row[field.key] = cells.value(of: text, field, "", line.line, column: name)
        if let kept = row[field.key], let rejection = field.kind.rejection(of: kept) {
          reading.unread.append(
            .init(line: line.line, column: name, written: text, words: rejection.words)
          )
        }
      }
      addRest(of: line, into: &row, &reading)
      if row.isEmpty { continue }
      let completed = register.completed(row)
      if let rejection = completed.rejection {
        reading.unread.append(
          .init(
            line: line.line,
            column: name(of: completed.field),
            written: rejection.written,
            words: rejection.words
          )
        )
      }
      if let (written, value) = completed.guess {
        cells.remarks.addReading(
          written,
          as: value,
          "",
          line: line.line,
          column: name(of: completed.field)
        )
      }
      reading.rows.append(
        .init(
          line: line.line,
          parents: list.parents.indices.map { parent($0, of: line) },
          value: completed.row
        )
      )
    }
    reading.remarks = cells.remarks.sorted
    return reading
  }

  private func name(of field: Field?) -> String {
    columns.first { $0.field === field }?.name ?? field?.title ?? ""
  }

  private func parent(_ level: Int, of line: TableLine) -> Int? {
    guard let index = columns.firstIndex(where: { $0.meaning == .parent(level) }),
      case .number(let rank)? = Kind.count.value(ofForeign: .string(line[index])),
      let number = Int(rank), number > 0
    else { return nil }
    return number - 1
  }

  private func addRest(
    of line: TableLine,
    into row: inout JSONObject,
    _ reading: inout RowsReading
  ) {
    guard let index = columns.firstIndex(where: { $0.meaning == .rest }),
      !line[index].isBlankCell
    else { return }
    let text = line[index].withoutFormulaGuard
    guard let rest = try? JSONReader.value(of: text).object else {
      return reading.unread.append(
        .init(
          line: line.line,
          column: columns[index].name,
          written: text,
          words: "Ce n’est pas un objet JSON, comme un export en écrit."
        )
      )
    }
    // What stands in a column wins: somebody may have corrected it since the export.
    for member in rest.members where member.key != Publication.unreadableKey {
      row[member.key] = row[member.key] ?? member.value
    }
    for member in rest.group(Publication.unreadableKey).members {
      let kind = fields.first { $0.key == member.key }?.kind
      row[member.key] =
        row[member.key].map { kind?.answer($0, besideUnread: member.value) ?? $0 } ?? member.value
    }
  }
}

extension Rejection {
  var words: String { "\(what) \(remedy)" }
}
