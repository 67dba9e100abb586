/// The sounds that a consonant skeleton tells apart, as one ASCII byte each: capitals for vowels, small letters for classes of
/// consonants.
///
/// A class holds what romanizations and alphabets confuse: ق, ك and خ are all written k, c or q somewhere; ج is j or g.
enum Sound {
  typealias Byte = UInt8

  static let a = UInt8(ascii: "A"), i = UInt8(ascii: "I"), u = UInt8(ascii: "U")
  static let b = UInt8(ascii: "b"), d = UInt8(ascii: "d"), f = UInt8(ascii: "f"), g = UInt8(ascii: "g")
  static let h = UInt8(ascii: "h"), k = UInt8(ascii: "k"), l = UInt8(ascii: "l"), m = UInt8(ascii: "m")
  static let n = UInt8(ascii: "n"), r = UInt8(ascii: "r"), s = UInt8(ascii: "s"), t = UInt8(ascii: "t")
  static let z = UInt8(ascii: "z")

  static func isVowel(_ sound: Byte) -> Bool { sound == a || sound == i || sound == u }
}

/// How a letter that has several readings is read: ذ as d or z, ث and th as t, s or z, a final h as mute or ح.
enum Reading: UInt8, CaseIterable {
  case first, second, third
}
