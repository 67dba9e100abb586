#!/usr/bin/env python3
"""Checks where the gazetteer's areas and spots lie, against the country polygons of DCW-GMT, and which towns they shadow.

    apt-get install gmt-dcw
    pip install numpy "shapely>=2.2" netCDF4 scipy
    python3 data/scripts/check_spots.py

A row of places-regions, places-districts, places-airports, admin1 or countries must lie in its country or within 50 km of it (a
sea or an island within 300 km). Then the names are listed that a region or a district shares with a city of half a million.
"""
import math
import pathlib
import sys
from collections import defaultdict

import netCDF4
import shapely
from shapely.geometry import Point

from build_gazetteer import plain, read
from measure_divisions import KM, rings

HERE = pathlib.Path(__file__).resolve().parent
FILES = ("places-regions.tsv", "places-districts.tsv", "places-airports.tsv", "admin1.tsv", "countries.tsv")
SMALL = {"HK", "MO", "GI", "VA", "AX", "UM", "IO"}       # not in DCW, or scattered
# Rows that rightly lie far from the land that DCW-GMT gives to their country.
FAR = set("""easter-island juan-fernandez-islands malpelo san-andres-island kiritimati kermadec-islands ascension-island
    fiery-cross-reef thitu-island itu-aba
    british-isles mascarene-islands labrador-sea sea-of-okhotsk tw-kinmen-county tw-lienchiang-county
    ma-es-semara-province ma-oued-ed-dahab-province admin1:CO.25 admin1:FM.04 admin1:GQ.03 admin1:KI.02
    admin1:MA.12 admin1:MU.21 admin1:MU.23 admin1:NZ.10 admin1:PW.04 admin1:PW.16 admin1:SH.01 admin1:SH.03 admin1:TO.03
    admin1:TO.NI admin1:TW.01 country:AQ country:PF""".split())


def main():
    data = netCDF4.Dataset("/usr/share/gmt-dcw/dcw-gmt.nc")
    data.set_auto_maskandscale(False)
    shapes = {}
    output = HERE.parent / "gazetteer"
    problems = checked = 0
    for name in FILES:
        for row in read(output / name):
            latitude, longitude = float(row["latitude"]), float(row["longitude"])
            kind = row.get("kind", "area")
            limit = 300 if kind in ("sea", "island") else 50
            nearest = None
            countries = [c for c in row["country"].split(";") if c]
            for country in countries:
                if country in SMALL or country + "_lon" not in data.variables:
                    nearest = 0
                    continue
                if country not in shapes:
                    shapes[country] = rings(data, country)
                    shapely.prepare(shapes[country])
                shape = shapes[country]
                for turn in (0, 360, -360):
                    point = Point(longitude + turn, latitude)
                    if shape.contains(point):
                        nearest = 0
                        break
                    # degrees to kilometres, roughly, in the narrower direction
                    apart = shape.distance(point) * KM * (math.cos(math.radians(latitude)) if abs(latitude) > 60 else 0.85)
                    nearest = apart if nearest is None else min(nearest, apart)
                if nearest == 0:
                    break
            checked += 1
            if nearest is not None and nearest > limit and row["id"].removeprefix("mapgen:") not in FAR:
                problems += 1
                print(f"{name}: {row['id']} lies {nearest:.0f} km from {row['country']} ({latitude}, {longitude})")
    cities = defaultdict(list)
    for path in output.glob("places-*.tsv"):
        if path.name not in FILES:
            for row in read(path):
                if int(row["population"]) >= 500_000:
                    for one in {row["name"]}:
                        cities[plain(one)].append(row)
    for name in FILES[:3]:
        for row in read(output / name):
            for one in [row["name"]] + [n for n in row["names"].split("|") if n]:
                for city in cities.get(plain(one), []):
                    print(f"shared: {one}: {row['id']} ({row['kind']}, {row['population']}) and {city['id']} {city['country']} ({city['population']})")
    print(checked, "rows checked,", problems, "problems")
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()
