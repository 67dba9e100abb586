import MapGen
import Reports

/// How many articles were read without finding a claim.
struct ClaimTally {
  private var articles = 0
  private var withClaims = 0
  private var last = ""

  mutating func add(_ read: ReadArticle) {
    articles += 1
    if !read.claims.isEmpty { withClaims += 1 }
    last = read.article.file
  }

  /// What to say where nothing was found, so that an empty result is not taken for a failure.
  var note: String? {
    guard articles > 0, withClaims == 0 else { return nil }
    let what = articles == 1 ? "in \(last)" : "in any of the \(articles) articles"
    return "No claim was found \(what): nobody is said there to hold, take, lose or fight for a place; "
      + "--mentions lists the places that are named."
  }
}
