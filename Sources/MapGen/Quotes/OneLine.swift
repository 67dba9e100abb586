extension String {
  /// The text on one line without control characters, so that a text from strangers cannot steer a terminal.
  var onOneLine: String {
    var text = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator: text.append(" ")
      case .format where scalar != "\u{200C}" && scalar != "\u{200D}": continue
      default: text.append(scalar)
      }
    }
    return String(text)
  }
}
