/// Parts UTF-8 text into words in one pass.
struct Tokenizer {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var index = 0
  private var gap: Token.Gap = .line
  private(set) var tokens: [Token] = []

  static func tokens(of bytes: [UInt8]) -> [Token] {
    bytes.withUnsafeBufferPointer { buffer in
      var tokenizer = Tokenizer(bytes: buffer)
      tokenizer.run()
      return tokenizer.tokens
    }
  }

  private init(bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    tokens.reserveCapacity(bytes.count / 6)
  }

  private mutating func run() {
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        if ByteKinds.isWord(byte) {
          readWord()
        } else {
          gap.formUnion(ByteKinds.gap(byte))
          index += 1
        }
      } else {
        let (scalar, length) = bytes.scalar(at: index)
        // An ayn before a word (ʻAnah) is left out: it counts within words alone, and each step must take something.
        if scalar.isWordLetter, !scalar.isWordMark, !scalar.isApostrophe {
          readWord()
        } else {
          gap.formUnion(scalar.gap)
          index += length
        }
      }
    }
  }

  private mutating func readWord() {
    let start = index
    var hash = WordHash()
    var traits: Token.Traits = []
    var letters = 0
    var capitals = 0
    var smallRun = 0
    var end = index
    scan: while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        if byte &- 0x61 < 26 {
          letters += 1
          smallRun += 1
        } else if byte &- 0x41 < 26 {
          // A scraper glued two words together: `YemenGMT`.
          if smallRun >= 3 { break scan }
          if letters == 0 { traits.insert(.capital) }
          letters += 1
          capitals += 1
          smallRun = 0
        } else if byte &- 0x30 < 10 {
          traits.insert(.digit)
        } else if byte == 0x27 {
          guard apostrophe(length: 1, &traits) else { break scan }
          traits.insert(.apostrophe)
          index += 1
          continue
        } else if byte == 0x2E, letters == 1, capitals == 1, let next = initials(from: start, &hash) {
          index = next
          end = next
          traits.insert([.capital, .allCapitals])
          break scan
        } else {
          break scan
        }
        hash.add(byte)
        index += 1
      } else {
        let (scalar, length) = bytes.scalar(at: index)
        if scalar.isApostrophe {
          guard apostrophe(length: length, &traits) else { break scan }
          traits.insert(.apostrophe)
          index += length
          continue
        }
        guard scalar.isWordLetter else { break scan }
        traits.insert(.marked)
        if scalar.isArabicScript {
          traits.insert(.arabic)
        } else if scalar.properties.isUppercase {
          if letters == 0 { traits.insert(.capital) }
          capitals += 1
        }
        letters += 1
        hash.addFolded(scalar)
        index += length
      }
      end = index
    }
    if capitals > 0, !traits.contains(.capital) { traits.insert(.innerCapital) }
    if letters >= 2, capitals == letters { traits.insert(.allCapitals) }
    append(start: start, end: end, hash: hash.value, traits: traits)
    if traits.contains(.possessive) { skipPossessive() }
  }

  private mutating func append(start: Int, end: Int, hash: UInt64, traits: Token.Traits) {
    tokens.append(Token(start: Int32(clamping: start), end: Int32(clamping: end), hash: hash, gap: gap, traits: traits))
    gap = []
  }

  /// Whether the apostrophe at the index stands inside a word; notes a possessive, which ends it.
  private func apostrophe(length: Int, _ traits: inout Token.Traits) -> Bool {
    let next = index + length
    guard next < bytes.count else { return false }
    let byte = bytes[next]
    if byte == 0x73 || byte == 0x53 {
      let after = next + 1
      let goesOn =
        after < bytes.count && (ByteKinds.isWord(bytes[after]) || bytes[after] >= 0xC3 && bytes[after] < 0xE0)
      if !goesOn, !articleFollows(after) {
        traits.insert(.possessive)
        return false
      }
    }
    if byte < 0x80 { return ByteKinds.isWord(byte) }
    return bytes.scalar(at: next).scalar.isWordLetter
  }

  /// `Ra's al-Ayn` is no possessive; `Iraq's al-Qaim` is.
  private func articleFollows(_ index: Int) -> Bool {
    guard self.index >= 2, bytes[self.index - 2] | 0x20 == 0x72, bytes[self.index - 1] | 0x20 == 0x61,
      self.index == 2 || !ByteKinds.isWord(bytes[self.index - 3]), index + 3 < bytes.count,
      bytes[index] == 0x20 || bytes[index] == 0x2D
    else { return false }
    return (bytes[index + 1] | 0x20) == 0x61 && bytes[index + 3] == 0x2D
  }

  private mutating func skipPossessive() {
    while index < bytes.count, bytes[index] != 0x73, bytes[index] != 0x53 { index += 1 }
    index += 1
  }

  /// The end of `U.S.` or `D.R.C.` that begins at `start`, nil when a single letter and a full stop are just that.
  private func initials(from start: Int, _ hash: inout WordHash) -> Int? {
    var next = start
    var count = 0
    var copy = WordHash()
    while next + 1 < bytes.count, bytes[next] &- 0x41 < 26, bytes[next + 1] == 0x2E {
      copy.add(bytes[next])
      next += 2
      count += 1
    }
    guard count >= 2, next >= bytes.count || !ByteKinds.isWord(bytes[next]) else { return nil }
    hash = copy
    return next
  }
}
