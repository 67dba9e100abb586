import Foundation
import Gazetteer
import Geography
import Testing

@testable import Reports

@Suite struct PublicationDateTests {
  private func published(_ text: String) -> String? {
    PublicationDate.read(SourceText(text, words: MentionWords()))?.description
  }

  private let body = "\nThe army entered the town after a day of heavy fighting, a spokesman said.\n"

  @Test(arguments: [
    ("Army enters town\nNovember 11, 2017\n", "2017-11-11"),
    ("Army enters town\n 12 September 2022 — 18:55\n", "2022-09-12"),
    ("By Jane Roe    Nov 8, 2017 in World\n", "2017-11-08"), ("Published: 2021-08-15 10:04 GMT\n", "2021-08-15"),
    ("Army enters town\nMonday 22 May 2023, 20:30\n", "2023-05-22"),
  ])
  func ofALineAtTheHead(head: String, day: String) { #expect(published(head + body + body) == day) }

  @Test(arguments: [
    ("Digest for Monday, 29 April 2024. We translate and shorten.\n", "2024-04-29"),
    ("**Saturday 21 December 2024**, data up to 18:00 local time.\n", "2024-12-21"),
    ("Reporting period: 20 December 18:00 to 21 December 2023 18:00\n", "2023-12-21"),
    ("**Institute for War** — information cut-off: 21 December 2024, 18:00 EET\n", "2024-12-21"),
    ("Issue 31/2024 | Covering 1–7 August 2024 | Published 8 August 2024\n", "2024-08-08"),
  ])
  func ofABulletin(head: String, day: String) { #expect(published("Field update\n" + head + body + body) == day) }

  @Test func ofADateline() {
    #expect(
      published("Town falls\nJUBA, 3 March 2014 — Rebels took the town, the army said on Monday.") == "2014-03-03")
    #expect(published("KABUL (Wire) - The Taliban took a district centre on 3 March 2014, police said.") == nil)
  }

  @Test(arguments: [
    "Soldiers are seen on November 4, 2017 in the centre of the city after taking it.\n",
    "On 7 March 2016 the rebels took the hill, and they have held it since then.\n",
  ])
  func notOfAPhotographOrAnEvent(caption: String) { #expect(published("Town falls\n" + caption + body + body) == nil) }

  @Test func notOfOtherArticles() {
    #expect(published("Town falls\n" + body + body + "\nGMT 10:50 2017 Thursday ,26 October 2017\nOther news") == nil)
  }

  @Test(arguments: [
    (
      "Town falls\nJUBA, March 3 (Wire) — Rebels took the town, the army said.", "southsudan-2014-03-juba.txt",
      "2014-03-03"
    ),
    ("Town falls\nJUBA, March 3, 2015 (Wire) — Rebels took the town, the army said.", "2014-03-04.txt", "2015-03-03"),
    ("Town falls\nRebels took the town, the army said.", "news/2014-03-04-juba.txt", "2014-03-04"),
    ("Town falls\nRebels took the town, the army said.", "20140304.txt", "2014-03-04"),
    ("Town falls\nJUBA, Dec. 31 (Wire) — Rebels took the town, the army said.", "2014-01-02.txt", "2013-12-31"),
    ("Town falls\nRebels took the town, the army said.", "1950-men-20140304.txt", "2014-03-04"),
    (
      "Town falls\nJUBA, March 3 (Wire) — Rebels took the town, the army said.", "2000-men-2014-03-05.txt", "2014-03-03"
    ),
    ("Town falls\nJUBA, March 3 (Wire) — Rebels took the town, the army said.", "2000-men-2014.txt", nil),
    ("Town falls\nRebels took the town, the army said.", "2014-03-juba.txt", nil),
    ("Town falls\nRebels took the town, the army said.", "2014/juba-12345678-1.txt", nil),
    ("Town falls\nRebels took the town on March 3, the army said.", "juba-2014.txt", nil),
  ])
  func whatTheNameOfTheFileAdds(text: String, file: String, day: String?) {
    #expect(PublicationDate.read(SourceText(text, words: MentionWords()), file: file)?.description == day)
  }
}
