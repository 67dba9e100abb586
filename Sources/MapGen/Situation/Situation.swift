public import Control
public import Foundation
public import Geography
public import Reports

/// A user's project: a folder with situation.yaml, reports.csv, and if wanted places.csv, layers and articles.
public struct Situation: Sendable {
  public var directory: URL
  public var title: String
  /// The title in other languages by ISO 639-1 code, for example `ar`.
  public var titleTranslations: [String: String] = [:]
  public var subtitle: String?
  /// The subtitle in other languages by ISO 639-1 code.
  public var subtitleTranslations: [String: String] = [:]
  /// What the map shows; nil when the user leaves it to the places of the reports.
  public var region: Region?
  /// The actors of situation.yaml, or those that the reports name where it lists none.
  public var actors: [Actor] = []
  /// Whether situation.yaml lists the actors, so that rows may name no others.
  public var listsActors = false
  public var sources: [Source] = []
  /// The reports that count, rejected ones left out, in the order of the file.
  public var reports: [Report] = []
  public var userPlaces: [UserPlace] = []
  /// The languages of the map by ISO 639-1 code, the leading one first; empty where the user leaves it open.
  public var languages: [String] = []
  /// The user's own layers, in the order in which they are drawn.
  public var layers: [SituationLayer] = []
  /// Areas of control that a layer brings, which are drawn as they are; nil where control is estimated from the reports.
  public var controlAreas: [DatedArea]?
  /// What the user wrote under `style`, for ``StyleLibrary``; nil when nothing.
  public var style: Setting?
  /// Words of the author for those who open the file; not printed.
  public var note: String?
  public var licence: String?
  /// The rows that the reports were read from.
  public var table = ReportTable()
  /// Where `region` stands in situation.yaml, for messages.
  var regionPosition: SourcePosition?
  /// Where `languages` stands in situation.yaml, for messages.
  var languagesPosition: SourcePosition?

  public init(directory: URL, title: String) {
    self.directory = directory
    self.title = title
  }

  /// What the map shows.
  public enum Region: Hashable, Sendable {
    /// A box in degrees.
    case box(BoundingBox)
    /// The box around places, by name, grown on all sides by a margin in kilometres.
    case around(places: [String], marginKilometres: Double)
  }
}

/// A spot of a file that a message points at: line and column from 1.
struct SourcePosition: Hashable, Sendable {
  var line: Int
  var column: Int
}
