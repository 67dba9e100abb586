/// Tells now and then how far the reading of a file has come.
struct ProgressMeter {
  private let part: ImportPart
  private let tell: (ImportProgress) -> Void
  private var rows = 0

  init(_ part: ImportPart, _ tell: @escaping (ImportProgress) -> Void) {
    self.part = part
    self.tell = tell
    tell(.reading(part.label, rows: 0, fraction: 0))
  }

  mutating func count(_ reader: borrowing ArchiveReader) {
    rows += 1
    guard rows.isMultiple(of: 1 << 15) else { return }
    tell(.reading(part.label, rows: rows, fraction: min(1, Double(reader.bytesRead) / Double(max(1, part.fileSize)))))
  }
}
