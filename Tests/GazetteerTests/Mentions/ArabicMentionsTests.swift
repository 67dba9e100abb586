import Testing

@testable import Gazetteer

@Suite struct ArabicMentionsTests {
  @Test(arguments: [
    ("دخلت القوات مدينة تعز صباح اليوم", ["تعز"]),
    ("اشتباكات بالموصل وقصف على سرت", ["الموصل", "سرت"]),
    ("عاد النازحون للخرطوم والحديدة", ["خرطوم", "الحديدة"]),
    ("سيطر الجيش السوداني على نيالا وأم درمان", ["السوداني:adjectival", "نيالا", "أم درمان"]),
    ("أعلنت موسكو انسحاب قواتها من أوكرانيا", ["موسكو:metonym", "أوكرانيا"]),
    ("انسحبت القوات العراقية من قرية الزبيرة قرب القائم", ["العراقية:adjectival", "الزبيرة", "القائم"]),
    ("معارك في بلدة زمران غرب مأرب", ["زمران", "مأرب"]),
    ("سيطرت على قصر بن غشير في ليبيا", ["ليبيا"]),
    ("دخلت القوات منطقة قصر بن غشير", ["قصر بن غشير"]),
    ("وشوهد مقاتلو فاغنر الروسية في سرت", ["الروسية:adjectival", "سرت"]),
    ("\u{200F}في \u{202B}صنعاء\u{202C}، قال مصدر", ["صنعاء"]),
  ])
  func placesAreFoundWithoutTheParticlesGluedToThem(text: String, wanted: [String]) throws {
    let found = try Reader.found(text)
    #expect(found == wanted, "\(found)")
  }

  @Test(arguments: ["قال محمد القائم إن الوضع هادئ", "أعلن العقيد سرت ذلك", "كانت قرية صغيرة جميلة", "نشر اليوم الخبر"])
  func peopleAndWordsAreNot(text: String) throws { #expect(try Reader.found(text) == []) }

  @Test func adjectivesFollowTheRule() throws {
    #expect(ArabicAdjectives.of("روسيا").contains("روسية"))
    #expect(ArabicAdjectives.of("العراق").contains("عراقي"))
    #expect(ArabicAdjectives.of("مالي").isEmpty)
    #expect(ArabicAdjectives.of("المملكة المتحدة").isEmpty)
    #expect(ArabicAdjectives.of("Russia").isEmpty)
  }
}
