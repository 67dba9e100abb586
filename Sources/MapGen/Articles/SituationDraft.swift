import Cartography
public import Foundation
import Gazetteer
public import Geography
public import Reports

/// A situation that is made of nothing but articles: its reports are what they claim, and the rest is worked out from those.
public struct SituationDraft: Sendable {
  public private(set) var situation: Situation
  /// What files of the situation may be called: `albu-kamal`.
  public let name: String
  /// The places that are spoken of, but mark no spot of a map: provinces, rivers, “four villages”.
  public let vaguePlaces: [String]

  /// Whether any claim marks a spot, so that there is something to draw.
  public var hasSpots: Bool { situation.region != nil }

  /// What to say where there is not.
  public var nothingToDraw: InputError {
    InputError(
      "there is nothing to draw: the claims are about \(vaguePlaces.prefix(4).joined(separator: ", ")), which mark no spot"
    )
  }

  /// - Parameters:
  ///   - title: the map's title; nil for one that names places and months.
  ///   - known: the actors that are known, as ``IngestReader/actors`` has them.
  ///   - languages: the languages in which a title is made.
  ///   - directory: the folder that the situation is, or would be, kept in.
  /// - Throws: ``InputError`` when the articles make no claims, or none that can be dated.
  public init(
    _ articles: [ReadArticle], title: String? = nil, known: [KnownActor], languages: LanguageFile, directory: URL
  ) throws {
    let claims = articles.flatMap(\.claims)
    let dated = claims.filter { $0.date != nil }
    guard !claims.isEmpty else {
      throw InputError(
        "\(articles.count == 1 ? "the article does" : "the articles do") not say of any place who holds, takes or loses "
          + "it; `mapgen ingest --mentions` shows the places that are named")
    }
    guard !dated.isEmpty else {
      throw InputError(
        "\(claims.count == 1 ? "a claim was found, but it" : "\(claims.count) claims were found, but none") can be dated "
          + "without the day of publication; give it with --published DATE, or --published FILE=DATE for each article")
    }
    let spots = ReportedSpot.spots(of: articles)
    let theatre = DraftRegion.theatre(of: spots)
    var rows = ProposedRows()
    for read in articles { rows.add(read) }
    var draft = Situation(directory: directory, title: "")
    draft.table = rows.table
    draft.actors = DraftActors(dated, known: known).actors
    draft.sources = Self.sources(of: dated)
    draft.region = DraftRegion.box(around: spots).map { .box($0) }
    let reading = ReportReader(actors: ActorLexicon(draft.actors), sources: SourceLexicon(draft.sources)).read(
      rows.table)
    let errors = reading.problems.filter { $0.severity == .error }
    guard errors.isEmpty else { throw InputError(errors) }
    draft.reports = reading.reports
    if let title {
      draft.title = title
    } else {
      for code in languages.codes {
        guard let language = try? languages.choice(code).primary, let text = DraftTitle.text(theatre, in: language)
        else { continue }
        if code == "en" { draft.title = text } else { draft.titleTranslations[code] = text }
      }
      if draft.title.isEmpty { draft.title = articles.compactMap(\.article.title).first ?? "Reported control" }
    }
    situation = draft
    let main = DraftTitle.main(theatre).map(\.name)
    name = main.isEmpty ? "articles" : NameFolding.slug(main.joined(separator: " "))
    vaguePlaces = dated.filter { $0.isImprecise || $0.place.kind.isExtended }.map(\.place.name)
      .reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// Those who are said to say so, the most often named first, each as reliable as a source that nobody has rated.
  private static func sources(of claims: [Claim]) -> [Source] {
    var order: [String] = []
    var names: [String: (name: String, count: Int)] = [:]
    for name in claims.compactMap(\.source) {
      let id = NameFolding.slug(name)
      if names[id] == nil { order.append(id) }
      names[id] = (names[id]?.name ?? name, (names[id]?.count ?? 0) + 1)
    }
    let ranked = order.enumerated().sorted {
      (names[$1.element]?.count ?? 0, $0.offset) < (names[$0.element]?.count ?? 0, $1.offset)
    }.map(\.element)
    return ranked.map { Source(id: $0, name: names[$0]?.name ?? $0, reliability: namedSourceReliability) }
  }

  /// What the timeline gives a source that is named but not listed: listing it changes no map.
  static let namedSourceReliability = 0.6
}
