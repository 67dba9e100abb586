#!/usr/bin/env bash
# Draws the pictures of the README anew, into docs/gallery. Usage: gallery.sh MAPGEN
# ffmpeg gives each a palette of 256 colours, which makes it a third as large.
set -euo pipefail
mapgen=${1:?usage: gallery.sh MAPGEN}
gallery=$(cd "$(dirname "$0")/.." && pwd)/docs/gallery
command -v ffmpeg >/dev/null || { echo "The pictures are packed by ffmpeg: apt-get install ffmpeg" >&2; exit 1; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# Only what the repository holds: no packs of whoever runs this.
export XDG_DATA_HOME=$work/data
mkdir -p "$gallery"
zor=(--situation deir-ez-zor-2017)

# Packs a picture under a name.
keep() {
  ffmpeg -v error -y -i "$1" -vf 'split[a][b];[a]palettegen=stats_mode=single[p];[b][p]paletteuse=dither=none' \
    -compression_level 100 -pred mixed "$gallery/$2.png"
}

# Draws a map and packs it: name, then options of render.
map() {
  "$mapgen" render --quiet --output "$work/map.png" "${@:2}" >/dev/null
  keep "$work/map.png" "$1"
}

map albu-kamal --date 2017-11-11 --size 1200x675
map since "${zor[@]}" --date 2017-11-09 --since 2017-10-15 --lang en --size 1200x675
map insets "${zor[@]}" --date 2017-10-14 --lang en --inset "Deir ez-Zor:12km" --inset "Al Mayadin:10km" --size 800x1000
map arabic --date 2017-11-09 --lang ar --style print --size 900x900
map sources --date 2017-11-11 --by-source --lang en --style web --size 1200x800
map grey "${zor[@]}" --date 2017-11-20 --lang en --style grey --layout a4-landscape

"$mapgen" timelapse "${zor[@]}" --from 2017-10-14 --to 2017-10-21 --every 1w --changes --lang en --style dark \
  --size 1200x675 --quiet --output "$work/frames/" >/dev/null
keep "$work/frames/frame-0002.png" changes

mkdir "$work/kharkiv"
cat >"$work/kharkiv/situation.yaml" <<'YAML'
title: The Kharkiv offensive
region: [35.8, 48.9, 38.4, 50.4]
actors:
  - {id: ua, name: Ukraine, color: "#4a7fb5"}
  - {id: ru, name: Russia, color: "#c8553d"}
style:
  front: {style: toothed}
YAML
cat >"$work/kharkiv/reports.csv" <<'CSV'
date,place,latitude,longitude,actor,change,against,source,outlet,published
2022-09-08,Balakliia,,,ua,gain,ru,General Staff,Newspaper,2022-09-12
2022-09-10,Kupiansk,,,ua,contest,ru,General Staff,Newspaper,2022-09-12
2022-09-10,Izium,,,ua,gain,ru,General Staff,Newspaper,2022-09-12
2022-09-12,"Lyman, Donetsk",,,ru,hold,ua,D. Pushilin,Newspaper,2022-09-12
CSV
map kharkiv --situation "$work/kharkiv" --date 2022-09-12 --size 1000x720
ls -l "$gallery"
