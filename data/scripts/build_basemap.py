#!/usr/bin/env python3
"""Build the base map of mapgen: coast, lakes, rivers, borders as SQLite files.

Sources (Debian packages, paths are options with Debian's defaults):
  gmt-gshhg-full        GSHHG 2.3.7: shorelines, lakes, WDBII rivers (binned netCDF)
  gmt-dcw               DCW-GMT 2.1.1: country polygons (netCDF)

Needs Python 3.11+, numpy, scipy, shapely >= 2.2 (GEOS >= 3.14), netCDF4.

    python3 build_basemap.py --out data/basemap [--only coast,rivers,borders]

The result depends on the input files only: two runs write the same bytes.
The format of the geometry blobs is described in data/README.md.
"""
import argparse
import csv
import math
import os
import sqlite3
import sys
import time
from collections import defaultdict

import netCDF4
import numpy as np
import shapely
from shapely.geometry import LineString, MultiLineString, MultiPolygon, Polygon, box

U = 100000              # units in a degree
KM = 111.195            # km in a degree of a great circle
QUARTER = U // 4        # spacing of the vertices on straight cuts
MAX_VERTICES = 512      # of one land or lake piece

T0 = time.time()


def log(*a):
    print(f"[{time.time() - T0:6.1f}s]", *a, file=sys.stderr, flush=True)


# --------------------------------------------------------------------------
# Geometry blob and database
# --------------------------------------------------------------------------

def varints(values):
    """Unsigned LEB128 of an array of non-negative integers."""
    v = np.asarray(values, dtype=np.uint64)
    n = np.ones(len(v), dtype=np.int64)
    for k in (7, 14, 21, 28, 35):
        n += v >= (1 << k)
    ends = np.cumsum(n)
    out = np.zeros(int(ends[-1]) if len(v) else 0, dtype=np.uint8)
    starts = ends - n
    for k in range(int(n.max()) if len(v) else 0):
        m = n > k
        byte = (v[m] >> np.uint64(7 * k)) & np.uint64(0x7F)
        byte = byte | np.where(n[m] > k + 1, np.uint64(0x80), np.uint64(0))
        out[starts[m] + k] = byte.astype(np.uint8)
    return out.tobytes()


def encode(kind, parts):
    """kind 2: parts = list of (n,2) int arrays; kind 3: parts = list of lists of rings."""
    stream = [np.array([len(parts)], dtype=np.int64)]
    last = np.zeros((1, 2), dtype=np.int64)

    def put(points):
        nonlocal last
        p = np.asarray(points, dtype=np.int64)
        d = np.diff(np.vstack([last, p]), axis=0).ravel()
        stream.append(np.array([len(p)], dtype=np.int64))
        stream.append(np.where(d >= 0, 2 * d, -2 * d - 1))
        last = p[-1:]

    for part in parts:
        if kind == 2:
            put(part)
        else:
            stream.append(np.array([len(part)], dtype=np.int64))
            for ring in part:
                put(ring)
    return bytes([kind]) + varints(np.concatenate(stream))


class Store:
    def __init__(self, path, meta):
        self.path = path
        if os.path.exists(path):
            os.remove(path)
        self.db = sqlite3.connect(path)
        self.db.executescript("""
            PRAGMA page_size=4096; PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;
            CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT);
            CREATE TABLE feature(id INTEGER PRIMARY KEY, layer TEXT NOT NULL, rank INTEGER NOT NULL,
              name TEXT, name_ar TEXT, country TEXT, status TEXT, geometry BLOB NOT NULL);
            CREATE VIRTUAL TABLE feature_box USING rtree(id, west, east, south, north);
        """)
        base = {"unit": "1e-5", "generator": "build_basemap.py", "format": "1"}
        base.update(meta)
        self.db.executemany("INSERT INTO meta VALUES(?,?)", sorted(base.items()))
        self.pending = []
        self.bytes = defaultdict(int)
        self.rows = defaultdict(int)
        self.points = defaultdict(int)

    def add(self, layer, rank, kind, parts, name=None, name_ar=None, country=None, status=None):
        flat = parts if kind == 2 else [r for p in parts for r in p]
        if not flat:
            return
        allp = np.vstack(flat)
        w, s = allp.min(axis=0)
        e, n = allp.max(axis=0)
        blob = encode(kind, parts)
        self.pending.append(((layer, rank, name, name_ar, country, status, blob), (w / U, e / U, s / U, n / U)))
        self.bytes[layer] += len(blob)
        self.rows[layer] += 1
        self.points[layer] += len(allp)

    def pack(self):
        """Order of the rows that leaves little room unused in the 4096-byte pages: within a
        window of rows, each page is filled with the largest rows that still fit."""
        rest, window = self.pending, []
        rest = rest[::-1]
        size = lambda row: len(row[0][6]) + 24 + sum(len(x.encode()) for x in row[0][2:6] if x)
        room = 0
        while rest or window:
            while rest and len(window) < 256:
                window.append(rest.pop())
            fits = [(size(r), -i) for i, r in enumerate(window) if size(r) <= room]
            if not fits:
                room = 4088
                i = 0
            else:
                i = -max(fits)[1]
            row = window.pop(i)
            # what does not fit in a page is spilled to overflow pages by SQLite
            k = size(row)
            room -= k if k <= 4065 else min(k, 489 + (k - 489) % 4092)
            yield row

    def close(self):
        for i, (row, bounds) in enumerate(self.pack(), 1):
            self.db.execute("INSERT INTO feature VALUES(?,?,?,?,?,?,?,?)", (i, *row))
            self.db.execute("INSERT INTO feature_box VALUES(?,?,?,?,?)", (i, *bounds))
        self.db.commit()
        self.db.execute("VACUUM")
        self.db.close()
        log(os.path.basename(self.path), f"{os.path.getsize(self.path):,} bytes;",
            "; ".join(f"{k}: {self.rows[k]:,} rows, {self.points[k]:,} points, {self.bytes[k]:,} bytes"
                      for k in self.rows))


# --------------------------------------------------------------------------
# Helpers on integer geometry (1e-5 degree held in floats)
# --------------------------------------------------------------------------

def ipoints(g):
    return np.rint(shapely.get_coordinates(g)).astype(np.int64)


def rings_of(poly):
    """Integer rings of a polygon, not closed, exterior first; None if it vanishes."""
    out = []
    for i, r in enumerate([poly.exterior, *poly.interiors]):
        p = ipoints(r)
        keep = np.ones(len(p), bool)
        keep[1:] = (np.diff(p, axis=0) != 0).any(axis=1)
        p = p[keep]
        if len(p) > 1 and (p[0] == p[-1]).all():
            p = p[:-1]
        if len(p) < 3 or twice_area(p) == 0:
            if i == 0:
                return None
            continue
        out.append(p)
    return out


def twice_area(p):
    """Twice the signed area of an integer ring (exact)."""
    x, y = p[:, 0] - p[0, 0], p[:, 1] - p[0, 1]
    return int(np.dot(x, np.roll(y, -1)) - np.dot(np.roll(x, -1), y))


def polygons(g):
    """All polygons in a geometry."""
    return [p for p in shapely.get_parts(shapely.get_parts([g])) if p.geom_type == "Polygon" and not p.is_empty]


def clean(g):
    """Round to the integer grid and make valid."""
    g = shapely.transform(g, np.rint)
    for _ in range(4):
        if shapely.is_valid(g):
            break
        g = shapely.transform(shapely.buffer(shapely.make_valid(g), 0), np.rint)
    return polygons(g)


