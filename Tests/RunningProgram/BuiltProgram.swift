/// A program that this very build made.
package enum BuiltProgram {
  package static let path = path("canevas")

  /// Beside the bundle of the tests, which the runner was started with, or else where `swift build`
  /// puts it.
  package static func path(_ name: String) -> String {
    for argument in CommandLine.arguments {
      let folders = argument.split(separator: "/", omittingEmptySubsequences: false)
      if let bundle = folders.firstIndex(where: { $0.hasSuffix(".xctest") }) {
        return (folders[..<bundle] + [name[...]]).joined(separator: "/")
      }
    }
    // Tests/RunningProgram/BuiltProgram.swift, from the root of the project
    let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
    return (root + [".build", "debug", name[...]]).joined(separator: "/")
  }
}
