import Foundation
import TestSupport
import Testing

/// `mapgen ingest` with the data that ship with it alone.
@Suite struct IngestTests {
  private let folder: TemporaryFolder

  private static let article = """
    Army enters border town

    DAMASCUS, 9 November — Syrian troops entered Albu Kamal, the last town that the jihadists held in Deir Ezzor
    province, on Wednesday, a monitor said. “They crossed the Euphrates,” Abu Omar al-Shami told us by telephone.

    Moscow said that its jets had struck near al-Mayadin. Iraq's al-Qaim, across the border, fell on 3 November.

    All rights reserved
    Egypt votes on Sunday
    """

  init() throws { folder = try TemporaryFolder(["a.txt": Self.article]) }

  private func records(_ arguments: [String]) throws -> [[String: Any]] {
    let run = try CommandLineRun(["ingest"] + arguments, in: folder.url)
    #expect(run.status == 0, "\(run.messages)")
    return try run.text.split(separator: "\n").map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
  }

  @Test func anArticleBecomesALineWithItsMentions() throws {
    let record = try #require(try records(["a.txt", "--format", "json", "--published", "2017-11-09"]).first)
    #expect(Set(record.keys) == ["article", "outlet", "title", "published", "mentions", "claims"])
    #expect(record["article"] as? String == "a.txt")
    #expect(record["published"] as? String == "2017-11-09")
    let claims = try #require(record["claims"] as? [[String: Any]])
    #expect(claims.contains { $0["place"] as? String == "Albu Kamal" && $0["change"] as? String == "contest" })
    let mentions = try #require(record["mentions"] as? [[String: Any]])
    let found = mentions.map { "\($0["text"] ?? "") \($0["kind"] ?? "")" }
    #expect(
      found == [
        "DAMASCUS locative", "Syrian adjectival", "Albu Kamal locative", "Deir Ezzor locative", "Euphrates locative",
        "Moscow metonym", "al-Mayadin locative", "Iraq locative", "al-Qaim locative", "Egypt boilerplate",
      ], "\(found)")
    let scalars = Array(Self.article.unicodeScalars)
    for mention in mentions {
      let (start, end) = (try #require(mention["start"] as? Int), try #require(mention["end"] as? Int))
      #expect(String(String.UnicodeScalarView(scalars[start..<end])) == mention["text"] as? String)
    }
    let town = try #require(mentions.first { $0["text"] as? String == "Albu Kamal" })
    #expect(town["place_id"] as? String == "geonames:174448")
    #expect(abs(try #require(town["lat"] as? Double) - 34.452) < 0.05)
    #expect(town["certain"] as? Bool == true)
    let province = try #require(mentions.first { $0["text"] as? String == "Deir Ezzor" })
    #expect(province["place_kind"] as? String == "governorate")
  }

  @Test func aDateThatNobodySaysIsNullWithAWarning() throws {
    let run = try CommandLineRun(["ingest", "a.txt", "--format", "json"], in: folder.url)
    #expect(run.status == 0)
    #expect(run.text.contains("\"published\":null"))
    #expect(run.messages.contains("a.txt: warning:") && run.messages.contains("--published"), "\(run.messages)")
    let own = try CommandLineRun(
      ["ingest", "a.txt", "--format", "json", "--published", "a.txt=2017-11-09"], in: folder.url)
    #expect(own.text.contains("\"published\":\"2017-11-09\"") && own.messages.isEmpty, "\(own.messages)")
  }

  @Test func aTableTellsEachPlaceOnce() throws {
    let run = try CommandLineRun(["ingest", "--mentions", "a.txt"], in: folder.url)
    #expect(run.status == 0, "\(run.messages)")
    let lines = run.text.split(separator: "\n")
    #expect(lines.filter { $0.contains("geonames:174448") }.count == 1)
    #expect(lines.last?.contains("Egypt") == true, "what stands outside the article comes last")
  }

  @Test func geoJSONHasAPointForEachPlace() throws {
    let run = try CommandLineRun(["ingest", "--mentions", "--format", "geojson", "a.txt"], in: folder.url)
    let collection = try #require(try JSONSerialization.jsonObject(with: run.output) as? [String: Any])
    let features = try #require(collection["features"] as? [[String: Any]])
    let town = features.first { ($0["properties"] as? [String: Any])?["place_id"] as? String == "geonames:174448" }
    let geometry = try #require(town?["geometry"] as? [String: Any])
    let position = try #require(geometry["coordinates"] as? [Double])
    #expect(geometry["type"] as? String == "Point" && position.count == 2)
    #expect(abs(position[0] - 40.919) < 0.05 && abs(position[1] - 34.452) < 0.05, "longitude comes first")
  }

  @Test func aPageIsOneFileThatEscapesTheText() throws {
    try folder.write("<script>alert(1)</script> & \"Mosul\" fell, said <b>Raqqa</b>. Troops left Mosul.", to: "b.txt")
    let run = try CommandLineRun(
      ["ingest", "--mentions", "--format", "html", "--output", "p.html", "b.txt"], in: folder.url)
    #expect(run.status == 0, "\(run.messages)")
    #expect(run.text == "p.html\n")
    let page = try folder.text(of: "p.html")
    #expect(!page.contains("<script>alert") && page.contains("&lt;script&gt;alert(1)"))
    #expect(page.contains("<svg") && page.contains("data-place=\"geonames:99072\""))
    let links = ["href=\"http", "src=\"http", "url(http", "@import"]
    #expect(!links.contains { page.contains($0) }, "the page needs no network")
  }

