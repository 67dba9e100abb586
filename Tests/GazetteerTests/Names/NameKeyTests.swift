import Gazetteer
import Testing

@Suite struct NameKeyTests {
  /// Spellings that fold alike, within one script.
  @Test(arguments: [
    ["Deir ez-Zor", "Deir Ez Zor", "DEIR EZ-ZOR", "Deïr ez-Zôr", "deir  az zor", "Deir el-Zor"],
    ["Ālbū Kamāl", "Albu Kamal", "Albukamal", "al-Bū Kamāl".replacing("al-Bū", with: "Albū")],
    ["Al Qā’im", "al-Qa'im", "Qaim", "Al-Qāʼim"], ["Basrah", "Basra", "Al Başrah", "al-Basra"],
    ["دَيْر الزَّوْر", "دير الزور", "دیر الزور", "ديـر الزور"], ["الرقة", "الرقه", "رقة"], ["إدلب", "ادلب", "أدلب"],
    ["Харків", "Kharkiv"], ["Łódź", "Lodz"], ["Şırnak", "Sirnak"], ["Đà Nẵng", "Da Nang"], ["Αθήνα", "athina"],
    ["١٢ شباط", "12 شباط"],
  ])
  func foldsAlike(_ names: [String]) {
    #expect(Set(names.map(NameKey.folded)).count == 1, "\(names.map(NameKey.folded))")
  }

  @Test(arguments: [
    ("Mosul", "Masul"), ("Raqqa", "Raqa"), ("Salt", "As Salt"), ("Tell El", "Tell"), ("أبو كمال", "البوكمال"),
  ])
  func foldsApart(_ a: String, _ b: String) {
    #expect((NameKey.folded(a) == NameKey.folded(b)) == (a == "Salt"))
  }

  /// What looks like an article is none where it would leave a single letter.
  @Test func abbreviationsKeepTheirLetters() {
    #expect(NameKey.folded("L.A.") == "la")
    #expect(NameKey.folded("a") == "a")
  }

  /// Spellings of one place, of which each shares a skeleton with the first.
  @Test(arguments: [
    ["Deir Ezzor", "Deir Al Zour", "Dayr az-Zawr", "Deir ez-Zor", "Dêrezor", "دير الزور", "Дейр-эз-Зор"],
    ["Albu Kamal", "Abu Kamal", "Al-Bukamal", "Abou Kemal", "Albukamal", "البوكمال", "أبو كمال"],
    ["Raqqa", "Raqa", "Ar-Raqqah", "Rakka", "Alraqqa", "الرقة"], ["Qaim", "Kaim", "al-Qa'im", "القائم"],
    ["Hasakah", "Hassake", "Al-Hasakeh", "الحسكة"], ["Manbij", "Mambij", "Menbic".replacing("c", with: "j"), "منبج"],
    ["Rawa", "Rāwah", "Rawah", "راوة"], ["Hit", "Heet", "هيت"], ["Taiz", "Ta'izz", "تعز"],
    ["Salah ad Din", "Salahuddin", "Salaheddin", "صلاح الدين"],
    ["Abd al-Aziz", "Abdulaziz", "عبد العزيز", "عبدالعزيز"],
    ["Maarat al-Numaan", "Ma'arrat an-Nu'man", "معرة النعمان"], ["Kharkiv", "Kharkov", "Харьков", "خاركيف"],
    ["Abu Dhabi", "Abu Zabi", "أبو ظبي"], ["Benghazi", "Bengazi", "بنغازي"], ["Khartoum", "Al Khurtum", "الخرطوم"],
    ["El Geneina", "Al Junaynah", "الجنينة"], ["Hodeidah", "Al Hudaydah", "الحديدة"], ["Bakhmut", "Бахмут", "باخموت"],
  ])
  func sharesASkeleton(_ names: [String]) {
    let first = Set(NameKey.skeletons(names[0]))
    for name in names {
      #expect(
        !first.isDisjoint(with: NameKey.skeletons(name)), "\(names[0]) \(first), \(name) \(NameKey.skeletons(name))")
    }
  }

  @Test(arguments: [
    ("Mosul", "Aleppo"), ("Homs", "Hama"), ("Raqqa", "Rawa"), ("Hit", "Haditha"), ("دير الزور", "الرقة"),
    ("Kyiv", "Lviv"),
  ])
  func sharesNoKey(_ a: String, _ b: String) { #expect(Set(NameKey.all(a)).isDisjoint(with: NameKey.all(b))) }

  /// Names that say nothing have no key, and no name makes the keys fail.
  @Test(arguments: ["", " ", "-", "’", "ال", "the", "ـ", "\u{200F}", "မြစ်ကြီးနား", "北京", "a", "١"])
  func copesWith(_ name: String) {
    for key in NameKey.all(name) { #expect(key.count > 1) }
  }

  @Test func skeletonsOfUnknownScriptsAreNone() {
    #expect(NameKey.skeletons("北京").isEmpty)
    #expect(NameKey.folded("北京") == "北京")
  }
}
