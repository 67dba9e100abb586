#!/usr/bin/env bash
# Sees to it that the Debian packages are there: `build` or `test` installs what is missing, `list-run` names what a
# packed mapgen needs at run time.
set -euo pipefail

build=(make pkg-config libcairo2-dev libpango1.0-dev libisal-dev libproj-dev libgeos-dev libarchive-dev libgumbo-dev libsqlite3-dev
  curl ca-certificates)
test=(libxml2-utils poppler-utils gdal-bin)
run=(libcairo2 libpangocairo-1.0-0 libisal2 libproj25 libgeos-c1v5 libarchive13 libgumbo1 libsqlite3-0 curl ca-certificates)

case "${1:-build}" in
  build) wanted=("${build[@]}") ;;
  test) wanted=("${build[@]}" "${test[@]}") ;;
  list-run) echo "${run[@]}"; exit 0 ;;
  *) echo "usage: setup.sh build|test|list-run" >&2; exit 64 ;;
esac

if ! command -v swift >/dev/null; then
  echo "mapgen is written in Swift, and no swift is on the PATH." >&2
  echo "Install Swift 6.2 or later for your system (https://www.swift.org/install) and run this again." >&2
  exit 1
fi

if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
  # Not a Debian: pkg-config can still tell whether the libraries are there.
  missing=()
  for library in cairo pangocairo libisal proj geos libarchive gumbo sqlite3; do
    pkg-config --exists "$library" 2>/dev/null || missing+=("$library")
  done
  if ((${#missing[@]})); then
    echo "This machine has no apt-get, and pkg-config does not find: ${missing[*]}" >&2
    echo "Install the development files of cairo, pango, ISA-L, PROJ, GEOS, libarchive, gumbo and SQLite, and pkg-config and curl, with your" >&2
    echo "system's package manager (on Debian: ${build[*]}) and run this again." >&2
    exit 1
  fi
  exit 0
fi

missing=()
for package in "${wanted[@]}"; do
  [[ $(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null) == installed ]] || missing+=("$package")
done
((${#missing[@]})) || exit 0

as_root=()
if [[ $(id -u) != 0 ]]; then
  if ! command -v sudo >/dev/null; then
    echo "These Debian packages are missing: ${missing[*]}" >&2
    echo "Install them as root (apt-get install ${missing[*]}) and run this again." >&2
    exit 1
  fi
  as_root=(sudo)
fi
echo "Installing Debian packages: ${missing[*]}" >&2
install() { "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >&2; }
# The package lists of a fresh machine may be empty or old: fetch them only when the first try fails.
install 2>/dev/null || { "${as_root[@]}" apt-get update -qq >&2 && install; }
