internal import CExpat

/// A streaming reader for untrusted XML.
///
/// It uses Expat and rejects documents with a document type. Office files have none, and it is
/// where entities that expand without bounds or refer to files are declared.
package enum XMLReading {
  /// Greatest nesting depth of elements.
  package static let mostDepth = 256
  /// Expat counts bytes in 32 bits.
  package static let mostBytes = Int(Int32.max)

  /// Calls `handle` with the events of `document` until it returns `stop` or the document ends.
  package static func read(
    _ document: [UInt8],
    _ handle: (XMLEvent) -> XMLStep
  ) throws(XMLError) {
    guard document.count <= mostBytes else { throw .tooLarge }
    let error = withoutActuallyEscaping(handle) { handle in
      ExpatRun(handle).error(in: document)
    }
    if let error { throw error }
  }
}

/// One pass over a document.
private final class ExpatRun {
  private static let separator: CChar = 0x0A

  private let handle: (XMLEvent) -> XMLStep
  private let parser: XML_Parser?
  private var text: [UInt8] = []
  private var depth = 0
  private var isStopped = false
  private var refusal: XMLError?

  init(_ handle: @escaping (XMLEvent) -> XMLStep) {
    self.handle = handle
    parser = XML_ParserCreateNS(nil, Self.separator)
  }

  deinit { XML_ParserFree(parser) }

  func error(in document: [UInt8]) -> XMLError? {
    guard let parser else { return .tooLarge }
    let run = Unmanaged.passUnretained(self).toOpaque()
    XML_SetUserData(parser, run)
    XML_SetElementHandler(
      parser,
      { run, name, attributes in ExpatRun.of(run)?.start(name, attributes) },
      { run, name in ExpatRun.of(run)?.end(name) }
    )
    XML_SetCharacterDataHandler(parser) { run, text, count in
      ExpatRun.of(run)?.add(text, Int(count))
    }
    XML_SetStartDoctypeDeclHandler(parser) { run, _, _, _, _ in
      ExpatRun.of(run)?.refuse(.documentType)
    }
    let status = document.withUnsafeBytes { bytes in
      XML_Parse(
        parser,
        bytes.baseAddress?.assumingMemoryBound(to: CChar.self),
        Int32(bytes.count),
        1
      )
    }
    if let refusal { return refusal }
    if status == XML_STATUS_OK || isStopped { return nil }
    return .malformed(
      line: Int(XML_GetCurrentLineNumber(parser)),
      column: Int(XML_GetCurrentColumnNumber(parser)) + 1
    )
  }

  private static func of(_ run: UnsafeMutableRawPointer?) -> ExpatRun? {
    run.map { Unmanaged<ExpatRun>.fromOpaque($0).takeUnretainedValue() }
  }

  private func start(
    _ name: UnsafePointer<CChar>?,
    _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?
  ) {
    depth += 1
    if depth > XMLReading.mostDepth { return refuse(.tooDeep) }
    guard !isStopped, let name else { return }
    giveText()
    var found: [XMLElement.Attribute] = []
    var next = attributes
    while let pair = next, let name = pair[0], let value = pair[1] {
      let (namespace, local) = Self.parts(of: name)
      found.append(.init(namespace: namespace, name: local, value: String(cString: value)))
      next = pair + 2
    }
    let (namespace, local) = Self.parts(of: name)
    give(.start(XMLElement(namespace: namespace, name: local, attributes: found)))
  }

  private func end(_ name: UnsafePointer<CChar>?) {
    depth -= 1
    guard !isStopped, let name else { return }
    giveText()
    give(.end(Self.parts(of: name).name))
  }

  private func add(_ start: UnsafePointer<CChar>?, _ count: Int) {
    if isStopped { return }
    text.append(contentsOf: UnsafeRawBufferPointer(start: start, count: count))
  }

  private func refuse(_ error: XMLError) {
    if refusal == nil { refusal = error }
    stop()
  }

  private func giveText() {
    if text.isEmpty { return }
    give(.text(String(decoding: text, as: UTF8.self)))
    text.removeAll(keepingCapacity: true)
  }

  private func give(_ event: XMLEvent) {
    if isStopped { return }
    if handle(event) == .stop { stop() }
  }

  private func stop() {
    isStopped = true
    XML_StopParser(parser, 0)
  }

  /// Splits a name, which Expat gives as `NAMESPACE\nNAME`.
  private static func parts(of name: UnsafePointer<CChar>) -> (namespace: String, name: String) {
    let whole = String(cString: name)
    guard let index = whole.utf8.lastIndex(of: UInt8(bitPattern: separator)) else {
      return ("", whole)
    }
    return (String(whole[..<index]), String(whole[whole.utf8.index(after: index)...]))
  }
}
