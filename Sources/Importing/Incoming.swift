package import Drafts
package import Exports

/// What somebody gave to be imported has come to.
package struct Incoming {
  package var drafts: [Draft] = []
  /// What was read otherwise than it stands.
  package var remarks: [ImportRemark] = []
  /// Why a file among others was not taken.
  package var complaints: [String] = []
  /// The drafts that have another text beside the one that was read.
  package var recoveries: [(draft: Draft, recovery: Recovery)] = []
}
