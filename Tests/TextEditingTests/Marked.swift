import TextEditing

/// An editor written as a text: `|` is the caret, `[` the other end of the selection.
func editor(_ marked: String, multiline: Bool = true, width: Int = 80) -> TextEditor {
  var text = String.UnicodeScalarView()
  var caret = 0
  var anchor: Int?
  for scalar in marked.unicodeScalars {
    switch scalar {
    case "|": caret = String(text).utf8.count
    case "[": anchor = String(text).utf8.count
    default: text.append(scalar)
    }
  }
  var editor = TextEditor(String(text), multiline: multiline, width: width)
  editor.caret = anchor ?? caret
  editor.move(.to(caret), selecting: anchor != nil)
  return editor
}

/// The same, back.
func marked(_ editor: TextEditor) -> String {
  var marks = [(offset: editor.caret, mark: UInt8(ascii: "|"))]
  if editor.selection != nil, let anchor = editor.anchor {
    marks.append((anchor, UInt8(ascii: "[")))
  }
  var bytes = Array(editor.text.utf8)
  for (offset, mark) in marks.sorted(by: { $0.offset > $1.offset }) {
    bytes.insert(mark, at: offset)
  }
  return String(decoding: bytes, as: UTF8.self)
}
