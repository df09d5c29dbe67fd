/// The program that this very build made.
package enum BuiltProgram {
  /// Its path: beside the bundle of the tests, which the runner was started with, or else where
  /// `swift build` puts it.
  package static let path: String = {
    for argument in CommandLine.arguments {
      let folders = argument.split(separator: "/", omittingEmptySubsequences: false)
      if let bundle = folders.firstIndex(where: { $0.hasSuffix(".xctest") }) {
        return (folders[..<bundle] + ["canevas"]).joined(separator: "/")
      }
    }
    // Tests/RunningProgram/BuiltProgram.swift, from the root of the project
    let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
    return (root + [".build", "debug", "canevas"]).joined(separator: "/")
  }()
}
