#if os(Linux)
  internal import Glibc

  /// A line to a port of this machine that can be cut as a network cuts it: both ends get a reset.
  package final class CutLine: Sendable {
    package let port: UInt16
    /// Whatever is written there ends the line.
    private let end: Int32
    private let work: Work

    package init(to target: UInt16) throws {
      let (listener, port) = try Loopback.listener()
      var ends: [Int32] = [0, 0]
      guard pipe(&ends) == 0 else { throw Loopback.NoSocket(errno: errno) }
      self.port = port
      end = ends[1]
      work = Work(listener: listener, end: ends[0], target: target)
      var thread = pthread_t()
      pthread_create(
        &thread,
        nil,
        { context in
          if let context { Unmanaged<Work>.fromOpaque(context).takeRetainedValue().run() }
          return nil
        },
        Unmanaged.passRetained(work).toOpaque()
      )
      pthread_detach(thread)
    }

    deinit { cut() }

    package func cut() {
      var byte: UInt8 = 0
      write(end, &byte, 1)
    }

    /// Passes the bytes of one connection on, in a thread of its own.
    private final class Work: Sendable {
      let listener: Int32
      let end: Int32
      let target: UInt16

      init(listener: Int32, end: Int32, target: UInt16) {
        (self.listener, self.end, self.target) = (listener, end, target)
      }

      func run() {
        defer { close(listener) }
        guard let ready = wait(for: [listener]), ready == listener else { return }
        let near = accept(listener, nil, nil)
        guard near >= 0, let far = Loopback.connected(to: target) else { return }
        var chunk = [UInt8](repeating: 0, count: 65536)
        while let ready = wait(for: [near, far]) {
          let count = recv(ready, &chunk, chunk.count, 0)
          guard count > 0 else { break }
          let other = ready == near ? far : near
          guard send(other, chunk, count, Int32(MSG_NOSIGNAL)) == count else { break }
        }
        for socket in [near, far] {
          // No time to linger: a reset instead of an orderly end.
          var abrupt = linger(l_onoff: 1, l_linger: 0)
          setsockopt(
            socket,
            SOL_SOCKET,
            SO_LINGER,
            &abrupt,
            socklen_t(MemoryLayout<linger>.size)
          )
          close(socket)
        }
      }

      /// The one of `sockets` that has something; `nil` once the line is cut.
      private func wait(for sockets: [Int32]) -> Int32? {
        var polled = ([end] + sockets).map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        while poll(&polled, nfds_t(polled.count), -1) < 0 {
          guard errno == EINTR else { return nil }
        }
        guard polled[0].revents == 0 else { return nil }
        return polled.first { $0.revents != 0 }?.fd
      }
    }
  }
#endif
