import ArgumentParser

/// The look of a map, for every command that draws one.
struct StyleOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The look: dark, grey, light, print or web, or a YAML file (default: the situation's, else light).",
      valueName: "name|file"))
  var style: String?
}
