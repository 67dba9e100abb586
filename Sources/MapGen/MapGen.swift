// MapGen
