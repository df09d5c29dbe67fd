package import Drafts
package import Exports

/// The canevas found in an imported path.
package struct Incoming {
  package var drafts: [Draft] = []
  /// Answers that were read in another spelling.
  package var remarks: [ImportRemark] = []
  /// Why a file was not imported, if there are others.
  package var complaints: [String] = []
  /// The drafts with a recovered or conflicting text.
  package var recoveries: [(draft: Draft, recovery: Recovery)] = []
}
