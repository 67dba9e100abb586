import Testing

@testable import Gazetteer

@Suite struct UkrainianNameTests {
  /// Examples of the resolution itself, and towns that the news names.
  @Test(arguments: [
    ("Згурський", "Zghurskyi"), ("Розгон", "Rozghon"), ("Єнакієве", "Yenakiieve"), ("Їжакевич", "Yizhakevych"),
    ("Кадиївка", "Kadyivka"), ("Йосипівка", "Yosypivka"), ("Стрий", "Stryi"), ("Юрій", "Yurii"), ("Яготин", "Yahotyn"),
    ("Костянтин", "Kostiantyn"), ("Щербухи", "Shcherbukhy"), ("Слов'янськ", "Sloviansk"), ("Знам'янка", "Znamianka"),
    ("Дебальцеве", "Debaltseve"), ("Івано-Франківськ", "Ivano-Frankivsk"), ("Велика Новосілка", "Velyka Novosilka"),
  ])
  func writesNamesAsUkraineDoes(name: String, latin: String) { #expect(UkrainianName.latin(name) == latin) }

  @Test(arguments: ["Ёлкино", "Быково", "دير", "Lviv"])
  func leavesNamesOfOtherAlphabetsAlone(name: String) { #expect(UkrainianName.latin(name) == nil) }
}
