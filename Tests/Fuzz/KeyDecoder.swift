@testable import Terminal

/// The first byte says how the others are cut into bursts and where the terminal is silent.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let input = UnsafeBufferPointer(start: start, count: count)
  guard let pattern = input.first else { return 0 }
  var decoder = KeyDecoder(burst: PasteBurst(marksPaste: pattern & 0x80 != 0))
  var events: [Event] = []
  var rest = Array(input.dropFirst())[...]
  while !rest.isEmpty {
    let size = Int(pattern & 0x0F) + 1
    decoder.feed(rest.prefix(size), into: &events)
    rest = rest.dropFirst(size)
    if pattern & 0x40 != 0 { decoder.giveUp(into: &events) }
  }
  // Twice silent, it waits for nothing and takes a key at once.
  decoder.giveUp(into: &events)
  decoder.giveUp(into: &events)
  precondition(decoder.expectation == .nothing)
  decoder.feed([0x7A], into: &events)
  precondition(events.last == .key(.character("z")))
  for event in events {
    switch event {
    case .key(let key): check(key)
    case .paste(let text):
      precondition(text.unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\n" || $0 == "\t" })
    default: break
    }
  }
  return 0
}

private func check(_ key: Key) {
  guard case .character(let character) = key.code else { return }
  precondition(character.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F })
}
