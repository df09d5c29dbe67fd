package import FormModel
internal import JSONText

/// What is known about a folder of tables. All descriptions in the folder are made from it, so that
/// none says what another does not.
package struct DataSet: Sendable {
  package let form: Form
  /// The identifier of the package: lowercase letters, digits, hyphens.
  package let name: String
  /// Identifies the content across editions; `nil` if nothing does.
  package let id: String?
  package let title: String
  package let summary: String
  package let version: String
  /// A day or a moment in UTC, as in files; `nil` if the file does not say it properly.
  package let created: String?
  package let modified: String?
  package let edition: Edition
  /// Those who carry the concertation, the lead one first; empty for the work of many.
  package let producers: [Producer]
  package let start: CalendarDate?
  package let end: CalendarDate?
  package let areas: [Area]
  package let sources: [String]
  /// How the data was made, a paragraph each.
  package let method: [String]
  package let limits: [String]
  /// Changes of the content with days and reasons, the newest last.
  package let changes: [String]
  package let contact: [String]
  package let tables: [DescribedTable]
  package let otherFiles: [DescribedFile]

  package init(
    form: Form,
    name: String,
    id: String?,
    title: String,
    summary: String,
    version: String,
    created: String?,
    modified: String?,
    edition: Edition,
    producers: [Producer],
    start: CalendarDate?,
    end: CalendarDate?,
    areas: [Area],
    sources: [String],
    method: [String],
    limits: [String],
    changes: [String],
    contact: [String],
    tables: [DescribedTable],
    otherFiles: [DescribedFile] = []
  ) {
    (self.form, self.name, self.id, self.title) = (form, name, id, title)
    (self.summary, self.version, self.created) = (summary, version, created)
    (self.modified, self.edition, self.producers) = (modified, edition, producers)
    (self.start, self.end, self.areas, self.sources) = (start, end, areas, sources)
    (self.method, self.limits, self.changes) = (method, limits, changes)
    (self.contact, self.tables, self.otherFiles) = (contact, tables, otherFiles)
  }

  package struct Producer: Equatable, Sendable {
    package let name: String
    package let siren: String?
  }

  package struct Area: Equatable, Sendable {
    package let name: String
    package let code: String?
    package let level: TerritoryLevel

    package init(name: String, code: String?, level: TerritoryLevel) {
      (self.name, self.code, self.level) = (name, code, level)
    }
  }

  /// The extent that all areas have; `other` if they differ or there are none.
  var level: TerritoryLevel {
    let levels = Set(areas.map(\.level))
    return levels.count == 1 ? levels.first ?? .other : .other
  }

  /// The line by which a reuser names the source, as the licence asks.
  var attribution: String {
    let who = producers.isEmpty ? form.card().authors : producers.map(\.name)
    let day = modified.flatMap { CalendarDate(iso: String($0.prefix(10))) }
    return "Source : \(who.joined(separator: ", ")), « \(title) »"
      .withFrenchSpaces + (day.map { ", données du \($0.dayMonthYear)" } ?? "")
      + ", \(License.name)."
  }
}

/// A file beside the tables.
package struct DescribedFile: Equatable, Sendable {
  package let name: String
  package let mediaType: String
  package let title: String
  package let help: String

  package init(name: String, mediaType: String, title: String, help: String) {
    (self.name, self.mediaType, self.title) = (name, mediaType, title)
    self.help = help.withFrenchSpaces
  }
}

/// A table with its columns, for programs and for people.
package struct DescribedTable: Sendable {
  let package: DataPackage.Table
  /// The columns with the options of the form; parallel to the fields of the schema.
  let columns: [SheetColumn]

  package init(_ schema: TableSchema) {
    (package, columns) = (DataPackage.Table(schema), schema.columns)
  }

  /// A table without questions of the form.
  package init(_ table: DataPackage.Table) {
    (package, columns) = (table, WorkbookTable(table).columns)
  }

  var fileName: String { package.name + ".csv" }
}
