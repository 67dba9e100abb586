/// The text of one place in a pack: id, countries, first-level division and ``PrintedNames``, then its names.
///
/// It opens with the offset of the names (two bytes). There stand their number, the offset of each from there, and the names:
/// as written, the script, the folded letters.
struct PackText {
  struct Writer {
    private var parts: [UInt8] = []

    mutating func append(_ text: String) { PackText.append(Array(text.utf8), to: &parts) }

    func bytes(with names: NameWriter) -> [UInt8] {
      var bytes: [UInt8] = []
      PackText.append(number: 2 + parts.count, to: &bytes)
      bytes += parts
      PackText.append(number: names.offsets.count, to: &bytes)
      let start = 2 + 2 * names.offsets.count
      for offset in names.offsets { PackText.append(number: start + offset, to: &bytes) }
      return bytes + names.bytes
    }
  }

  struct NameWriter {
    fileprivate private(set) var offsets: [Int] = []
    fileprivate private(set) var bytes: [UInt8] = []

    /// Whether no further name fits what two bytes can point to.
    var isFull: Bool { bytes.count + 2 * offsets.count > 0xFFFF - 5_000 }

    mutating func append(name: String, folded: FoldedName) {
      offsets.append(bytes.count)
      PackText.append(Array(name.utf8.prefix(2_000)), to: &bytes)
      bytes.append(folded.script.rawValue)
      PackText.append(Array(folded.joined.prefix(2_000)), to: &bytes)
    }
  }

  /// The length in one byte, or 255 and two bytes more, then the bytes.
  private static func append(_ part: [UInt8], to bytes: inout [UInt8]) {
    let part = part.prefix(10_000)
    if part.count < 255 {
      bytes.append(UInt8(part.count))
    } else {
      bytes.append(255)
      append(number: part.count, to: &bytes)
    }
    bytes += part
  }

  private static func append(number: Int, to bytes: inout [UInt8]) {
    bytes += [UInt8(number & 0xFF), UInt8(number >> 8 & 0xFF)]
  }

  /// Reads parts one after another; beyond the end all are empty.
  struct Reader {
    private let bytes: UnsafeRawBufferPointer
    private var offset = 2

    /// Starts at the id.
    init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    mutating func next() -> UnsafeRawBufferPointer {
      guard offset < bytes.count else { return UnsafeRawBufferPointer(start: nil, count: 0) }
      var length = Int(bytes[offset])
      offset += 1
      if length == 255 {
        length = number(at: offset)
        offset += 2
      }
      let start = min(offset, bytes.count)
      offset = min(start + length, bytes.count)
      return UnsafeRawBufferPointer(rebasing: bytes[start..<offset])
    }

    mutating func nextString() -> String { String(decoding: next(), as: UTF8.self) }

    mutating func nextScript() -> FoldedName.Script {
      guard offset < bytes.count else { return .other }
      defer { offset += 1 }
      return FoldedName.Script(rawValue: bytes[offset]) ?? .other
    }

    /// Goes to a name by its number; to the end when there is none.
    mutating func seek(name: Int) {
      let names = number(at: 0)
      offset = name < number(at: names) ? names + number(at: names + 2 + 2 * name) : bytes.count
    }

    /// Goes to the first name; the number of names.
    mutating func seekNames() -> Int {
      seek(name: 0)
      return number(at: number(at: 0))
    }

    private func number(at offset: Int) -> Int {
      offset + 2 <= bytes.count ? Int(bytes[offset]) | Int(bytes[offset + 1]) << 8 : 0
    }
  }
}
