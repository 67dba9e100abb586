/// The numbers of the countries that a place lies in (``PackRow/code(of:)``): mostly one, which costs no memory of its own.
struct CountryCodes: Hashable, Sendable, RandomAccessCollection {
  /// 0 when there is none.
  private let first: UInt16
  private let others: [UInt16]

  init(_ code: UInt16) {
    first = code
    others = []
  }

  init(_ codes: [UInt16]) {
    first = codes.first ?? 0
    others = Array(codes.dropFirst())
  }

  var startIndex: Int { 0 }
  var endIndex: Int { first == 0 ? 0 : 1 + others.count }
  subscript(index: Int) -> UInt16 { index == 0 ? first : others[index - 1] }
}
