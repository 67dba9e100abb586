import ArgumentParser

/// The look of a map, for every command that draws one.
struct LookOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The look: dark, grey, light, print or web, or a YAML file (default: the situation's, else light).",
      valueName: "name|file"))
  var style: String?

  @Option(
    help: ArgumentHelp(
      "A layer more: a .geojson or .gpkg file, or natural-earth. May be repeated.", valueName: "file|name"))
  var layers: [String] = []
}
