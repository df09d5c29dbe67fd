import CPlatform
import Platform
import Testing

@Suite("What another program must not inherit")
struct InheritedTests {
  @Test("Both ends of a pipe and of a terminal to hunspell are closed in any other program")
  func closed() {
    var ends: [Int32] = [-1, -1]
    #expect(cspelling_open_pipe(&ends) == 0)
    var (own, other): (Int32, Int32) = (-1, -1)
    #expect(cspelling_open_terminal(&own, &other) == 0)
    for end in ends + [own, other] {
      #expect(fcntl(end, F_GETFD) & FD_CLOEXEC != 0)
      close(end)
    }
  }
}
