import Geography
import Testing

@testable import Reports

private func read(_ text: String) -> (places: [UserPlace], problems: [String]) {
  let (places, problems) = UserPlaceReader.read(Array(text.utf8), file: "places.csv")
  return (places, problems.map(\.description))
}

@Suite struct UserPlaceReaderTests {
  @Test func reads() {
    let (places, problems) = read(
      "name,latitude,longitude,aliases,bank,imprecise\nT2 station,34.1,-0.000001,T-2; محطة ;,Right,yes\n\n")
    #expect(problems.isEmpty)
    #expect(
      places == [
        UserPlace(
          name: "T2 station", coordinate: Coordinate(longitude: -0.000001, latitude: 34.1), aliases: ["T-2", "محطة"],
          arabicName: "محطة", bank: .right)
      ])
    #expect(places.first?.id == "user:t2-station@34.1,0.0")
  }

  @Test func problems() {
    #expect(
      read("name,lat\nx,1\n").problems == ["places.csv:1:1: error: the columns “latitude”, “longitude” are missing"])
    #expect(
      read("name,latitude,longitude,note,note,Name\nx,1,2,,,y\n").problems == [
        "places.csv:1:35: error: the column “name” stands here for the second time; rename or remove one of them"
      ])
    #expect(
      read("name;latitude;longitude;bank\n;1;2;\nA;x;\nB;1;2;west\nC;91;181;\na;3;4;\nA;5;6;\n").problems == [
        "places.csv:2:1: error: the place has no name",
        "places.csv:3:1: warning: the row has 3 cells, the header 4; the missing ones count as empty",
        "places.csv:3:3: error: “x” is no latitude; write it in degrees within ±90",
        "places.csv:3:5: error: the place has no longitude",
        "places.csv:4:7: error: “west” is no bank: it is left or right, seen downstream",
        "places.csv:5:3: error: “91” is no latitude; write it in degrees within ±90",
        "places.csv:5:6: error: “181” is no longitude; write it in degrees within ±180",
        "places.csv:7:1: warning: line 6 has a place called “A” already, and it counts",
      ])
  }
}
