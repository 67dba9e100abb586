import Foundation
import Gazetteer
import Geography
import TestSupport
import Testing

@testable import MapGen

private let yaml = "title: The battle\nactors: [{id: gov, name: Government}, {id: is}]\n"

@Suite struct SituationCheckTests {
  @Test func theSummary() throws {
    let folder = try TemporaryFolder([
      "situation.yaml": yaml,
      "reports.csv":
        "date,place,actor,change,status\n../2017-11-09,Albu Kamal,gov,gain,proposed\n2017-12,Euphrates,gov,hold,\n",
    ])
    let check = SituationCheck.run(directory: folder.url) { StubGazetteer(StubGazetteer.syria) }
    #expect(check.problems.isEmpty)
    #expect(
      check.summary == """
        The battle
        2 reports, 2017-11-09 to 2017-12-31, 2 places
        1 of them proposed, not yet accepted
          gov  2  Government
          is   0  is
        """)
  }

  @Test func filesAndPlacesInOneRun() throws {
    let folder = try TemporaryFolder([
      "situation.yaml": yaml + "colour: x\n",
      "reports.csv": "date,place,actor,change\n2017-11-31,Rawa,gov,gain\n2017,Nowhere,gov,gain\n",
    ])
    let check = SituationCheck.run(directory: folder.url) { StubGazetteer(StubGazetteer.syria) }
    #expect(
      folder.texts(check.problems).map { $0.components(separatedBy: ": ").prefix(2).joined(separator: " ") } == [
        "situation.yaml:3:1 warning", "reports.csv:2:1 error", "reports.csv:3:6 error",
      ])
    #expect(check.errorCount == 2)
    #expect(!check.filesAreSound)
  }

  @Test(arguments: [
    ("[en, xx]", "there is no language “xx”; choose from ar, en, ru, uk"),
    ("[ar, en, ar]", "“ar,en,ar” names not one or two languages; choose from ar, en, ru, uk, or both"),
  ])
  func languagesThatAreNotThereAreNamedWhereTheyStand(_ languages: String, _ message: String) throws {
    let folder = try TemporaryFolder([
      "situation.yaml": yaml + "languages: \(languages)\n",
      "reports.csv": "date,place,actor,change\n2017,Albu Kamal,gov,gain\n",
    ])
    let data = LanguageFile(directory: repositoryRoot.appendingPathComponent("data/languages"))
    let check = SituationCheck.run(directory: folder.url, languages: data) { StubGazetteer(StubGazetteer.syria) }
    #expect(folder.texts(check.problems) == ["situation.yaml:3:12: error: \(message)"])
  }

  @Test func aGazetteerThatIsNotThereIsOneProblem() throws {
    let folder = try TemporaryFolder([
      "situation.yaml": yaml, "reports.csv": "date,place,actor,change\n2017,Rawa,gov,gain\n",
    ])
    let check = SituationCheck.run(directory: folder.url) { throw InputError("no gazetteer") }
    #expect(check.problems.map(\.description) == ["error: no gazetteer"])
    #expect(check.filesAreSound)
  }

  @Test func evidence() throws {
    let folder = try TemporaryFolder([
      "situation.yaml": yaml, "articles/a.txt": "بوكمال", "secret.txt": "x",
      "reports.csv": """
      date,place,actor,change,latitude,longitude,article,start,end
      2017,P,gov,gain,34,40,a.txt,0,6
      2017,P,gov,gain,34,40,a.txt,0,7
      2017,P,gov,gain,34,40,b.txt,,
      2017,P,gov,gain,34,40,../secret.txt,,

      """,
    ])
    let check = SituationCheck.run(directory: folder.url) { throw InputError("no gazetteer") }
    #expect(
      folder.texts(check.problems) == [
        "reports.csv:3:31: warning: the evidence ends at 7, but articles/a.txt has only 6 characters",
        "reports.csv:4:23: warning: articles/b.txt is not there, or is no text",
        "reports.csv:5:23: warning: articles/../secret.txt is not there, or is no text",
      ])
  }
}
