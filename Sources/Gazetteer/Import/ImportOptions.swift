public import Geography

/// What a user says of the files to import; what is nil is told from the files.
public struct ImportOptions: Sendable {
  /// The name of the one pack that all files go into.
  public var name: String?
  public var title: String?
  public var source: String?
  public var licence: String?
  /// ISO 3166 alpha-2 code of the country of rows that do not say theirs.
  public var country: String?
  /// Whether every place must lie in the country that the pack is named after, as in a file fetched for that country.
  public var isStrict = false

  public init(
    name: String? = nil, title: String? = nil, source: String? = nil, licence: String? = nil, country: String? = nil
  ) {
    self.name = name
    self.title = title
    self.source = source
    self.licence = licence
    self.country = country
  }
}

/// How far an import has come.
public enum ImportProgress: Sendable {
  /// Another program is changing the packs; its end is waited for.
  case waiting
  /// A file is read: its name, how many rows so far, and how much of it, from 0 to 1.
  case reading(String, rows: Int, fraction: Double)
}

/// A pack that was imported.
public struct ImportedPack: Sendable {
  public var info: PackInfo
  /// How many sound rows were left out because no map needs places of their kind.
  public var leftOut: Int
  /// What was not as it should be: bad rows, told by the first of them.
  public var warnings: [Problem]
}
