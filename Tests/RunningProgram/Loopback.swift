#if os(Linux)
  internal import Glibc

  /// TCP on this machine alone.
  package enum Loopback {
    /// A port that nothing listens on.
    package static func freePort() throws -> UInt16 {
      let (socket, port) = try listener()
      close(socket)
      return port
    }

    package static func answers(at port: UInt16) -> Bool {
      guard let socket = connected(to: port) else { return false }
      close(socket)
      return true
    }

    /// Connects as soon as somebody listens, sends `bytes`, and returns what comes until the other
    /// end closes, or `nil` if nobody listens for `patience` seconds.
    package static func answer(at port: UInt16, to bytes: [UInt8], patience: Int = 20) -> String? {
      for _ in 0..<(patience * 50) {
        guard let socket = connected(to: port) else {
          usleep(20_000)
          continue
        }
        defer { close(socket) }
        // An end that neither answers nor closes says nothing.
        var limit = timeval(tv_sec: patience, tv_usec: 0)
        setsockopt(
          socket,
          SOL_SOCKET,
          SO_RCVTIMEO,
          &limit,
          socklen_t(MemoryLayout<timeval>.size)
        )
        _ = bytes.withUnsafeBytes {
          send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
        }
        var answer: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 4096)
        // A greeting is enough: who greets may wait for more.
        while answer.count < 64 {
          let count = recv(socket, &chunk, chunk.count, 0)
          guard count > 0 else { break }
          answer += chunk[..<count]
          if answer.contains(UInt8(ascii: "\n")) { break }
        }
        return String(decoding: answer, as: UTF8.self)
      }
      return nil
    }

    static func listener() throws -> (socket: Int32, port: UInt16) {
      let socket = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
      var address = address(of: 0)
      var size = socklen_t(MemoryLayout<sockaddr_in>.size)
      let isBound = withUnsafeMutablePointer(to: &address) {
        $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
          bind(socket, $0, size) == 0 && listen(socket, 8) == 0
            && getsockname(socket, $0, &size) == 0
        }
      }
      guard isBound else {
        close(socket)
        throw NoSocket(errno: errno)
      }
      return (socket, UInt16(bigEndian: address.sin_port))
    }

    static func connected(to port: UInt16) -> Int32? {
      let socket = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
      var address = address(of: port)
      let result = withUnsafePointer(to: &address) {
        $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
          connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
        }
      }
      if result == 0 { return socket }
      close(socket)
      return nil
    }

    private static func address(of port: UInt16) -> sockaddr_in {
      sockaddr_in(
        sin_family: sa_family_t(AF_INET),
        sin_port: port.bigEndian,
        sin_addr: in_addr(s_addr: UInt32(0x7F00_0001).bigEndian),
        sin_zero: (0, 0, 0, 0, 0, 0, 0, 0)
      )
    }

    package struct NoSocket: Error { package let errno: Int32 }
  }
#endif
