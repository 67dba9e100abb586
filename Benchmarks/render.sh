#!/usr/bin/env bash
# Median time and peak memory of a whole `mapgen render`, ten runs. Usage: render.sh [arguments of render …]
set -euo pipefail
mapgen=$(cd "$(dirname "$0")/.." && pwd)/.build/release/mapgen
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
(($#)) || set -- --date 2017-11-11
"$mapgen" render "$@" --quiet --output "$folder/map.png" >/dev/null  # builds the gazetteer's index, if it must
for _ in {1..10}; do
  /usr/bin/time -f '%e %M' "$mapgen" render "$@" --quiet --output "$folder/map.png" 2>&1 >/dev/null
done | sort -n | awk '{t[NR] = $1; if ($2 > m) m = $2} END {printf "median %.2f s, peak %.0f MB\n", (t[5] + t[6]) / 2, m / 1024}'
