internal import CanevasForm
internal import FormModel

extension Form {
  /// This canevas, with the embedded table of codes.
  static let canevas = Canevas.form(lookup: EmbeddedCodes())
}
