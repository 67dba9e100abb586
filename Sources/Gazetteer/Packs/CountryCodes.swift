/// The numbers of the countries that a place lies in (``PackRow/code(of:)``), in place: mostly one.
struct CountryCodes: Hashable, Sendable, RandomAccessCollection {
  /// 0 where there is none; more than sixteen are not told.
  private var codes = SIMD16<UInt16>()
  private(set) var endIndex: Int

  init(_ code: UInt16) {
    codes[0] = code
    endIndex = code == 0 ? 0 : 1
  }

  init(_ codes: [UInt16]) {
    endIndex = codes.first == 0 ? 0 : Swift.min(codes.count, SIMD16<UInt16>.scalarCount)
    for index in 0..<endIndex { self.codes[index] = codes[index] }
  }

  var startIndex: Int { 0 }
  subscript(index: Int) -> UInt16 { codes[index] }
}
