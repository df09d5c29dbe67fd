/// The licence of all exports.
package enum License {
  /// The SPDX identifier.
  package static let identifier = "etalab-2.0"
  package static let name = "Licence Ouverte 2.0 (etalab-2.0)"
  package static let address = "https://www.etalab.gouv.fr/licence-ouverte-open-licence/"
}
