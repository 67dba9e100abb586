import ArgumentParser
import Foundation
import Gazetteer
import Geography
import MapGen
import Reports

/// `mapgen review`: from proposed rows to accepted ones.
struct Review: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Go through proposed rows, each with its sentence, and accept, edit or reject them.",
    discussion: """
      Shows each row of reports.csv whose status is “proposed”, with the sentence behind it where the situation keeps the \
      article. Answers are letters: a(ccept), r(eject), e(dit) FIELD=VALUE, s(kip), u(ndo), q(uit), ? for help; one a \
      line, from a terminal or a pipe. Each is written at once, and the rest of the file is left as it is.

      Examples:
        mapgen review
        mapgen review my-situation
        mapgen review my-situation --accept-above 0.8
      """)

  @Argument(help: "The folder of the situation (default: the current one).")
  var directory: String?

  @Option(help: ArgumentHelp("Accept every row at least this sure, and ask nothing.", valueName: "0–1"))
  var acceptAbove: Double?

  @OptionGroup var situation: SituationOptions
  @OptionGroup var shared: SharedOptions

  func validate() throws {
    guard directory == nil || situation.situation == nil else {
      throw ValidationError("Name the folder once: as an argument, or with --situation.")
    }
    if let acceptAbove, !(0...1).contains(acceptAbove) {
      throw ValidationError("--accept-above is a number from 0 to 1.")
    }
  }

  func run() throws {
    var options = situation
    options.situation = directory ?? situation.situation
    guard let folder = try options.ownDirectory(shared) else {
      throw InputError("there is no situation here; name its folder: mapgen review DIR")
    }
    var review = try ReportReview(directory: folder)
    if let acceptAbove {
      let count = try review.acceptAll(from: acceptAbove)
      return try Console.print("\(count) accepted, \(review.count(.proposed)) still proposed")
    }
    if !review.rows.isEmpty { try walk(&review) }
    try Console.print(
      "\(review.count(.accepted)) accepted, \(review.count(.rejected)) rejected, \(review.count(.proposed)) still proposed"
    )
  }

  private func walk(_ review: inout ReportReview) throws {
    let gazetteer = try shared.openGazetteer()
    var card = ReviewCard(review.situation, mark: Self.mark)
    var lines = try LineReader(path: "-")
    var isNew = true
    while let text = card.text(review, gazetteer: gazetteer) {
      if isNew { try Console.print(text) }
      try Console.write(Data("[a,r,e,s,u,q,?] ".utf8))
      guard let line = try lines.next() else {
        try Console.print("")
        return
      }
      isNew = false
      do {
        let answer = try ReviewAnswer(String(decoding: line, as: UTF8.self))
        if answer == .quit { return }
        if answer == .help {
          try Console.print(ReviewAnswer.list)
        } else {
          try review.answer(answer) { gazetteer }
          isNew = true
        }
      } catch let error as InputError where error.problems.allSatisfy({ $0.file == nil }) {
        // What was typed is wrong, not a file: the next answer may be better.
        Console.note(error.problems.map(\.message).joined(separator: "\n"))
      }
    }
  }

  private static func mark(_ text: String) -> String {
    let isPlain = isatty(STDOUT_FILENO) == 0 || ProcessInfo.processInfo.environment["NO_COLOR"]?.isEmpty == false
    return isPlain ? "«\(text)»" : "\u{1B}[1;7m\(text)\u{1B}[0m"
  }
}
