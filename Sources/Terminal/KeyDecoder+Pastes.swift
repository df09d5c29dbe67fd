/// Pastes, with and without bracketing.
extension KeyDecoder {
  private static let endMark: [UInt8] = [0x1B, 0x5B, 0x32, 0x30, 0x31, 0x7E]

  /// Collects a bracketed paste up to the end marker, which may arrive in parts.
  mutating func feedPaste(_ bytes: ArraySlice<UInt8>, into events: inout [Event]) {
    // Ctrl-Q or Ctrl-C alone in one read ends the paste, so that the user can leave if the marker
    // was lost. No paste arrives like that.
    if bytes == [0x11] || bytes == [0x03] {
      endPaste(into: &events)
      state = .keys
      return feed(bytes, into: &events)
    }
    pasted += bytes
    var from = max(0, pasted.count - bytes.count - (Self.endMark.count - 1))
    while let escape = pasted[from...].firstIndex(of: 0x1B) {
      if pasted[escape...].starts(with: Self.endMark) {
        let rest = Array(pasted[(escape + Self.endMark.count)...])
        pasted.removeSubrange(escape...)
        append(pasted[...], to: &events)
        pasted = []
        state = .keys
        return feedIfAny(rest[...], into: &events)
      }
      from = escape + 1
    }
  }

  /// Handles bytes after a paste that ended by timeout: either its rest, delayed by a slow line, or
  /// keys.
  mutating func feedBehindPaste(_ bytes: ArraySlice<UInt8>, into events: inout [Event]) {
    let isRest =
      unread.isEmpty
      && (bytes.count >= Self.shortestRest || bytes.firstRange(of: Self.endMark) != nil)
    state = isRest ? .marked : .keys
    feed(bytes, into: &events)
  }

  private static let shortestRest = 64

  /// Emits what was collected of a paste, without an incomplete end marker.
  mutating func endPaste(into events: inout [Event]) {
    var text = pasted[...]
    if let escape = text.lastIndex(of: 0x1B), Self.endMark.starts(with: text[escape...]) {
      text = text[..<escape]
    }
    append(text, to: &events)
    pasted = []
  }

  mutating func endBurst(into events: inout [Event]) {
    let bytes = pasted
    pasted = []
    state = .keys
    if burst.isPaste(bytes[...]) {
      append(bytes[...], to: &events)
    } else {
      readKeys(bytes[...], into: &events)
    }
  }

  private func append(_ bytes: ArraySlice<UInt8>, to events: inout [Event]) {
    events.append(.paste(PasteText.clean(bytes)))
    if String(validating: bytes, as: UTF8.self) == nil { events.append(.foreign) }
  }
}
