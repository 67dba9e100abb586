import Foundation
import Geography

/// The names of GeoNames' alternateNamesV2.txt that belong to places of some dumps.
///
/// The file is sorted by the ids of the names, not of the places, and has more rows than there are places: the ids of the
/// dumps are read first, then the names of those places are kept on disk.
final class NamesByLanguage {
  private var store: NameStore

  /// - Throws: ``InputError`` when a file cannot be read, or the names cannot be written.
  init(
    _ files: [ImportPart], for dumps: [ImportPart], folder: URL, progress: @escaping (ImportProgress) -> Void
  ) throws {
    var numbers: [UInt32] = []
    for dump in dumps {
      var places = GeoNamesReader()
      var meter = ProgressMeter(dump, progress)
      try dump.read { reader in
        try TextLines.forEach(in: reader, label: dump.label) { line, _ in
          meter.count(reader)
          if let number = places.number(line).flatMap(UInt32.init(exactly:)) { numbers.append(number) }
          return true
        }
      }
    }
    store = try NameStore(numbers: numbers, folder: folder)
    for file in files { try read(file, progress) }
    try store.flush()
  }

  private func read(_ file: ImportPart, _ progress: @escaping (ImportProgress) -> Void) throws {
    var fields = TabFields()
    var tally = RowTally()
    var meter = ProgressMeter(file, progress)
    try file.read { reader in
      try TextLines.forEach(in: reader, label: file.label) { line, position in
        meter.count(reader)
        fields.split(line)
        guard fields.count >= 4, let number = line.whole(fields[1]) else {
          try tally.countBad(
            Problem(
              "the row is no name of GeoNames: it has \(fields.count) fields, and the second is the id of a place",
              file: file.label, line: position.number))
          return true
        }
        tally.countPlace()
        try store.add(AlternateName(line, fields), of: number)
        return true
      }
    }
    try tally.check()
  }

  func names(of number: Int) -> [AlternateName] { store.names(of: number) }
}
