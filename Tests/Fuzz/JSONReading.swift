@testable import JSONText

/// What is read is written the same as a tree and as it stands, and reads the same again.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let input = Array(UnsafeBufferPointer(start: start, count: count))
  _ = FlatJSON.firstText(of: "id", in: input)
  var document = FlatJSON()
  do throws(JSONError) { try document.read(input) } catch {
    precondition(error.line >= 1 && error.column >= 1 && !error.description.isEmpty)
    return 0
  }
  let tree = document.json(.root)
  var written: [UInt8] = []
  JSONWriter.append(document, at: .root, to: &written)
  precondition(written == JSONWriter.compact(tree))
  precondition(written.allSatisfy { $0 >= 0x20 && $0 != 0x7F })
  for text in [written, JSONWriter.pretty(tree)] {
    precondition((try? JSONReader.value(of: text)) == tree)
  }
  _ = document.isBlank(.root)
  precondition(numbers(in: tree).allSatisfy { $0.integer.map(JSON.integers.contains) ?? true })
  for member in tree.object?.members ?? [] {
    precondition(document.member(JSONKey(member.key), of: .root) != nil)
    precondition(tree.object?[member.key] == member.value)
  }
  return 0
}

private func numbers(in value: JSON) -> [JSON] {
  switch value {
  case .number: [value]
  case .array(let values): values.flatMap(numbers)
  case .object(let object): object.members.flatMap { numbers(in: $0.value) }
  case .null, .bool, .string: []
  }
}
