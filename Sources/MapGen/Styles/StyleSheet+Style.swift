import Cartography
import Geography
import Reports

extension StyleSheet {
  /// The style that the sheet makes, what it does not say being as usual, and what is wrong with its values.
  func style() -> (style: Style, problems: [Problem]) {
    var style = Style()
    var problems = problems
    func read<V>(_ entry: Entry, _ body: () throws(Trouble) -> V) -> V? {
      do throws(Trouble) { return try body() } catch {
        let place = error.setting ?? entry.setting
        problems.append(Problem(error.message, file: entry.file, line: place.line, column: place.column))
        return nil
      }
    }
    for (name, entry) in palette.sorted(by: { $0.key < $1.key }) {
      _ = read(entry) { () throws(Trouble) in try hex(entry.setting, "palette.\(name)") }
    }
    for property in StyleProperty.all {
      guard let entry = values[property.path] else { continue }
      _ = read(entry) { () throws(Trouble) in try set(property, entry.setting, in: &style) }
    }
    return (style, problems)
  }

  /// What is wrong with a value, and where, if not at its beginning.
  private struct Trouble: Error {
    var message: String
    var setting: Setting?
  }

  private func set(_ property: StyleProperty, _ setting: Setting, in style: inout Style) throws(Trouble) {
    let name = "“\(property.path)”"
    func text() throws(Trouble) -> String {
      guard let text = setting.text else { throw Trouble(message: "\(name) must be a \(property.type), not a list") }
      guard !text.isEmpty else { throw Trouble(message: "\(name) has no value; it takes a \(property.type)") }
      return text
    }
    switch property.kind {
    case .color(let path): style[keyPath: path] = try color(setting, property.path)
    case .colors(let path):
      guard case .list(let items) = setting.value, !items.isEmpty else {
        throw Trouble(message: "\(name) must be a list of colours, such as \(property.example)")
      }
      var colors: [Color] = []
      for item in items { colors.append(try color(item, property.path)) }
      style[keyPath: path] = colors
    case .number(let path, let range):
      let text = try text()
      guard let number = Double(text), range.contains(number) else {
        throw Trouble(message: "\(name) must be a \(property.type), not “\(text.excerpt)”")
      }
      style[keyPath: path] = number
    case .flag(let path):
      switch try text().lowercased() {
      case "true", "yes", "on": style[keyPath: path] = true
      case "false", "no", "off": style[keyPath: path] = false
      case let other: throw Trouble(message: "\(name) must be true or false, not “\(other.excerpt)”")
      }
    case .front(let path):
      let text = try text()
      guard let front = FrontStyle(rawValue: text) else {
        let nearest = NearestName.to(text, among: FrontStyle.allCases.map(\.rawValue)).map { "; did you mean “\($0)”?" }
        throw Trouble(message: "\(name) must be one of \(property.type), not “\(text.excerpt)”\(nearest ?? "")")
      }
      style[keyPath: path] = front
    }
  }

  /// A colour: `"#rrggbb"`, a name of the palette, or either with an opacity, as in `ink 60%`.
  private func color(_ setting: Setting, _ path: String) throws(Trouble) -> Color {
    guard let text = setting.text else { throw Trouble(message: "“\(path)” must be one colour", setting: setting) }
    let words = text.split(separator: " ")
    guard let name = words.first.map(String.init), words.count <= 2, !name.hasPrefix("#") || words.count == 1 else {
      return try hex(setting, path)
    }
    if name.hasPrefix("#") { return try hex(setting, path) }
    guard let entry = palette[name] else {
      let known = palette.keys.sorted()
      let nearest = NearestName.to(name, among: known).map { "; did you mean “\($0)”?" }
      let names = known.isEmpty ? "" : ", or a name of the palette (\(known.joined(separator: ", ")))"
      throw Trouble(
        message: "“\(path)”: “\(text.excerpt)” is no colour; write #rrggbb in quotes\(nearest ?? names)",
        setting: setting)
    }
    // What is wrong with the palette is told there.
    let color = (try? hex(entry.setting, name)) ?? .gray(0)
    guard words.count == 2 else { return color }
    guard words[1].hasSuffix("%"), let percent = Double(words[1].dropLast()), (0...100).contains(percent) else {
      throw Trouble(
        message: "“\(path)”: “\(words[1])” is no opacity; write a number from 0 to 100 with %, as in \(name) 60%",
        setting: setting)
    }
    return color.opacity(percent / 100)
  }

  private func hex(_ setting: Setting, _ path: String) throws(Trouble) -> Color {
    guard let text = setting.text, let color = Color(hex: text) else {
      let text = setting.text ?? "a list"
      let reason =
        text.isEmpty
        ? "has no value; a colour needs quotes, as \"#c8553d\", since # begins a comment"
        : "must be a colour such as \"#c8553d\" (or \"#c8553dcc\" with opacity), not “\(text.excerpt)”"
      throw Trouble(message: "“\(path)” \(reason)", setting: setting)
    }
    return color
  }
}
