extension CSVTable.Delimiter {
  /// The delimiter that occurs most often in the header, outside quotes; comma when none does.
  init(detectedIn bytes: [UInt8]) {
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    var isBlank = true
    for byte in bytes {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if !isQuoted {
        if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
          if isBlank { counts = [:]; continue } else { break }
        }
        counts[byte, default: 0] += 1
      }
      if CSVTable.Delimiter(rawValue: byte) == nil, byte != UInt8(ascii: " ") { isBlank = false }
    }
    var best = CSVTable.Delimiter.comma
    for candidate in CSVTable.Delimiter.allCases
    where counts[candidate.rawValue, default: 0] > counts[best.rawValue, default: 0] { best = candidate }
    self = best
  }
}

extension CSVTable.LineEnding {
  /// The first line ending outside quotes.
  init(detectedIn bytes: [UInt8]) {
    self = .lf
    var isQuoted = false
    for (i, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == UInt8(ascii: "\n") { return }
      if byte == UInt8(ascii: "\r") {
        self = i + 1 < bytes.count && bytes[i + 1] == UInt8(ascii: "\n") ? .crlf : .cr
        return
      }
    }
  }
}
