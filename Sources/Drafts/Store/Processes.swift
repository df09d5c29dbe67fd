internal import Files

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// A process of a machine, told from a later one that was given the same number.
package struct ProcessMark: Equatable, Sendable {
  package struct ID: Hashable, Sendable {
    package let number: Int
    /// When it was started, as the system counts; 0 where that cannot be known.
    package let start: Int

    package init(number: Int, start: Int) {
      (self.number, self.start) = (number, start)
    }
  }

  package let host: String
  package let id: ID

  package init(host: String, id: ID) {
    (self.host, self.id) = (host, id)
  }
}

/// The processes of this machine; tests give their own.
package struct Processes: Sendable {
  /// The one that runs this.
  package var current: @Sendable () -> ProcessMark
  /// When the process of this number was started; `nil` where none has it.
  package var start: @Sendable (_ number: Int) -> Int?

  package init(
    current: @escaping @Sendable () -> ProcessMark,
    start: @escaping @Sendable (_ number: Int) -> Int?
  ) {
    (self.current, self.start) = (current, start)
  }

  package static let system: Processes = {
    let number = Int(getpid())
    let mark = ProcessMark(
      host: hostName,
      id: ProcessMark.ID(number: number, start: systemStart(of: number) ?? 0)
    )
    return Processes(current: { mark }, start: systemStart)
  }()

  private static var hostName: String {
    var name = [CChar](repeating: 0, count: 256)
    gethostname(&name, name.count - 1)
    return String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  @Sendable
  private static func systemStart(of number: Int) -> Int? {
    guard let process = pid_t(exactly: number) else { return nil }
    #if os(Linux)
      guard let file = try? SystemFile(reading: "/proc/\(process)/stat"),
        let bytes = try? file.bytes(at: 0, count: 4096)
      else { return nil }
      // The name of the program, in parentheses, may have blanks and parentheses in it.
      let text = String(decoding: bytes, as: UTF8.self)
      guard let end = text.lastIndex(of: ")") else { return nil }
      let fields = text[text.index(after: end)...].split(separator: " ")
      return fields.count > 19 ? Int(fields[19]) : nil
    #else
      return kill(process, 0) == 0 || errno == EPERM ? 0 : nil
    #endif
  }
}
