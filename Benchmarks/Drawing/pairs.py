#!/usr/bin/env python3
"""Times programs that draw one scene, in turns (A B C A B C …), so that a slow spell of the machine hits all alike.

  pairs.py [--rounds 9] [--cpus 0] NAME=COMMAND …          whole process; {out} is a file
  pairs.py --frames 100 [--rounds 5] NAME=COMMAND …        per frame; {n} frames from frame {a} into the folder {out}

A run of two frames is taken off that of many, so that the start does not count. Prints median (min–max) in ms of wall and of
processor time, the peak memory, and each program's time as a part of that of the first, round by round.
"""
import argparse, os, shlex, shutil, statistics, subprocess, tempfile, time

arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
arguments.add_argument("--rounds", type=int, default=9)
arguments.add_argument("--frames", type=int, default=0)
arguments.add_argument("--cpus", default="0")
arguments.add_argument("programs", nargs="+", metavar="NAME=COMMAND")
options = arguments.parse_args()
programs = [program.split("=", 1) for program in options.programs]


def run(command, frames):
    folder = tempfile.mkdtemp()
    out = folder if frames else os.path.join(folder, "map.png")
    words = [word.format(out=out, n=frames, a=0) for word in shlex.split(command)]
    start = time.perf_counter()
    process = subprocess.Popen(["taskset", "-c", options.cpus, *words], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    wall = (time.perf_counter() - start) * 1000
    shutil.rmtree(folder)
    if status:
        raise SystemExit(f"failed: {shlex.join(words)}")
    return wall, (usage.ru_utime + usage.ru_stime) * 1000, usage.ru_maxrss / 1024


def measure(command):
    if not options.frames:
        return run(command, 0)
    few, many = run(command, 2), run(command, options.frames)
    return tuple((b - a) / (options.frames - 2) for a, b in zip(few[:2], many[:2])) + (many[2],)


rounds = []
for number in range(options.rounds + 1):
    row = [measure(command) for _, command in programs]
    if number:  # the first one warms the caches of the disk
        rounds.append(row)


def spread(values, digits=1):
    return f"{statistics.median(values):.{digits}f} ({min(values):.{digits}f}–{max(values):.{digits}f})"


print(f"| program | wall ms | processor ms | peak MB | processor time, part of {programs[0][0]}'s |\n|---|--:|--:|--:|--:|")
for i, (name, _) in enumerate(programs):
    own = [row[i] for row in rounds]
    ratios = [row[i][1] / row[0][1] for row in rounds]
    print(f"| {name} | {spread([o[0] for o in own])} | {spread([o[1] for o in own])} | {max(o[2] for o in own):.0f} | {spread(ratios, 2)} |")
