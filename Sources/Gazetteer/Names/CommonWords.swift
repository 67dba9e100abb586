/// Words of names that are translated rather than transliterated, or that only say what the place is.
///
/// `Eastern Ghouta`, `Ghouta ash-Sharqiyah` and `الغوطة الشرقية` share a skeleton because the word for east becomes one sign,
/// and stands at the end wherever it was written; `مركز حماة` (the seat of Hama) shares one with `Hama`.
enum CommonWords {
  /// The sign of a translated word, or nil; `0` where the word is dropped.
  static func sign(of word: ArraySlice<Letter>) -> Sound.Byte? { shapes.mayHold(word) ? signs[Array(word)] : nil }

  /// Whether a word as written may have a sign; a word in Latin letters without marks folds to its small letters.
  static func mayHaveSign(_ word: Substring) -> Bool {
    word.utf8.allSatisfy { (0x61...0x7A).contains($0 | 0x20) } ? shapes.mayHold(word) : true
  }

  private static let shapes = WordShapes(bytes: signs.keys)

  static let dropped = UInt8(ascii: "0")
  static let university = UInt8(ascii: "&"), industrial = UInt8(ascii: "=")

  private static let signs: [[Letter]: Sound.Byte] = {
    let table: [(Character, String)] = [
      (">", "east eastern sharqi sharqiya sharqiyah sharqiyeh sharqiyya sharki sharkiya sharqia شرقي شرقيه"),
      ("<", "west western gharbi gharbiya gharbiyah gharbiyeh gharbiyya gharbia غربي غربيه"),
      (
        "^",
        "north northern shamali shamaliya shamaliyah shamaliyeh shamaliyya shimali shimaliya shamalia شمالي شماليه شمال"
      ),
      (
        "_",
        "south southern janubi janubiya janubiyah janubiyeh janoubi jnoubi janoubiya janoubiyeh junubi جنوبي جنوبيه جنوب"
      ),
      ("+", "big great greater buyuk mezin kabir kabira kabirah kebir kabeer kabireh kebira كبير كبيره كبرى"),
      ("-", "little small lesser kucuk bicuk saghir saghira saghirah sghir saghireh sagheer sagheera صغير صغيره صغرى"),
      ("!", "new jadid jadida jadidah jadideh jedid jedida jadeed jadeeda jdeideh جديد جديده"),
      ("?", "old qadim qadima qadimah qadimeh qadeem qadeema قديم قديمه عتيق عتيقه"),
      (
        ")",
        "upper yukari fawqani foqani fouqani fawqa fouqa foqa fawqaniyah fawqaniya foqaniya فوقاني فوقانيه فوقا فوقى"
      ),
      ("(", "lower asagi tahtani tahta tahtaniyah tahtaniya takhtani تحتاني تحتانيه تحتا تحتى"),
      ("%", "rural countryside rif reef ريف"), ("&", "university جامعة جامعه"),
      ("=", "industrial sinaiya sinaiyah sinaa صناعي صناعيه صناعه"),
      (
        "0",
        "of in nahiyat nahiyah nahiya qaryat muhafazat markaz مركز ناحيه ناحية قضاء محافظه محافظة مدينه مدينة قريه قرية منطقه منطقة مخيم حي"
      ),
    ]
    var signs: [[Letter]: Sound.Byte] = [:]
    for (sign, words) in table {
      for word in words.split(separator: " ") {
        let folded = FoldedName(String(word))
        signs[folded.letters] = sign.asciiValue
      }
    }
    return signs
  }()
}
