import Foundation
import TestSupport
import Testing

@Suite struct ResolveTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// The first answers for names as newspapers spell them, within the two countries.
  @Test func namesOfTheTheatreComeRight() throws {
    let wanted: [(name: String, lat: Double, lon: Double)] = [
      ("Albu Kamal", 34.452, 40.919), ("Abu Kamal", 34.452, 40.919), ("Albukamal", 34.452, 40.919),
      ("al-Bukamal", 34.452, 40.919), ("البوكمال", 34.452, 40.919), ("Al Qaim", 34.39, 40.99), ("Rawa", 34.48, 41.92),
      ("Deir Ezzor", 35.336, 40.141), ("Deir Al Zour", 35.336, 40.141), ("Raqa", 35.953, 39.008),
      ("Mosul", 36.335, 43.119), ("al-Basira, Deir Ezzor", 35.155, 40.428),
    ]
    let run = try CommandLineRun(
      ["resolve", "--country", "SY,IQ", "--format", "json"] + wanted.map(\.name), in: folder.url)
    #expect(run.status == 0, "\(run.messages)")
    let answers = try run.text.split(separator: "\n").map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
    #expect(answers.count == wanted.count)
    for (answer, want) in zip(answers, wanted) {
      #expect(answer["name"] as? String == want.name)
      #expect(answer["resolved"] as? Bool == true, "\(want.name)")
      let first = try #require((answer["candidates"] as? [[String: Any]])?.first)
      let (lat, lon) = (try #require(first["lat"] as? Double), try #require(first["lon"] as? Double))
      #expect(abs(lat - want.lat) < 0.05 && abs(lon - want.lon) < 0.05, "\(want.name): \(lat),\(lon)")
    }
  }

  @Test func aBareBasiraIsAmbiguous() throws {
    let run = try CommandLineRun(
      ["resolve", "--country", "SY,IQ", "--format", "json", "al-Basira"], in: folder.url)
    let answer = try #require(try JSONSerialization.jsonObject(with: run.output) as? [String: Any])
    #expect(answer["resolved"] as? Bool == false)
    let lats = try #require(answer["candidates"] as? [[String: Any]]).compactMap { $0["lat"] as? Double }
    #expect(lats.contains { abs($0 - 35.155) < 0.05 } && lats.contains { abs($0 - 30.51) < 0.05 })
  }

  @Test func aBatchKeepsItsOrderAndNamesABadLine() throws {
    let good = try CommandLineRun(
      ["resolve", "--batch", "-"], in: folder.url,
      input: "{\"name\": \"Mosul\", \"country\": \"IQ\"}\n{\"name\": \"Qwrtzpx\"}\n")
    #expect(good.status == 0, "\(good.messages)")
    let lines = good.text.split(separator: "\n")
    #expect(lines.count == 2 && lines[0].contains("\"Mosul\"") && lines[1].contains("\"resolved\":false"))
    let bad = try CommandLineRun(["resolve", "--batch", "-"], in: folder.url, input: "{\"name\": \"Mosul\"}\n{oops\n")
    #expect(bad.status == 1)
    #expect(bad.messages.contains(":2"), "\(bad.messages)")
  }

  /// A letter sounds like any other; lines and pages are told in one line; a list of countries has to name one.
  @Test func oddNamesAreNoTrouble() throws {
    let run = try CommandLineRun(["resolve", "A, A, A"], in: folder.url)
    #expect(run.status == 0 && run.text.hasPrefix("UNRESOLVED  A, A, A"), "\(run.text)")
    let lines = try CommandLineRun(["resolve", "Deir\nez-Zor", "--country", "SY"], in: folder.url)
    #expect(lines.text.hasPrefix("RESOLVED  Deir ez-Zor\n"), "\(lines.text)")
    let page = try CommandLineRun(["resolve", String(repeating: "Rawa ", count: 1000)], in: folder.url)
    #expect(page.status == 0 && page.text.count < 400, "\(page.text.count)")
    for codes in ["", ",", " "] {
      let none = try CommandLineRun(["resolve", "--country", codes, "Rawa"], in: folder.url)
      #expect(none.status == 64 && none.messages.contains("SY,IQ"), "\(none.messages)")
    }
  }
}
