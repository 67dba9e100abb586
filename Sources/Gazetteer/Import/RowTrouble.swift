/// What is wrong with one row of a file: the row is left out, the file read on.
struct RowTrouble: Error {
  var message: String
  /// The field, from 0, in which it stands; nil for the row as a whole.
  var field: Int?

  init(_ message: String, field: Int? = nil) {
    self.message = message
    self.field = field
  }
}
