internal import FormModel
internal import JSONText

extension Field {
  /// The published value of this field in `container`; `nil` if there is none.
  func value(in container: JSONObject) -> Document.Value? {
    let unreadable = container.group(Publication.unreadableKey)[key]
    if let unreadable { return .text(["\(words(unreadable)) (réponse à vérifier)"]) }
    return container[key].flatMap(value)
  }

  private func value(_ stored: JSON) -> Document.Value? {
    switch kind {
    case .text(let text): text.codec.value(stored)
    case .choice(.yesNo), .choice(.oneOf):
      kind.ticked(in: stored).first.map { .text([kind.label(of: $0)]) }
    case .choice(.severalOf): .list(kind.ticked(in: stored).map(kind.label))
    case .group: stored.object.flatMap { summary?($0) }.map { .text([$0.printableLine]) }
    case .rows: nil
    }
  }

  /// The text of an unreadable value, as typed or as in the file.
  private func words(_ stored: JSON) -> String {
    switch stored {
    case .string(let text): kind.label(of: text).printableLine
    case .array(let values): values.map(words).joined(separator: ", ")
    case .null, .bool, .number, .object:
      String(decoding: JSONWriter.compact(stored), as: UTF8.self).printableLine
    }
  }
}

extension TextCodec {
  fileprivate func value(_ stored: JSON) -> Document.Value? {
    if isProse { return stored.string.map { .text($0.printableLines) } }
    if case .link = datum.form { return stored.string.map { .link($0.printableLine) } }
    return prose(stored).map { .text([$0.printableLine]) }
  }
}
