/// The sounds that a consonant skeleton tells apart, as one ASCII byte each.
///
/// A class holds what romanizations and alphabets confuse: ق, ك and خ are all written k, c or q somewhere; ج is j or g.
enum Sound: UInt8, Hashable, Sendable {
  case a = 0x41
  case i = 0x49
  case u = 0x55
  case b = 0x62
  case d = 0x64
  case f = 0x66
  case g = 0x67
  case h = 0x68
  case k = 0x6B
  case l = 0x6C
  case m = 0x6D
  case n = 0x6E
  case r = 0x72
  case s = 0x73
  case t = 0x74
  case z = 0x7A

  var isVowel: Bool { self == .a || self == .i || self == .u }
}

/// How a letter that has two readings is read: ذ as d or z, ث as t or s, a final h as mute or ح.
enum Reading: Sendable {
  case first, second
}
