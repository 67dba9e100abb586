import Geography

/// Reads GeoNames' admin1CodesASCII.txt: the names of first-level divisions.
enum DivisionNames {
  /// The names by country and code (`SY.07`).
  ///
  /// - Throws: ``InputError`` when a file cannot be read.
  static func read(_ parts: [ImportPart]) throws -> [String: String] {
    var names: [String: String] = [:]
    var fields = TabFields()
    for part in parts {
      try part.read { reader in
        try TextLines.forEach(in: reader, label: part.label) { line, _ in
          fields.split(line)
          let name = line.text(fields[1])
          if fields.count >= 2, !name.isEmpty { names[line.text(fields[0])] = name }
          return true
        }
      }
    }
    return names
  }
}
