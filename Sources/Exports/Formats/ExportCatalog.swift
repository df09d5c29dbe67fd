/// Every format that there is, in the order in which they are offered.
package enum ExportCatalog {
  package static let all: [any ExportFormat] = [JSONFormat(), TextFormat()]
}