  @Test func placesOfTheSituationWin() throws {
    try folder.write("title: A test\n", to: "s/situation.yaml")
    try folder.write(
      "name,latitude,longitude,aliases\nAlbu Kamal,10.5,20.5,\nQwrtzk Hill,11,21,Point Zebra\n", to: "s/places.csv")
    try folder.write("The army took Albu Kamal and lost Point Zebra.", to: "c.txt")
    let record = try #require(try records(["c.txt", "--situation", "s", "--quiet", "--format", "json"]).first)
    let mentions = try #require(record["mentions"] as? [[String: Any]])
    #expect(mentions.compactMap { $0["text"] as? String } == ["Albu Kamal", "Point Zebra"])
    #expect(mentions.compactMap { $0["lat"] as? Double } == [10.5, 11])
  }

  @Test func whatCannotBeReadIsNamedAndTheRestIsRead() throws {
    try Data([0x89, 0x50, 0x4E, 0x47, 0x00, 0x00, 0x00, 0x0D]).write(to: folder.url.appending(path: "bad.txt"))
    try folder.write("  \n", to: "empty.txt")
    let run = try CommandLineRun(
      ["ingest", "--format", "json", "--output", "out.json", "a.txt", "bad.txt", "empty.txt", "none.txt"],
      in: folder.url)
    #expect(run.status == 1)
    for name in ["bad.txt", "empty.txt", "none.txt"] {
      #expect(run.messages.contains("\(name): error:"), "\(run.messages)")
    }
    let lines = try folder.text(of: "out.json").split(separator: "\n")
    #expect(lines.count == 1 && lines[0].contains("\"article\":\"a.txt\""))
  }

  @Test func formatsOfPlacesGoWithMentions() throws {
    #expect(try CommandLineRun(["ingest", "--format", "html", "a.txt"], in: folder.url).status == 64)
  }

  @Test func actorsOfTheSituationWin() throws {
    try folder.write(
      "title: T\nactors: [{id: damascus, name: Syrian government}, {id: isis, name: Islamic State}]\n",
      to: "s/situation.yaml")
    try folder.write("November 9, 2017\n\nSyrian troops captured Albu Kamal on Wednesday, a monitor said.", to: "d.txt")
    let run = try CommandLineRun(["ingest", "d.txt", "--into", "s"], in: folder.url)
    #expect(run.status == 0 && run.messages.isEmpty, "\(run.messages)")
    #expect(try folder.text(of: "s/reports.csv").contains(",damascus,gain,"))
    let review = try CommandLineRun(["review", "s"], in: folder.url, input: "a\n")
    #expect(review.text.contains("«Syrian troops captured Albu Kamal"), "\(review.text)")
    #expect(try CommandLineRun(["render", "--situation", "s", "--output", "m.svg"], in: folder.url).status == 0)
  }

  @Test func actorsThatTheSituationLacksAreNamed() throws {
    try folder.write("title: T\nactors: [{id: x, name: Others}]\n", to: "s/situation.yaml")
    try folder.write("November 9, 2017\n\nSyrian troops captured Albu Kamal on Wednesday, a monitor said.", to: "d.txt")
    let run = try CommandLineRun(["ingest", "d.txt", "--into", "s"], in: folder.url)
    #expect(run.messages.contains("s/situation.yaml: warning: rows now name actors"), "\(run.messages)")
    #expect(run.messages.contains("  - {id: gov, name: Syrian government, color: \"#c8553d\"}"))
  }

  @Test func runsAtOnceAddAllTheirRows() async throws {
    let situation = try TemporaryFolder([
      "situation.yaml": "title: Two at once\n", "reports.csv": "date,place,actor,change\n",
    ])
    let texts = ["Rawa", "Mosul", "Ramadi", "Fallujah"].map {
      "Islamic State fighters captured \($0) on Monday, the army said."
    }
    for (index, text) in texts.enumerated() {
      try Data(text.utf8).write(to: situation.url.appendingPathComponent("\(index).txt"))
    }
    let folder = situation.url
    let statuses = try await withThrowingTaskGroup(of: Int32.self) { group in
      for index in texts.indices {
        group.addTask {
          try await CommandLineRun.inBackground(
            ["ingest", "\(index).txt", "--into", ".", "--published", "2015-05-20"], in: folder
          ).status
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(statuses == [0, 0, 0, 0])
    let table = try String(contentsOf: folder.appendingPathComponent("reports.csv"), encoding: .utf8)
    for name in ["Rawa", "Mosul", "Ramadi", "Fallujah"] { #expect(table.contains(name), "\(name) is lost") }
  }

  /// An empty result is told from a failure.
  @Test func whereNothingIsFoundItSaysSo() throws {
    try folder.write("The weather is nice in the hills today. Nothing happened.\n", to: "calm.txt")
    try folder.write("12;33;44\n55 66\n", to: "numbers.txt")
    let one = try CommandLineRun(["ingest", "calm.txt", "--published", "2020-01-01"], in: folder.url)
    #expect(one.status == 0 && one.text.isEmpty)
    #expect(one.messages.hasPrefix("No claim was found in calm.txt:"), "\(one.messages)")
    #expect(one.messages.split(separator: "\n").count == 1)
    let both = try CommandLineRun(
      ["ingest", "calm.txt", "numbers.txt", "--published", "2020-01-01", "--format", "json"], in: folder.url)
    #expect(both.status == 0 && both.text.split(separator: "\n").count == 2)
    #expect(both.messages.contains("numbers.txt: warning: the file has no sentences"), "\(both.messages)")
    #expect(both.messages.contains("No claim was found in any of the 2 articles"), "\(both.messages)")
    let quiet = try CommandLineRun(["ingest", "calm.txt", "--quiet"], in: folder.url)
    #expect(quiet.messages.isEmpty)
    let full = try CommandLineRun(["ingest", "a.txt", "--published", "2017-11-09"], in: folder.url)
    #expect(full.messages.isEmpty, "\(full.messages)")
  }
}
