import Testing

@testable import Gazetteer

@Suite struct BoilerplateTests {
  private let body = """
    Army retakes Nyala

    The army entered Nyala on Friday after a week of shelling, a resident said by telephone.
    Most of the city was quiet by the evening, and the market had opened again.
    """

  @Test func headlinesBelowAnArticleAreBoilerplate() throws {
    let tail = "\n\nRead more\nChad closes its border with Libya\nTurkey votes on Sunday\nAll rights reserved 2024"
    #expect(
      try Reader.found(body + tail) == [
        "Nyala", "Nyala", "Chad:boilerplate", "Libya:boilerplate", "Turkey:boilerplate",
      ])
  }

  @Test func menusOfBarsAreBoilerplate() throws {
    #expect(
      try Reader.found("Home | Sudan | Libya | Sport\n" + body).prefix(2) == ["Sudan:boilerplate", "Libya:boilerplate"])
  }

  @Test func headlinesAndSubheadingsOfAnArticleAreNot() throws {
    let more =
      "\n\nThe view from Khartoum\n\nThe ministry in Khartoum said that it would rebuild what was lost in Nyala."
    let found = try Reader.found(body + more)
    #expect(found == ["Nyala", "Nyala", "Khartoum", "Khartoum", "Nyala"], "\(found)")
  }

  @Test func wordsOfCuesInSentencesAreHarmless() throws {
    #expect(
      try Reader.found("Sources in Sirte said so. More about Sirte was not to be learnt from them.") == [
        "Sirte", "Sirte",
      ])
  }
}
