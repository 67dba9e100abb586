#!/usr/bin/env python3
"""Makes data/mentions/words-en.txt: the common words of English, one a line, from SCOWL's lists.

usage: build_words.py --scowl /usr/share/dict/scowl --out data/mentions
(Debian: apt-get install scowl)
"""
import argparse, pathlib, re

HEAD = """# Common words of English, in small letters: a capital at the start of a sentence or in a headline makes no name of them.
# From SCOWL 2020.12.07 (sizes 10, 20, 35), copyright 2000-2018 Kevin Atkinson; see data/README.md. Made by build_words.py.

[word]
"""
args = argparse.ArgumentParser(description=__doc__)
args.add_argument('--scowl', type=pathlib.Path, required=True)
args.add_argument('--out', type=pathlib.Path, required=True)
options = args.parse_args()
words = set()
for variant in ('english', 'american', 'british'):
    for size in (10, 20, 35):
        text = (options.scowl / f'{variant}-words.{size}').read_text(encoding='iso-8859-1')
        words.update(w for w in text.split() if re.fullmatch(r'[a-z]{2,}', w))
(options.out / 'words-en.txt').write_text(HEAD + '\n'.join(sorted(words)) + '\n', encoding='utf-8')