def densify_cuts(ring, w, s, e, n):
    """Insert vertices every quarter degree on edges lying on the sides of a box."""
    out = []
    m = len(ring)
    for i in range(m):
        a, b = ring[i], ring[(i + 1) % m]
        out.append(a)
        for axis, limits in ((0, (w, e)), (1, (s, n))):
            other = 1 - axis
            if a[axis] == b[axis] and a[axis] in limits and abs(a[other] - b[other]) > 0:
                lo, hi = sorted((int(a[other]), int(b[other])))
                k = list(range((lo // QUARTER + 1) * QUARTER, hi, QUARTER))
                if a[other] > b[other]:
                    k.reverse()
                for v in k:
                    q = [0, 0]
                    q[axis], q[other] = a[axis], v
                    out.append(q)
                break
    return np.array(out, dtype=np.int64)


def count(polys):
    return int(sum(shapely.get_num_coordinates(p) for p in polys))


def split(polys, w, s, size, leaves, limit=MAX_VERTICES):
    """Cut polygons in a square box into quarters until each holds at most `limit` vertices."""
    total = count(polys)
    if total <= limit or size <= 3125:
        leaves.append(((w, s, size), polys))
        return
    h = size // 2
    geom = shapely.union_all(polys) if len(polys) > 1 else polys[0]
    for dx, dy in ((0, 0), (h, 0), (0, h), (h, h)):
        x, y = w + dx, s + dy
        piece = clean(shapely.intersection(geom, box(x, y, x + h, y + h)))
        if piece:
            split(piece, x, y, h, leaves, limit)


def simplify_lines(lines, tol_km, lat):
    """Topology-preserving simplification of lines in degrees, jointly."""
    if not lines:
        return []
    c = max(math.cos(math.radians(lat)), 0.02)
    scaled = MultiLineString([LineString(l * (c, 1.0)) for l in lines])
    s = shapely.simplify(scaled, tol_km / KM, preserve_topology=True)
    parts = shapely.get_parts(s)
    assert len(parts) == len(lines)
    return [shapely.get_coordinates(p) / (c, 1.0) for p in parts]


# --------------------------------------------------------------------------
# Coast and lakes
# --------------------------------------------------------------------------

# Regions kept in more detail (west, south, east, north), the rest is coarser.
DETAIL = [
    (-20, -40, 100, 50),      # Africa, Mediterranean, Middle East, South and Central Asia
    (100, -12, 146, 46),      # South-East and East Asia
    (-14, 50, 44, 60),        # North Sea, Baltic
]
TOL_DETAIL, TOL_REST, TOL_POLAR = 0.10, 0.25, 0.50      # km
MIN_ISLAND, MIN_ISLAND_POLAR, MIN_LAKE, MIN_LAKE_POLAR = 0.10, 1.0, 0.10, 1.0   # km2


def tolerance(lon, lat):
    for w, s, e, n in DETAIL:
        if w <= lon < e and s <= lat < n:
            return TOL_DETAIL
    return TOL_POLAR if lat >= 60 or lat < -48 else TOL_REST


def build_coast(args):
    d = netCDF4.Dataset(os.path.join(args.gshhg, "binned_GSHHS_f.nc"))
    d.set_auto_mask(False)
    assert int(d["Bin_size_in_minutes"][0]) == 60
    info = d["Embedded_npts_levels_exit_entry_for_a_segment"][:].astype(np.uint32)
    npts, level, leave, enter = info >> 9, (info >> 6) & 7, (info >> 3) & 7, info & 7
    gid = d["Id_of_GSHHS_ID"][:]
    area = d["The_km_squared_area_of_polygons"][:]
    parent = d["Id_of_parent_polygons"][:]
    first = d["Id_of_first_point_in_a_segment"][:]
    bin_first = d["Id_of_first_segment_in_a_bin"][:]
    bin_n = d["N_segments_in_a_bin"][:]
    nodes = d["Embedded_node_levels_in_a_bin"][:].astype(np.uint16)
    X = d["Relative_longitude_from_SW_corner_of_bin"][:].astype(np.uint16).astype(float) / 65535
    Y = d["Relative_latitude_from_SW_corner_of_bin"][:].astype(np.uint16).astype(float) / 65535
    version = d.version

    land = {}                       # (lon, lat) of the bin -> list of polygons, or "full"
    coast = {}                      # (lon, lat) of the bin -> list of (n,2) arrays
    lake_chains = defaultdict(list)  # gid -> integer chains
    gid_level = {}
    bad = 0
    for b in range(64800):
        lon, lat = b % 360, 89 - b // 360
        if lon >= 180:
            lon -= 360
        k0, k1 = int(bin_first[b]), int(bin_first[b]) + int(bin_n[b])
        tol = tolerance(lon, lat)
        least = MIN_ISLAND_POLAR if tol == TOL_POLAR else MIN_ISLAND
        least_lake = MIN_LAKE_POLAR if tol == TOL_POLAR else MIN_LAKE
        ks = [k for k in range(k0, k1)
              if (level[k] == 1 and (area[gid[k]] >= least))
              or (2 <= level[k] <= 4 and abs(area[gid[k]]) >= least_lake)]
        raw = [np.column_stack([X[first[k]:first[k] + npts[k]] + lon, Y[first[k]:first[k] + npts[k]] + lat])
               for k in ks]
        chains = []
        for c in simplify_lines(raw, tol, lat + 0.5):
            p = np.rint(c * U).astype(np.int64)
            keep = np.ones(len(p), bool)
            keep[1:] = (np.diff(p, axis=0) != 0).any(axis=1)
            chains.append(p[keep])
        W, S = lon * U, lat * U
        open_chains, islands = [], []
        for k, p in zip(ks, chains):
            if level[k] >= 2:
                if len(p) > 1:
                    lake_chains[int(gid[k])].append(p)
                    gid_level[int(gid[k])] = int(level[k])
                continue
            if enter[k] == 4 or leave[k] == 4:
                if len(p) < 4:
                    continue
                islands.append(p)
            elif len(p) > 1:
                open_chains.append(p)
        lines = open_chains + islands
        if lines:
            coast[(lon, lat)] = lines
        polys = []
        if open_chains:
            for ring in close_in_bin(open_chains, W, S):
                polys.extend(clean(Polygon(ring)))
        elif any((int(nodes[b]) >> s) & 7 for s in (0, 3, 6, 9)) and all(
                (int(nodes[b]) >> s) & 7 for s in (0, 3, 6, 9)):
            land[(lon, lat)] = "full"
            continue
        for p in islands:
            polys.extend(clean(Polygon(p)))
        if len(polys) > 1:
            polys = clean(shapely.union_all(polys))
        if polys:
            land[(lon, lat)] = polys
    log("bins read", len(land), "land,", sum(v == "full" for v in land.values()), "full")

    meta = {"source": "GSHHG " + version + " full resolution (World Vector Shoreline, CIA WDB II, "
                      "Atlas of the Cryosphere; Wessel and Smith 1996)",
            "licence": "LGPL-3.0-or-later", "version": version,
            "simplified": f"{TOL_DETAIL} km in Africa, Europe south of 60N and Asia south of 50N, "
                          f"{TOL_REST} km elsewhere, {TOL_POLAR} km north of 60N and south of 48S"}
    out = Store(os.path.join(args.out, "coast.sqlite"), meta)

    # Land: leaves of a quadtree.  Bins are merged upwards or cut downwards.
    def merge(w, s, size):
        """Features of the block of `size` degrees; returns a mergeable value or None."""
        if w >= 180 or s >= 90 or w + size <= -180 or s + size <= -90:
            return []
        if size == 1:
            v = land.get((w, s), [])
            if v == "full":
                return v
            if count(v) > MAX_VERTICES:
                leaves = []
                split(v, w * U, s * U, U, leaves)
                for (x, y, z), polys in leaves:
                    emit_land(polys, x, y, z)
                return None
            return v
        h = size // 2
        kids = [(x, y, merge(x, y, h)) for x, y in ((w, s), (w + h, s), (w, s + h), (w + h, s + h))]
        values = [v for _, _, v in kids]
        if size <= 8 and all(v == "full" for v in values):
            return "full"
        if size <= 8 and all(v is not None and v != "full" or v == "full" for v in values):
            full = [block(x, y, h) for x, y, v in kids if v == "full"]
            geoms = full + [p for v in values if v != "full" for p in v]
            if sum(count([p]) for p in geoms) <= MAX_VERTICES - 64:
                if len(geoms) <= 1:
                    return geoms
                return clean(shapely.union_all(geoms))
        for x, y, v in kids:
            if v == "full":
                out.add("land", 1, 3, [[ipoints(block(x, y, h).exterior)[:-1]]])
            elif v:
                emit_land(v, x * U, y * U, h * U)
        return None

    def block(x, y, size):
        p = np.array([[x, y], [x + size, y], [x + size, y + size], [x, y + size]], dtype=np.int64) * U
        return Polygon(densify_cuts(p, x * U, y * U, (x + size) * U, (y + size) * U))

    def emit_land(polys, x, y, size):
        parts = []
        for p in polys:
            r = rings_of(p)
            if r:
                parts.append([densify_cuts(q, x, y, x + size, y + size) for q in r])
        if parts:
            out.add("land", 1, 3, parts)

    for s in range(-96, 96, 16):
        for w in range(-192, 192, 16):
            v = merge(w, s, 16)
            if v:
                raise AssertionError("blocks of 16 degrees are never returned")
    log("land written", out.rows["land"])

    out.close()
    shorefile = Store(os.path.join(args.out, "shore.sqlite"), dict(meta))
    write_line_layer(shorefile, "coast", 1, coast)
    shorefile.close()

    # Lakes
    lakes = Store(os.path.join(args.out, "lakes.sqlite"), dict(meta))
    rings = {}
    for g, chains in sorted(lake_chains.items()):
        r = join_ring(chains)
        if r is None:
            bad += 1
            continue
        rings[g] = r
    holes = defaultdict(list)
    for g in rings:
        if gid_level[g] == 3:
            holes[int(parent[g])].append(g)
    pieces = []
    shore = defaultdict(list)
    for g in sorted(rings):
        if gid_level[g] not in (2, 4):
            continue
        geom = Polygon(rings[g])
        if not geom.is_valid:
            geom = shapely.buffer(shapely.make_valid(geom), 0)
        a = abs(float(area[g]))
        rank = 1 if a >= 5000 else 2 if a >= 500 else 3 if a >= 50 else 4
        isl = []
        for h in holes.get(g, []):
            p = Polygon(rings[h])
            isl.extend([p] if p.is_valid else polygons(shapely.make_valid(p)))
        if isl:
            geom = shapely.difference(geom, shapely.union_all(isl))
        polys = clean(geom)
        if not polys:
            continue
        status = "riverlake" if area[g] < 0 else None
        pieces.append((rank, status, polys))
        for p in polys:
            for r in rings_of(p) or []:
                shore[rank].append(np.vstack([r, r[:1]]))
    # Great lakes one by one; small ones bundled by degree cell, else there are thousands of rows.
    bundle = defaultdict(list)
    for rank, status, polys in sorted(pieces, key=lambda t: (t[0], tuple(t[2][0].bounds))):
        if count(polys) > MAX_VERTICES:
            w, s, e, n = shapely.union_all(polys).bounds
            for x in range(math.floor(w / U / 8) * 8, math.floor(e / U) + 1, 8):
                for y in range(math.floor(s / U / 8) * 8, math.floor(n / U) + 1, 8):
                    cell = clean(shapely.intersection(MultiPolygon(polys), box(x * U, y * U, (x + 8) * U, (y + 8) * U)))
                    leaves = []
                    if cell:
                        split(cell, x * U, y * U, 8 * U, leaves)
                    for (a, b, z), q in leaves:
                        parts = [[densify_cuts(r, a, b, a + z, b + z) for r in rr] for rr in map(rings_of, q) if rr]
                        lakes.add("lake", rank, 3, parts, status=status)
        else:
            w, s, e, n = MultiPolygon(polys).bounds
            parts = [r for r in map(rings_of, polys) if r]
            if rank <= 2 or status:
                lakes.add("lake", rank, 3, parts, status=status)
            else:
                bundle[(rank, int((s + n) / 2 // U), int((w + e) / 2 // U))].extend(parts)
    for (rank, _, _), parts in sorted(bundle.items(), key=lambda t: t[0]):
        chunk, n = [], 0
        for p in parts:
            k = sum(len(r) for r in p)
            if chunk and n + k > MAX_VERTICES:
                lakes.add("lake", rank, 3, chunk)
                chunk, n = [], 0
            chunk.append(p)
            n += k
        if chunk:
            lakes.add("lake", rank, 3, chunk)
    for rank in sorted(shore):
        cells = defaultdict(list)
        for line in shore[rank]:
            for piece in chop(line, 256):
                c = piece[len(piece) // 2]
                cells[(int(c[0] // U), int(c[1] // U))].append(piece)
        write_line_layer(lakes, "lakeshore", rank, cells)
    lakes.close()
    if bad:
        log("lake rings that do not close:", bad)


def close_in_bin(chains, W, S):
    """Rings of land in a bin from chains with land on their left (see check below)."""
    def param(p):
        x, y = int(p[0]) - W, int(p[1]) - S
        if y == 0:
            return x
        if x == U:
            return U + y
        if y == U:
            return 3 * U - x
        if x == 0:
            return 4 * U - y
        # not exactly on a side (cannot happen with GSHHG): nearest side
        k = int(np.argmin([y, U - x, U - y, x]))
        return [x, U + y, 3 * U - x, 4 * U - y][k]

    def point(t):
        t %= 4 * U
        side, o = divmod(t, U)
        return [(W + o, S), (W + U, S + o), (W + U - o, S + U), (W, S + U - o)][side]

    starts = [param(c[0]) for c in chains]
    ends = [param(c[-1]) for c in chains]
    used = [False] * len(chains)
    out = []
    for i in range(len(chains)):
        if used[i]:
            continue
        ring, j = [], i
        while not used[j]:
            used[j] = True
            ring.extend(map(tuple, chains[j]))
            t = ends[j]
            # next entry counter-clockwise; a chain may close on itself only as the last choice
            best, nxt = None, None
            for m in range(len(chains)):
                if used[m] and m != i:
                    continue
                step = (starts[m] - t) % (4 * U)
                if step == 0 and m == j and len(chains) > 1:
                    step = 4 * U
                if best is None or step < best:
                    best, nxt = step, m
            q = (t // QUARTER + 1) * QUARTER
            while q < t + best:
                ring.append(point(q))
                q += QUARTER
            j = nxt
        if len(ring) >= 3:
            out.append(ring)
    return out


def join_ring(chains):
    """Join chains (from several bins) into one closed ring."""
    if len(chains) == 1:
        c = chains[0]
        return c if len(c) >= 4 and (c[0] == c[-1]).all() else None
    start = {}
    for c in chains:
        start.setdefault(tuple(c[0]), []).append(c)
    ring, end = list(map(tuple, chains[0])), tuple(chains[0][-1])
    todo = len(chains) - 1
    seen = {id(chains[0])}
    while todo:
        options = [c for c in start.get(end, []) if id(c) not in seen]
        if not options:
            return None
        c = options[0]
        seen.add(id(c))
        ring.extend(map(tuple, c[1:]))
        end = tuple(c[-1])
        todo -= 1
    return np.array(ring) if ring[0] == ring[-1] and len(ring) >= 4 else None


def chop(line, limit):
    """Pieces of at most `limit` points, sharing end points."""
    n = len(line)
    if n <= limit:
        return [line]
    k = math.ceil((n - 1) / (limit - 1))
    cuts = [round(i * (n - 1) / k) for i in range(k + 1)]
    return [line[a:b + 1] for a, b in zip(cuts, cuts[1:])]


def merge_lines(lines):
    """Join lines at shared ends (deterministic), integer arrays."""
    if len(lines) < 2:
        return lines
    m = shapely.line_merge(MultiLineString([l.astype(float) for l in lines]))
    out = [ipoints(p) for p in shapely.get_parts(m)]
    out.sort(key=lambda p: (tuple(p[0]), len(p), tuple(p[-1])))
    return out


def write_line_layer(store, layer, rank, cells, limit=MAX_VERTICES, status=None):
    """Lines by degree cell, bundled upwards or cut downwards to about `limit` points a row."""
    def down(lines, w, s, size):
        if sum(map(len, lines)) <= limit or size <= 3125:
            store.add(layer, rank, 2, lines, status=status)
            return
        h = size // 2
        quads = defaultdict(list)
        for l in lines:
            for piece in chop(l, limit // 2):
                c = piece[len(piece) // 2]
                quads[(int(c[1]) >= s + h, int(c[0]) >= w + h)].append(piece)
        for (n, e), ls in sorted(quads.items()):
            down(ls, w + e * h, s + n * h, h)

    def up(w, s, size):
        if size == 1:
            v = cells.get((w, s), [])
            return v if sum(map(len, v)) <= limit or down(v, w * U, s * U, U) else None
        h = size // 2
        kids = [(x, y, up(x, y, h)) for x, y in ((w, s), (w + h, s), (w, s + h), (w + h, s + h))]
        if size <= 4 and all(v is not None for _, _, v in kids):
            lines = [l for _, _, v in kids for l in v]
            if sum(map(len, lines)) <= limit:
                return merge_lines(lines)
        for x, y, v in kids:
            if v:
                store.add(layer, rank, 2, v, status=status)
        return None

    for s in range(-96, 96, 16):
        for w in range(-192, 192, 16):
            up(w, s, 16)


# --------------------------------------------------------------------------
# Rivers
# --------------------------------------------------------------------------

# WDBII level -> (rank, status, tolerance in km)
RIVER_LEVEL = {
    0: (2, "double-line", 0.08), 1: (2, None, 0.08), 2: (2, None, 0.08),
    3: (3, None, 0.12), 4: (3, None, 0.15),
    5: (4, "intermittent", 0.12), 6: (4, "intermittent", 0.15), 7: (4, "intermittent", 0.18),
    8: (5, "canal", 0.08), 9: (5, "canal", 0.12), 10: (5, "canal", 0.15),
}
# What a kilometre along a line of this level costs when a named river is traced.
RIVER_COST = {0: 1.05, 1: 1.0, 2: 1.05, 3: 1.2, 4: 1.4, 5: 1.3, 6: 1.6, 7: 1.9, 8: 1.8, 9: 2.2, 10: 2.5, 99: 1.6}
MAX_SPAN = 4 * U
MIN_RIVER_POLAR_KM = 15      # shorter minor rivers north of 60N are left out


def km_lengths(p):
    d = np.diff(p, axis=0) / U * KM
    c = np.cos(np.radians((p[1:, 1] + p[:-1, 1]) / 2 / U))
    return np.hypot(d[:, 0] * c, d[:, 1])


def km_between(a, b):
    c = math.cos(math.radians((a[1] + b[1]) / 2))
    return math.hypot((a[0] - b[0]) * c, a[1] - b[1]) * KM


def xyz(lonlat):
    lon, lat = np.radians(lonlat[:, 0]), np.radians(lonlat[:, 1])
    return np.column_stack([np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)]) * 6371.0


def build_rivers(args):
    d = netCDF4.Dataset(os.path.join(args.gshhg, "binned_river_f.nc"))
    d.set_auto_mask(False)
    lev = d["Hierarchial_level_of_a_segment"][:]
    n = d["N_points_for_a_segment"][:]
    f = d["Id_of_first_point_in_a_segment"][:]
    X = d["Relative_longitude_from_SW_corner_of_bin"][:].astype(np.uint16).astype(float) / 65535
    Y = d["Relative_latitude_from_SW_corner_of_bin"][:].astype(np.uint16).astype(float) / 65535
    bf, bn = d["Id_of_first_segment_in_a_bin"][:], d["N_segments_in_a_bin"][:]
    raw = defaultdict(list)
    for b in np.nonzero(bn)[0]:
        lon, lat = b % 360, 89 - b // 360
        lon = lon - 360 if lon >= 180 else lon
        for k in range(int(bf[b]), int(bf[b]) + int(bn[b])):
            p = np.column_stack([X[f[k]:f[k] + n[k]] + lon, Y[f[k]:f[k] + n[k]] + lat])
            p = np.rint(p * U).astype(np.int64)
            keep = np.ones(len(p), bool)
            keep[1:] = (np.diff(p, axis=0) != 0).any(axis=1)
            if keep.sum() > 1:
                raw[int(lev[k])].append(p[keep])
    lines = []
    for level in sorted(raw):
        lines += [(level, p) for p in merge_lines(raw[level])]
    # Split where another line ends, so that junctions survive the simplification.
    ends = {tuple(q) for _, p in lines for q in (p[0], p[-1])}
    final = []
    for level, p in lines:
        cuts = [0] + [i for i in range(1, len(p) - 1) if tuple(p[i]) in ends] + [len(p) - 1]
        for a, b in zip(cuts, cuts[1:]):
            q = p[a:b + 1]
            lat = float(q[:, 1].mean()) / U
            lon = float(q[:, 0].mean()) / U
            tol = RIVER_LEVEL[level][2] * (1.0 if tolerance(math.floor(lon), math.floor(lat)) == TOL_DETAIL else 1.5)
            c = max(math.cos(math.radians(lat)), 0.02)
            s = shapely.simplify(LineString(q / U * (c, 1.0)), tol / KM)
            s = np.rint(shapely.get_coordinates(s) / (c, 1.0) * U).astype(np.int64)
            s[0], s[-1] = q[0], q[-1]
            if len(s) == 2 and (s[0] == s[1]).all():
                continue
            if level >= 4 and lat > 60 and km_lengths(s).sum() < MIN_RIVER_POLAR_KM:
                continue
            final.append((level, s))
    log("river lines", len(final), "points", sum(len(p) for _, p in final))

    named, used, report = trace_named(args, final)
    meta = {"source": "GSHHG " + d.version + " full resolution rivers (CIA World Data Bank II); names and way-points: rivers-named.csv",
            "licence": "LGPL-3.0-or-later", "version": d.version,
            "simplified": "Douglas-Peucker 0.08 to 0.18 km by level, 1.5 times that outside Africa, Europe and Asia south of 50N"}
    out = Store(os.path.join(args.out, "rivers.sqlite"), meta)
    for name, name_ar, parts in named:
        for p in parts:
            for piece in span_pieces(p):
                out.add("river", 1, 2, [piece], name=name, name_ar=name_ar)
    # The rest, without the edges taken by named rivers
    groups = defaultdict(list)
    for level, p in final:
        rank, status, _ = RIVER_LEVEL[level]
        run = [p[0]]
        for a, b in zip(p, p[1:]):
            if edge_key(a, b) in used:
                if len(run) > 1:
                    groups[(rank, status)].append(np.array(run))
                run = [b]
            else:
                run.append(b)
        if len(run) > 1:
            groups[(rank, status)].append(np.array(run))
    for (rank, status) in sorted(groups, key=lambda t: (t[0], t[1] or "")):
        cells = defaultdict(list)
        for l in merge_lines(groups[(rank, status)]):
            for piece in chop(l, 256):
                c = piece[len(piece) // 2]
                cells[(int(c[0] // U), int(c[1] // U))].append(piece)
        write_line_layer(out, "river", rank, cells, status=status)
    out.close()
    for line in report:
        log(line)


def edge_key(a, b):
    a, b = (int(a[0]), int(a[1])), (int(b[0]), int(b[1]))
    return (a, b) if a < b else (b, a)


def span_pieces(p):
    out, start = [], 0
    for i in range(1, len(p)):
        box_ = p[start:i + 1]
        if (np.ptp(box_, axis=0) > MAX_SPAN).any() or i - start >= 600:
            out.append(p[start:i])
            start = i - 1
    out.append(p[start:])
    return [q for q in out if len(q) > 1]


def trace_named(args, lines):
    """Trace the rivers of rivers-named.csv through the network of lines."""
    from scipy.sparse import csr_matrix
    from scipy.sparse.csgraph import dijkstra
    from scipy.spatial import cKDTree
    net = list(lines)
    lakes = os.path.join(args.out, "lakes.sqlite")
    if not os.path.exists(lakes):
        raise SystemExit("lakes.sqlite is needed (build the coast first)")
    db = sqlite3.connect(lakes)
    for (blob,) in db.execute("SELECT geometry FROM feature WHERE layer='lakeshore' ORDER BY id"):
        net += [(99, p) for p in decode(blob)]
    db.close()
    pts = np.vstack([p for _, p in net])
    line_of = np.repeat(np.arange(len(net)), [len(p) for _, p in net])
    uniq, inv = np.unique(pts, axis=0, return_inverse=True)
    inv = inv.ravel()
    V = len(uniq)
    ll = uniq / U
    first_line = np.zeros(V, np.int64)
    first_line[inv[::-1]] = line_of[::-1]
    cu, cv, cw, ck = [], [], [], []
    off = 0
    level_of_edge = []
    for level, p in net:
        ids = inv[off:off + len(p)]
        off += len(p)
        cu.append(ids[:-1]); cv.append(ids[1:])
        cw.append(km_lengths(p) * RIVER_COST[level] + 1e-6)
        level_of_edge.append(np.full(len(p) - 1, level))
    lake_vertex = np.zeros(V, bool)
    off = 0
    for level, p in net:
        if level == 99:
            lake_vertex[inv[off:off + len(p)]] = True
        off += len(p)
    cu, cv, cw, ck = map(np.concatenate, (cu, cv, cw, level_of_edge))
    # Gaps: from every free end to near vertices of other lines
    degree = np.bincount(np.concatenate([cu, cv]), minlength=V)
    free = np.nonzero((degree == 1))[0]
    P = xyz(ll)
    tree = cKDTree(P)
    ftree = cKDTree(P[free])
    gu, gv, gw = [], [], []
    dist, near = tree.query(P[free], k=48, distance_upper_bound=12.0)
    fd, fn = ftree.query(P[free], k=6, distance_upper_bound=12.0)
    for i, a in enumerate(free):
        seen = {first_line[a]}
        for dd, v in zip(dist[i], near[i]):
            if not np.isfinite(dd) or len(seen) > 6:
                break
            if v == a or first_line[v] in seen:
                continue
            seen.add(first_line[v])
            gu.append(a); gv.append(v); gw.append(1.5 * dd + 0.5 if dd < 2.5 else 3 * dd)
        for dd, j in zip(fd[i], fn[i]):
            if np.isfinite(dd) and free[j] != a:
                gu.append(a); gv.append(free[j]); gw.append(1.5 * dd + 0.5 if dd < 2.5 else 3 * dd)
    eu = np.concatenate([cu, gu]).astype(np.int64)
    ev = np.concatenate([cv, gv]).astype(np.int64)
    ew = np.concatenate([cw, gw])
    ek = np.concatenate([ck, np.full(len(gu), -1)])
    log("network", V, "vertices", len(eu), "edges", len(gu), "gap edges")
    lon, lat = ll[:, 0], ll[:, 1]

    rows = []
    with open(args.named, encoding="utf-8", newline="") as fh:
        for r in csv.DictReader(fh):
            rows.append((r["name"], r["name_ar"], [tuple(map(float, w.split())) for w in r["waypoints"].split(";")]))
    named, used, report, failures = [], set(), [], 0
    real_edges = {edge_key(a, b) for _, p in lines for a, b in zip(p.tolist(), p[1:].tolist())}

    def advance(cost_at, a, w, ids, dd, widen):
        """One stage: shortest paths from the weighted start vertices to the candidates of the next way-point."""
        gap = widen * max(0.7, 0.35 * max(abs(a[0] - w[0]), abs(a[1] - w[1])))
        W, E = min(a[0], w[0]) - gap, max(a[0], w[0]) + gap
        S, N = min(a[1], w[1]) - gap, max(a[1], w[1]) + gap
        inside = (lon >= W) & (lon <= E) & (lat >= S) & (lat <= N)
        sub = np.nonzero(inside)[0]
        local = np.full(V, -1)
        local[sub] = np.arange(len(sub))
        m = inside[eu] & inside[ev]
        lu, lv, lw = local[eu[m]], local[ev[m]], ew[m]
        src = local[cost_at[0]]
        ok = src >= 0
        k = len(sub)
        u2 = np.concatenate([lu, lv, np.full(ok.sum(), k)])
        v2 = np.concatenate([lv, lu, src[ok]])
        w2 = np.concatenate([lw, lw, cost_at[1][ok] + 1e-3])
        # parallel edges: keep the cheapest (csr_matrix would add them up)
        order = np.lexsort((w2, v2, u2))
        u2, v2, w2 = u2[order], v2[order], w2[order]
        keep = np.ones(len(u2), bool)
        keep[1:] = (u2[1:] != u2[:-1]) | (v2[1:] != v2[:-1])
        g = csr_matrix((w2[keep], (u2[keep], v2[keep])), shape=(k + 1, k + 1))
        dist_, pred = dijkstra(g, indices=k, return_predecessors=True)
        cand = local[ids]
        c = np.where(cand >= 0, dist_[cand], np.inf)
        fin = np.isfinite(c)
        if not fin.any():
            return None
        rise = c[fin].min() - cost_at[1].min()
        if rise > 3 * max(km_between(a, w), 10) + 60:
            return None
        return (sub, pred, k), (ids[fin], c[fin] + 2.5 * dd[fin])

    def trace_back(stages, cost_at):
        node = int(cost_at[0][int(np.argmin(cost_at[1]))])
        path = []
        for sub, pred, k in reversed(stages):
            loc = int(np.searchsorted(sub, node))
            while loc != k:
                path.append(int(sub[loc]))
                loc = int(pred[loc])
            node = path[-1]
        return path[::-1]

    def real_length(path):
        return float(km_lengths(uniq[path]).sum())

    for name, name_ar, way in rows:
        sections, stages, cost_at, last = [], [], None, None
        skipped, breaks = [], []
        for i, w in enumerate(way):
            ids = np.array(sorted(tree.query_ball_point(xyz(np.array([w]))[0], 20.0)), dtype=np.int64)
            if not len(ids):
                skipped.append(i + 1)
                continue
            dd = np.linalg.norm(P[ids] - xyz(np.array([w]))[0], axis=1)
            if cost_at is not None:
                step = advance(cost_at, last, w, ids, dd, 1) or advance(cost_at, last, w, ids, dd, 3)
                if step:
                    stages.append(step[0])
                    cost_at, last = step[1], w
                    continue
                breaks.append(i + 1)
                if stages:
                    sections.append(trace_back(stages, cost_at))
            stages, cost_at, last = [], (ids, 2.5 * dd), w
        if stages:
            sections.append(trace_back(stages, cost_at))
        note = (f", way-points without a river within 20 km {skipped}" if skipped else "") + \
               (f", not connected before way-points {breaks}" if breaks else "")
        if not sections:
            failures += 1
            report.append(f"FAILED {name}{note}")
            continue
        parts, gaps, length, seen_points = [], [], 0.0, []
        for path in sections:
            # remove repetitions and loops (spurs into tributaries)
            clean_path, where = [], {}
            for v in path:
                if v in where:
                    for u in clean_path[where[v] + 1:]:
                        where.pop(u, None)
                    del clean_path[where[v] + 1:]
                else:
                    where[v] = len(clean_path)
                    clean_path.append(v)
            q = uniq[clean_path]
            length += float(km_lengths(q).sum())
            seen_points.append(P[clean_path])
            # cut at lakes, long gaps and lines that already have a name
            run = [q[0]]
            for (ia, ib), a, b, l in zip(zip(clean_path, clean_path[1:]), q, q[1:], km_lengths(q)):
                key = edge_key(a, b)
                real = key in real_edges
                lake = lake_vertex[ia] and lake_vertex[ib] and not real
                if not real and not lake:
                    gaps.append(float(l))
                if lake or key in used or (not real and l > 10):
                    if len(run) > 1:
                        parts.append(np.array(run))
                    run = [b]
                else:
                    run.append(b)
                    used.add(key)
            if len(run) > 1:
                parts.append(np.array(run))
        line = sum(km_between(a, b) for a, b in zip(way, way[1:]))
        allp = np.vstack(seen_points)
        far = [(i + 1, round(float(np.min(np.linalg.norm(allp - xyz(np.array([w]))[0], axis=1))), 1))
               for i, w in enumerate(way) if i + 1 not in skipped]
        far = [t for t in far if t[1] > 8]
        drawn = sum(float(km_lengths(p).sum()) for p in parts)
        ratio = length / max(line, 1)
        text = (f"{name}: {length:.0f} km, ratio {ratio:.2f}, drawn {drawn:.0f} km in {len(parts)} parts" + note
                + (f", gaps {[round(x, 1) for x in gaps if x > 2.5]}" if any(x > 2.5 for x in gaps) else "")
                + (f", far way-points {far}" if far else ""))
        if ratio > 3 or ratio < 0.4 or not parts:
            failures += 1
            report.append("FAILED " + text)
            continue
        report.append(text)
        named.append((name, name_ar, parts))
    report.append(f"named rivers: {len(named)} traced, {failures} failed")
    return named, used, report


def decode(blob):
    """Parts of a blob: lines, or lists of rings."""
    vals, shift, v = [], 0, 0
    for byte in blob[1:]:
        v |= (byte & 127) << shift
        if byte & 128:
            shift += 7
        else:
            vals.append(v)
            shift = v = 0
    it = iter(vals)
    x = y = 0

    def points():
        nonlocal x, y
        p = []
        for _ in range(next(it)):
            a, b = next(it), next(it)
            x += (a >> 1) ^ -(a & 1)
            y += (b >> 1) ^ -(b & 1)
            p.append((x, y))
        return np.array(p, dtype=np.int64)

    return [points() if blob[0] == 2 else [points() for _ in range(next(it))] for _ in range(next(it))]


# --------------------------------------------------------------------------
# Countries and borders
# --------------------------------------------------------------------------

# Arabic short names (Unicode CLDR, a few made shorter or fuller).
ARABIC = dict(t.split("=") for t in """AD=أندورا; AE=الإمارات العربية المتحدة; AF=أفغانستان; AG=أنتيغوا وبربودا; AI=أنغويلا;
AL=ألبانيا; AM=أرمينيا; AO=أنغولا; AQ=أنتاركتيكا; AR=الأرجنتين; AS=ساموا الأمريكية; AT=النمسا;
AU=أستراليا; AW=أروبا; AX=جزر آلاند; AZ=أذربيجان; BA=البوسنة والهرسك; BB=بربادوس; BD=بنغلاديش;
BE=بلجيكا; BF=بوركينا فاسو; BG=بلغاريا; BH=البحرين; BI=بوروندي; BJ=بنين; BL=سان بارتليمي;
BM=برمودا; BN=بروناي; BO=بوليفيا; BQ=هولندا الكاريبية; BR=البرازيل; BS=جزر البهاما; BT=بوتان;
BV=جزيرة بوفيه; BW=بوتسوانا; BY=بيلاروس; BZ=بليز; CA=كندا; CC=جزر كوكوس (كيلينغ);
CD=جمهورية الكونغو الديمقراطية; CF=جمهورية أفريقيا الوسطى; CG=جمهورية الكونغو; CH=سويسرا;
CI=ساحل العاج; CK=جزر كوك; CL=تشيلي; CM=الكاميرون; CN=الصين; CO=كولومبيا; CR=كوستاريكا; CU=كوبا;
CV=الرأس الأخضر; CW=كوراساو; CX=جزيرة كريسماس; CY=قبرص; CZ=التشيك; DE=ألمانيا; DJ=جيبوتي;
DK=الدانمرك; DM=دومينيكا; DO=جمهورية الدومينيكان; DZ=الجزائر; EC=الإكوادور; EE=إستونيا; EG=مصر;
EH=الصحراء الغربية; ER=إريتريا; ES=إسبانيا; ET=إثيوبيا; FI=فنلندا; FJ=فيجي; FK=جزر فوكلاند;
FM=ميكرونيزيا; FO=جزر فارو; FR=فرنسا; GA=الغابون; GB=المملكة المتحدة; GD=غرينادا; GE=جورجيا;
GF=غويانا الفرنسية; GG=غيرنزي; GH=غانا; GI=جبل طارق; GL=غرينلاند; GM=غامبيا; GN=غينيا;
GP=غوادلوب; GQ=غينيا الاستوائية; GR=اليونان; GS=جورجيا الجنوبية وجزر ساندويتش الجنوبية;
GT=غواتيمالا; GU=غوام; GW=غينيا بيساو; GY=غيانا; HM=جزيرة هيرد وجزر ماكدونالد; HN=هندوراس;
HR=كرواتيا; HT=هايتي; HU=هنغاريا; ID=إندونيسيا; IE=أيرلندا; IL=إسرائيل; IM=جزيرة مان; IN=الهند;
IO=الإقليم البريطاني في المحيط الهندي; IQ=العراق; IR=إيران; IS=آيسلندا; IT=إيطاليا; JE=جيرسي;
JM=جامايكا; JO=الأردن; JP=اليابان; KE=كينيا; KG=قيرغيزستان; KH=كمبوديا; KI=كيريباتي;
KM=جزر القمر; KN=سانت كيتس ونيفيس; KP=كوريا الشمالية; KR=كوريا الجنوبية; KW=الكويت;
KY=جزر كايمان; KZ=كازاخستان; LA=لاوس; LB=لبنان; LC=سانت لوسيا; LI=ليختنشتاين; LK=سريلانكا;
LR=ليبيريا; LS=ليسوتو; LT=ليتوانيا; LU=لوكسمبورغ; LV=لاتفيا; LY=ليبيا; MA=المغرب; MC=موناكو;
MD=مولدوفا; ME=الجبل الأسود; MF=سان مارتن; MG=مدغشقر; MH=جزر مارشال; MK=مقدونيا الشمالية;
ML=مالي; MM=ميانمار; MN=منغوليا; MP=جزر ماريانا الشمالية; MQ=جزر المارتينيك; MR=موريتانيا;
MS=مونتسرات; MT=مالطا; MU=موريشيوس; MV=جزر المالديف; MW=ملاوي; MX=المكسيك; MY=ماليزيا;
MZ=موزمبيق; NA=ناميبيا; NC=كاليدونيا الجديدة; NE=النيجر; NF=جزيرة نورفولك; NG=نيجيريا;
NI=نيكاراغوا; NL=هولندا; NO=النرويج; NP=نيبال; NR=ناورو; NU=نيوي; NZ=نيوزيلندا; OM=عُمان;
PA=بنما; PE=بيرو; PF=بولينيزيا الفرنسية; PG=بابوا غينيا الجديدة; PH=الفلبين; PK=باكستان;
PL=بولندا; PM=سان بيير ومكويلون; PN=جزر بيتكيرن; PR=بورتوريكو; PS=فلسطين; PT=البرتغال; PW=بالاو;
PY=باراغواي; QA=قطر; RE=روينيون; RO=رومانيا; RS=صربيا; RU=روسيا; RW=رواندا;
SA=المملكة العربية السعودية; SB=جزر سليمان; SC=سيشل; SD=السودان; SE=السويد; SG=سنغافورة;
SH=سانت هيلينا; SI=سلوفينيا; SJ=سفالبارد وجان ماين; SK=سلوفاكيا; SL=سيراليون; SM=سان مارينو;
SN=السنغال; SO=الصومال; SR=سورينام; SS=جنوب السودان; ST=ساو تومي وبرينسيبي; SV=السلفادور;
SX=سانت مارتن; SY=سوريا; SZ=إسواتيني; TC=جزر توركس وكايكوس; TD=تشاد;
TF=الأقاليم الجنوبية الفرنسية; TG=توغو; TH=تايلاند; TJ=طاجيكستان; TK=توكيلاو; TL=تيمور - ليشتي;
TM=تركمانستان; TN=تونس; TO=تونغا; TR=تركيا; TT=ترينيداد وتوباغو; TV=توفالو; TW=تايوان;
TZ=تنزانيا; UA=أوكرانيا; UG=أوغندا; UM=جزر الولايات المتحدة النائية; US=الولايات المتحدة;
UY=أورغواي; UZ=أوزبكستان; VA=الفاتيكان; VC=سانت فنسنت وجزر غرينادين; VE=فنزويلا;
VG=جزر فيرجن البريطانية; VI=جزر فيرجن الأمريكية; VN=فيتنام; VU=فانواتو; WF=جزر والس وفوتونا;
WS=ساموا; XK=كوسوفو; YE=اليمن; YT=مايوت; ZA=جنوب أفريقيا; ZM=زامبيا; ZW=زيمبابوي""".replace("\n", " ").split("; "))
# Short names where DCW's are long or dated.
ENGLISH = {"TR": "Türkiye", "CZ": "Czechia", "VA": "Holy See", "RU": "Russia", "LA": "Laos",
           "KP": "North Korea", "KR": "South Korea", "CD": "DR Congo", "BN": "Brunei"}

# Status of a border (codes sorted): the whole line between two countries, or the part in a box
# (west, south, east, north).  Everything not listed is a plain border.
STATUS = [
    ("IN;PK", (72.5, 32.75, 78.0, 37.2), "line-of-control"),  # Kashmir: the Line of Control of 1972
    ("CN;IN", (76.0, 32.4, 81.0, 36.5), "disputed"),      # Aksai Chin, Demchok: Line of Actual Control or claims
    ("CN;IN", (91.5, 26.5, 98.0, 30.0), "disputed"),      # Arunachal Pradesh: the McMahon Line
    ("CN;PK", (74.0, 35.0, 77.9, 37.2), "disputed"),      # 1963 agreement, not recognised by India
    ("EH;MA", None, "disputed"),                          # Western Sahara: non-self-governing territory (UN)
    ("IL;PS", None, "armistice"),                         # Green Line of 1949
    ("IL;SY", None, "armistice"),                         # Golan: the line of 1949, Golan is drawn as Syria
    ("IL;LB", None, "armistice"),                         # 1949 line; the Blue Line is a line of withdrawal
    ("LB;SY", (35.5, 33.15, 35.85, 33.5), "disputed"),    # Shebaa farms
    ("KP;KR", None, "armistice"),                         # Military Demarcation Line of 1953
    ("RS;XK", None, "disputed"),                          # Kosovo: declared 2008, not a UN member
    ("SD;SS", (27.7, 9.2, 29.2, 10.4), "disputed"),       # Abyei
    ("SD;SS", (23.4, 8.5, 25.0, 10.4), "disputed"),       # Kafia Kingi
    ("EG;SD", (33.0, 21.6, 37.0, 23.3), "disputed"),      # Halaib and Bir Tawil
    ("KE;SS", (33.8, 4.2, 36.2, 5.4), "disputed"),        # Ilemi triangle
    ("ET;KE", (35.2, 4.2, 36.2, 5.4), "disputed"),        # Ilemi triangle, eastern end
    ("ER;ET", None, "disputed"),                          # EEBC line of 2002, demarcated on paper only
    ("ET;SD", (35.2, 12.2, 36.8, 14.3), "disputed"),      # al-Fashaga
    ("GY;VE", None, "disputed"),                          # Essequibo (award of 1899, claim of Venezuela)
    ("GY;SR", (-58.2, 1.5, -56.2, 3.5), "disputed"),      # New River triangle
    ("AF;PK", None, "disputed"),                          # Durand Line, not recognised by Afghanistan
    ("BT;CN", None, "disputed"),                          # northern and western Bhutan
    ("KH;TH", (102.3, 14.1, 105.3, 14.8), "disputed"),    # Dangrek range: Ta Muen, Ta Krabey, Preah Vihear
]
# Overlaps of two countries in DCW that the smaller of the two must not win.
LOSES = [("OM", "YE")]      # the line of 1992: DCW's Yemen has it, its Oman not
# Neighbours whose polygons leave a gap in DCW that is wide or open to the sea: the gap goes to the
# larger of the two before the coverage is made.
FILL = ["AE;SA", "QA;SA", "AE;QA", "KW;SA", "IQ;KW", "EH;MA", "DE;DK", "KE;SS", "SS;UG", "KE;UG", "LY;SD", "SD;TD",
        "EG;LY", "EG;SD", "LY;TD", "BG;MK", "RO;RS", "CL;PE", "ID;PG", "EG;PS", "DJ;SO", "JO;SA", "IL;LB", "IL;PS",
        "IN;MM", "CN;NP", "BT;CN", "IN;PK", "AR;CL", "BR;VE", "BA;ME", "BA;RS", "AL;XK", "BG;RS", "HR;RS", "MK;RS",
        "AE;OM", "BD;IN", "BA;HR", "AL;GR", "GR;MK", "AL;MK", "AZ;IR", "IR;TM", "AF;CN", "AF;TJ", "AR;UY", "AR;PY", "AR;BR",
        "BO;BR", "BT;IN", "BN;MY", "CA;US", "CN;MN", "CN;VN", "GT;MX", "IN;NP", "KE;SO", "KE;TZ", "GY;VE", "CR;PA", "CR;NI",
        "FR;IT", "NA;ZA", "KZ;UZ", "AO;CD", "AO;CG", "BD;MM", "HN;NI", "ID;MY", "IT;SI", "DE;PL", "IQ;IR"]
# Holes that the larger neighbour must not get: (lon, lat) in the hole, country
HOLE_OWNER = [(44.92, 39.64, "AZ")]        # Sadarak, the north-western tip of Nakhchivan
FALSE_BORDERS = {"GB;GG"}  # two islands that touch in DCW
FILL_WIDTH = 0.045        # degrees, half of the widest gap filled
# Land that no country of DCW covers: GSHHG land in a box (west, south, east, north) goes to a country.
PATCH = [
    ("OM", (56.02, 25.60, 56.62, 26.48)),      # Musandam
    ("CN", (113.80, 22.14, 114.46, 22.57)),    # Hong Kong
]
COAST_KM = 0.30           # coasts of the country polygons
BORDER_TOL = 0.0006       # degrees, effective-area tolerance of borders
NEAR = 0.04               # degrees: nearer to another country than this a vertex belongs to a border
MIN_PART_KM2 = 2.0        # smaller islands of a country are left out (not its largest part)


def read_land(args, b):
    """GSHHG land in a box, degrees, from coast.sqlite."""
    db = sqlite3.connect(os.path.join(args.out, "coast.sqlite"))
    rows = db.execute("SELECT geometry FROM feature JOIN feature_box USING(id) WHERE layer='land' AND west<=? AND "
                      "east>=? AND south<=? AND north>=? ORDER BY id", (b[2], b[0], b[3], b[1])).fetchall()
    db.close()
    return shapely.union_all([Polygon(p[0] / U, [h / U for h in p[1:]]) for (g,) in rows for p in decode(g)])


def build_borders(args):
    d = netCDF4.Dataset(os.path.join(args.dcw, "dcw-gmt.nc"))
    d.set_auto_maskandscale(False)
    english = {}
    with open(os.path.join(args.dcw, "dcw-countries.txt"), encoding="utf-8") as fh:
        for line in fh:
            if not line.startswith("#") and line.strip():
                _, code, name = line.split(None, 2)
                english[code] = name.strip()
    english.update(ENGLISH)
    codes = sorted(v[:-4] for v in d.variables if v.endswith("_lon") and len(v) == 6)
    parts, code = [], []
    for c in codes:
        lo, la = d[c + "_lon"], d[c + "_lat"]
        x, y = lo[:].astype(np.int64), la[:].astype(np.int64)
        X = lo.getncattr("min") + x / lo.getncattr("scale")
        Y = la.getncattr("min") + y / la.getncattr("scale")
        marks = np.nonzero((x == 65535) & (y <= 1))[0]      # (65535, 0) ring, (65535, 1) hole
        outer, holes = [], []
        for a, b in zip(marks, [*marks[1:], len(x)]):
            r = np.round(np.column_stack([X[a + 1:b], Y[a + 1:b]]), 6)
            if len(r) < 4:
                continue
            keep = np.ones(len(r), bool)
            keep[1:] = (np.diff(r, axis=0) != 0).any(axis=1)
            r = r[keep]
            if len(r) < 4:
                continue
            p = Polygon(r)
            if p.area * math.cos(math.radians(min(89.0, abs(p.centroid.y)))) * 12364 < MIN_PART_KM2 / 2 and len(marks) > 3:
                continue
            if not p.is_valid:
                p = shapely.make_valid(p, method="structure", keep_collapsed=False)
            (holes if y[a] == 1 else outer).extend(polygons(p))
        if holes:
            hole = shapely.union_all(holes)
            outer = [q for p in outer for q in polygons(shapely.difference(p, hole))]
        wrapped = []
        for p in outer:        # longitudes 0..360 to -180..180, cut at the antimeridian
            w, _, e, _ = p.bounds
            if w >= 180:
                wrapped.append(shapely.transform(p, lambda q: q - (360, 0)))
            elif e > 180:
                wrapped += polygons(shapely.intersection(p, box(-180, -90, 180, 90)))
                wrapped += [shapely.transform(q, lambda z: z - (360, 0))
                            for q in polygons(shapely.intersection(p, box(180, -90, 540, 90)))]
            elif w < -180:
                wrapped += polygons(shapely.intersection(p, box(-180, -90, 180, 90)))
                wrapped += [shapely.transform(q, lambda z: z + (360, 0))
                            for q in polygons(shapely.intersection(p, box(-540, -90, -180, 90)))]
            else:
                wrapped.append(p)
        km2 = [q.area * math.cos(math.radians(min(89.0, abs(q.centroid.y)))) * 12364 for q in wrapped]
        top = max(km2)
        for p, a in zip(wrapped, km2):
            if a >= MIN_PART_KM2 or a == top:
                parts.append(p)
                code.append("FI" if c == "AX" else c)      # Åland overlaps Finland in DCW
    parts, code = np.array(parts, dtype=object), np.array(code)
    # Åland and Finland together
    fi = np.nonzero(code == "FI")[0]
    merged = polygons(shapely.union_all(parts[fi]))
    parts = np.array([*parts[code != "FI"], *merged], dtype=object)
    code = np.array([*code[code != "FI"], *["FI"] * len(merged)])
    # An enclave of another country that DCW gives as a second ring of the country around it
    tree = shapely.STRtree(parts)
    spots = np.array([p.representative_point() for p in parts], dtype=object)
    inner, outer = tree.query(spots, predicate="within")
    m = (inner != outer) & (shapely.area(parts[inner]) < shapely.area(parts[outer]))
    inner, outer = inner[m], outer[m]
    own = [(i, j) for i, j in zip(inner, outer) if code[i] == code[j]]
    alien = {int(i) for i, j in zip(inner, outer) if code[i] != code[j]}
    foreign = shapely.STRtree(parts)
    gone = set()
    for i, j in own:
        over = [k for k in foreign.query(spots[i], predicate="within") if code[k] != code[i]]
        if over:
            gone.add(int(i))
            if parts[j].area > 3 * parts[i].area:
                parts[j] = max(polygons(shapely.difference(parts[j], parts[i])), key=lambda t: t.area)
    # and one that it simply covers
    for i in sorted(alien - gone):
        for j in sorted({int(j) for a, j in zip(inner, outer) if a == i and code[j] != code[i]}):
            if j not in gone and parts[j].area > 3 * parts[i].area and parts[j].contains(parts[i].representative_point()):
                q = polygons(shapely.difference(parts[j], parts[i]))
                parts[j] = max(q, key=lambda t: t.area)
    keep = [k for k in range(len(parts)) if k not in gone]
    log("enclaves given twice", sorted({str(code[k]) for k in gone}), "covered", sorted({str(code[k]) for k in alien}))
    parts, code = parts[keep], code[keep]
    log("parts", len(parts), "vertices", int(shapely.get_num_coordinates(parts).sum()))

    # Cells of NEAR degrees with more than one country: their vertices belong to borders.
    ids = {c: i for i, c in enumerate(sorted(set(code)))}
    dense = shapely.segmentize(parts, NEAR / 2)
    xy = shapely.get_coordinates(dense)
    who = np.repeat([ids[c] for c in code], shapely.get_num_coordinates(dense))
    cell = np.floor(xy / NEAR).astype(np.int64) + 5000
    rows = np.unique(np.column_stack([(cell[:, 0] + dx) * 100000 + cell[:, 1] + dy
                                      for dx in (-1, 0, 1) for dy in (-1, 0, 1)]).T.ravel()
                     * 1000 + np.tile(who, 9))
    cells, n = np.unique(rows // 1000, return_counts=True)
    shared_cells = cells[n > 1]

    def is_near(p):
        c = np.floor(p / NEAR).astype(np.int64) + 5000
        k = c[:, 0] * 100000 + c[:, 1]
        i = np.searchsorted(shared_cells, k)
        i[i == len(shared_cells)] = 0
        return shared_cells[i] == k

    def thin(ring):
        """Douglas-Peucker on the runs of a ring that are far from other countries."""
        p = shapely.get_coordinates(ring)[:-1]
        near = is_near(p)
        c = max(math.cos(math.radians(float(p[:, 1].mean()))), 0.05)
        tol = (COAST_KM if abs(p[:, 1].mean()) < 58 else 3 * COAST_KM) / KM
        if near.all():
            return p
        if not near.any():
            q = shapely.get_coordinates(shapely.simplify(Polygon(p * (c, 1.0)), tol, preserve_topology=True)) / (c, 1.0)
            return q[:-1]
        start = int(np.nonzero(near)[0][0])
        p, near = np.roll(p, -start, axis=0), np.roll(near, -start)
        p, near = np.vstack([p, p[:1]]), np.append(near, True)
        out, i = [], 0
        while i < len(p):
            if near[i]:
                out.append(p[i:i + 1])
                i += 1
                continue
            j = i
            while not near[j]:
                j += 1
            run = shapely.get_coordinates(shapely.simplify(LineString(p[i - 1:j + 1] * (c, 1.0)), tol)) / (c, 1.0)
            out.append(run[1:-1])
            i = j
        return np.vstack(out)[:-1]

    thinned, tcode = [], []
    for p, c in zip(parts, code):
        if p.area == 0:
            continue
        r = [thin(p.exterior)] + [thin(h) for h in p.interiors]
        if len(r[0]) < 3:
            continue
        q = Polygon(r[0], [h for h in r[1:] if len(h) >= 3])
        if not q.is_valid:
            q = shapely.make_valid(q, method="structure", keep_collapsed=False)
        for g in polygons(q):
            thinned.append(g)
            tcode.append(c)
    parts, code = np.array(thinned, dtype=object), np.array(tcode)
    log("thinned", len(parts), int(shapely.get_num_coordinates(parts).sum()))

    tree = shapely.STRtree(parts)
    a, b = tree.query(parts, predicate="dwithin", distance=0.015)
    near = np.unique(a[code[a] != code[b]])
    # Overlaps the smaller country must not win
    for loser, winner in LOSES:
        win = shapely.union_all(parts[code == winner])
        for i in np.nonzero(code == loser)[0]:
            if parts[i].intersects(win):
                q = polygons(shapely.difference(parts[i], win))
                if q:
                    parts[i] = max(q, key=lambda t: t.area)
    # Land that DCW leaves to nobody
    for c, b in PATCH:
        window = box(*b)
        other = shapely.union_all([shapely.intersection(p, window) for p in parts if p.intersects(window)])
        free = polygons(shapely.difference(shapely.intersection(read_land(args, b), window),
                                           shapely.buffer(other, 0.0005)))
        free = [p for p in free if p.area > 0.0008]
        # overlap the neighbours slightly: the coverage gives the overlap to the smaller polygon
        free = [shapely.buffer(p, 0.0015, quad_segs=1) for p in free]
        home = int(np.nonzero(code == c)[0][np.argmax(shapely.area(parts[code == c]))])
        extra = []
        for p in free:
            if c == "CN" and parts[home].intersects(p):
                parts[home] = max(polygons(shapely.union(parts[home], p)), key=lambda t: t.area)
            else:
                extra.append(p)
        parts = np.array([*parts, *extra], dtype=object)
        near = np.append(near, np.arange(len(code), len(parts)))
        code = np.array([*code, *[c] * len(extra)])
        log("patch", c, b, len(free), "pieces")
    # Gaps between neighbours
    for pair in FILL:
        one, two = pair.split(";")
        i1, i2 = [i for i in near if code[i] == one], [i for i in near if code[i] == two]
        todo = [(i, j) for i in i1 for j in i2 if parts[i].distance(parts[j]) < 2 * FILL_WIDTH]
        for i, j in todo:
            if parts[i].area < parts[j].area:
                i, j = j, i
            e = shapely.envelope(shapely.buffer(parts[j].envelope, 0.1))
            e = shapely.intersection(e, shapely.envelope(shapely.buffer(parts[i].envelope, 0.1)))
            A, B = (shapely.intersection(parts[k], e) for k in (i, j))
            a, b = (shapely.buffer(t, FILL_WIDTH, quad_segs=2) for t in (A, B))
            gap = shapely.intersection(a, b)
            # a gap has both countries within reach; not the sea off the end of a border
            both = shapely.union(A, B)
            gap = shapely.intersection(gap, shapely.buffer(shapely.buffer(both, FILL_WIDTH, quad_segs=2), -FILL_WIDTH,
                                                           quad_segs=2))
            others = [parts[k] for k in near if k not in (i, j) and parts[k].intersects(gap)]
            gap = shapely.difference(gap, shapely.union_all([*others, B]))
            full = shapely.union(parts[i], gap)
            parts[i] = max(polygons(full), key=lambda t: t.area)
    log("gaps filled")
    near = near[np.argsort(shapely.area(parts[near]), kind="stable")]
    log("parts in the coverage", len(near), int(shapely.get_num_coordinates(parts[near]).sum()))
    cover = shapely.coverage_clean(parts[near], gap_width=0.012, snapping_distance=0.00002,
                                   merge_strategy="min_area")
    log("coverage clean")
    cover_code = code[near]
    # One geometry a country, so that pieces of the same country share no border
    names = sorted(set(cover_code))
    cover = np.array([shapely.coverage_union_all(cover[cover_code == c]) for c in names], dtype=object)
    # What is still a hole between two countries goes to the larger one
    world = shapely.coverage_union_all(cover)
    for p in polygons(world):
        for h in p.interiors:
            hole = Polygon(h)
            if hole.area > 0.6:
                continue              # the Caspian
            edge = [k for k in range(len(names)) if shapely.intersects(cover[k], hole)
                    and shapely.intersection(cover[k].boundary, h).length > 0]
            if len(edge) > 1:
                k = max(edge, key=lambda t: cover[t].area)
                for x, y, owner in HOLE_OWNER:
                    if hole.contains(shapely.Point(x, y)) and owner in names:
                        k = names.index(owner)
                cover[k] = shapely.union(cover[k], hole)
                log("hole filled", "+".join(str(names[t]) for t in edge), "->", str(names[k]), f"{hole.area:.4f} square degrees",
                    f"at {hole.centroid.x:.2f} {hole.centroid.y:.2f}")
    cover = shapely.coverage_simplify(cover, BORDER_TOL, simplify_boundary=True)
    cover = shapely.transform(cover, lambda q: np.rint(q * U))
    if not shapely.coverage_is_valid(cover):
        log("coverage not valid after rounding: cleaned again")
        cover = shapely.coverage_clean(cover, snapping_distance=0.5, merge_strategy="min_area")
        cover = shapely.transform(cover, np.rint)
    log("coverage simplified; valid:", bool(shapely.coverage_is_valid(cover)))

    # Country polygons
    by_code = defaultdict(list)
    for c, g in zip(names, cover):
        by_code[c] += polygons(g)
    rest = np.setdiff1d(np.arange(len(parts)), near)
    for i in rest:
        by_code[code[i]] += clean(shapely.transform(parts[i], lambda q: q * U))
    meta = {"source": "DCW-GMT " + d.version + " (Digital Chart of the World, GMT team); Arabic names: Unicode CLDR",
            "licence": "LGPL-3.0-or-later (names in Arabic: Unicode License v3)", "version": d.version,
            "simplified": f"borders about 0.1 km, coasts {COAST_KM} km ({3 * COAST_KM:.1f} km beyond 58 degrees); "
                          f"islands below {MIN_PART_KM2} km2 left out"}
    out = Store(os.path.join(args.out, "borders.sqlite"), meta)
    invalid = 0
    for c in sorted(by_code):
        polys = sorted(by_code[c], key=lambda p: (-p.area, p.bounds))
        small, n = [], 0
        for p in polys:
            invalid += not p.is_valid
            r = rings_of(p)
            if not r:
                continue
            w, s, e, n_ = p.bounds
            km2 = p.area / U / U * 12364 * math.cos(math.radians(min(89, abs((s + n_) / 2 / U))))
            rank = 1 if km2 >= 1e6 else 2 if km2 >= 1e5 else 3 if km2 >= 1e4 else 4 if km2 >= 100 else 5
            if rank < 5:
                out.add("country", rank, 3, [r], name=english.get(c, c), name_ar=ARABIC.get(c), country=c)
            else:
                small.append((int((s + n_) / 2 // (4 * U)), int((w + e) / 2 // (4 * U)), r))
        bundles = defaultdict(list)
        for j, i, r in small:
            bundles[(j, i)].append(r)
        for key in sorted(bundles):
            for k in range(0, len(bundles[key]), 60):
                out.add("country", 5, 3, bundles[key][k:k + 60], name=english.get(c, c),
                        name_ar=ARABIC.get(c), country=c)
    log("invalid country polygons:", invalid)

    # Borders: edges that two countries share
    owner = {}
    shared = defaultdict(list)
    for c, g in zip(names, cover):
        for p in polygons(g):
            for r in [p.exterior, *p.interiors]:
                q = [tuple(t) for t in ipoints(r).tolist()]
                for s, t in zip(q, q[1:]):
                    if s == t:
                        continue
                    k = (s, t) if s < t else (t, s)
                    o = owner.setdefault(k, c)
                    if o != c:
                        shared[";".join(sorted((o, c)))].append(k)
    for pair in sorted(set(shared) - FALSE_BORDERS):
        rules = [(b, st) for p, b, st in STATUS if p == pair]
        groups = defaultdict(list)
        for k in sorted(set(shared[pair])):
            mx, my = (k[0][0] + k[1][0]) / 2 / U, (k[0][1] + k[1][1]) / 2 / U
            st = None
            for b, v in rules:
                if b is None or (b[0] <= mx <= b[2] and b[1] <= my <= b[3]):
                    st = v
                    break
            groups[st].append(np.array(k))
        for st in sorted(groups, key=lambda t: t or ""):
            for line in merge_lines(groups[st]):
                for piece in span_pieces(line):
                    out.add("border", 1 if st is None else 2, 2, [piece], country=pair, status=st)
    out.close()
    # Neighbours in the table above must have a border now
    missing = [p for p in FILL if p not in shared]
    if missing:
        log("no common border:", missing)
    unused = {p for p, _, _ in STATUS} - set(shared)
    if unused:
        log("status table: pairs without a common border:", sorted(unused))


def main():
    ap = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    here = os.path.dirname(os.path.abspath(__file__))
    ap.add_argument("--out", default=os.path.join(here, "..", "basemap"))
    ap.add_argument("--gshhg", default="/usr/share/gmt-gshhg", help="directory of binned_GSHHS_f.nc, binned_river_f.nc")
    ap.add_argument("--dcw", default="/usr/share/gmt-dcw", help="directory of dcw-gmt.nc, dcw-countries.txt")
    ap.add_argument("--named", help="rivers-named.csv (default: in --out)")
    ap.add_argument("--only", default="coast,rivers,borders")
    args = ap.parse_args()
    args.named = args.named or os.path.join(args.out, "rivers-named.csv")
    os.makedirs(args.out, exist_ok=True)
    for step in args.only.split(","):
        globals()["build_" + step](args)


if __name__ == "__main__":
    main()
