#!/usr/bin/env python3
"""Make the countries of borders.sqlite coarse: for their names on a map and for the locator.

    python3 simplify_countries.py data/basemap/borders.sqlite

Run after build_basemap.py, whose country polygons follow the borders to 100 m; neighbours keep common edges. Needs
numpy and shapely >= 2.1. The result depends on the input file only.
"""
import sqlite3
import sys

import numpy as np
import shapely

from build_basemap import KM, U, Store, decode, ipoints, polygons

TOLERANCE = 0.03        # degrees, about 3 km
SMALLEST = 150          # km² of a polygon that is kept, unless it is all that a country has


def square_kilometres(polygon):
    middle = np.radians(polygon.envelope.centroid.y / U)
    return polygon.area / U / U * KM * KM * np.cos(middle)


def main(path):
    db = sqlite3.connect(path)
    meta = dict(db.execute("SELECT key, value FROM meta"))
    borders = db.execute("SELECT layer, rank, name, name_ar, country, status, geometry FROM feature "
                         "WHERE layer <> 'country' ORDER BY id").fetchall()
    parts, names = [], []
    for name, arabic, code, blob in db.execute(
            "SELECT name, name_ar, country, geometry FROM feature WHERE layer = 'country' ORDER BY country, id"):
        for rings in decode(blob):
            polygon = shapely.Polygon(rings[0], rings[1:])
            parts.append(polygon if polygon.is_valid else shapely.make_valid(polygon))
            names.append((name, arabic, code))
    db.close()

    coarse = shapely.coverage_simplify(np.array(parts, dtype=object), TOLERANCE * U)
    best = {}
    for polygon, (_, _, code) in zip(coarse, names):
        best[code] = max(best.get(code, 0), square_kilometres(polygon))
    out = Store(path, meta | {"countries": f"simplified to {TOLERANCE} degrees, islands below {SMALLEST} km2 left out"})
    for layer, rank, name, arabic, code, status, blob in borders:
        out.add(layer, rank, blob[0], decode(blob), name=name, name_ar=arabic, country=code, status=status)
    for geometry, (name, arabic, code) in zip(coarse, names):
        for polygon in polygons(geometry):
            size = square_kilometres(polygon)
            if size < SMALLEST and size < best[code]:
                continue
            rings = [ipoints(shapely.Polygon(r).exterior)[:-1] for r in [polygon.exterior, *polygon.interiors]]
            rings = [r for r in rings if len(r) >= 3]
            rank = 1 if size >= 1e6 else 2 if size >= 1e5 else 3 if size >= 1e4 else 4
            if rings:
                out.add("country", rank, 3, [rings], name=name, name_ar=arabic, country=code)
    out.close()


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
