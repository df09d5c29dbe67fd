import Platform

/// Somebody whom permissions keep out. An administrator, as tests in a container are, passes all of
/// them; Linux lets one thread lay that aside.
enum Somebody {
  private typealias SetUser = @convention(c) (UInt32) -> Int32

  private static let setUser: SetUser? = dlsym(nil, "setfsuid").map {
    unsafeBitCast($0, to: SetUser.self)
  }

  static let isPossible = geteuid() != 0 || setUser != nil

  /// Runs `body`, which stays on this thread, as somebody who owns the folder at `path`.
  static func owning(_ path: String, _ body: () throws -> Void) throws {
    guard geteuid() == 0, let setUser else { return try body() }
    let nobody: UInt32 = 65_534
    chown(path, nobody, nobody)
    _ = setUser(nobody)
    defer { _ = setUser(0) }
    try body()
  }
}
