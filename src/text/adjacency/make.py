#!/usr/bin/env python3
"""make.py DICT - words of a list with their frequencies -> pairs.bin, which mod.rs describes.

    pip download jieba==0.42.1 --no-deps && tar xf jieba-0.42.1.tar.gz
    python3 make.py jieba-0.42.1/jieba/dict.txt

Lines of DICT are `word frequency ...`. Words of anything but U+4E00 to U+9FFF, and those met less than
three times, are left out.
"""
import collections
import math
import os
import struct
import sys

LEAST = 3
LEVELS = [0.25, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 8.0]


def main():
    inside, first, last, single = (collections.Counter() for _ in range(4))
    words = 0
    for line in open(sys.argv[1], encoding="utf-8"):
        word, times = line.split(" ")[:2]
        times = int(times)
        if times < LEAST or not all("\u4e00" <= c <= "\u9fff" for c in word):
            continue
        words += times
        first[word[0]] += times
        last[word[-1]] += times
        for c in word:
            single[c] += times
        for pair in zip(word, word[1:]):
            inside[pair] += times
    chars, pairs = sum(single.values()), sum(inside.values()) + words
    known = sorted(c for c, _ in sorted(single.items(), key=lambda item: (-item[1], item[0]))[: 1 << 13])
    index = {c: at for at, c in enumerate(known)}

    def sixteenths(value):
        return max(-127, min(127, round(16 * value)))

    rows = [[] for _ in known]
    for (a, b), times in inside.items():
        if a not in index or b not in index:
            continue
        more = math.log(times / pairs / (single[a] / chars * single[b] / chars))
        level = sum(more >= edge for edge in LEVELS)
        if level:
            rows[index[a]].append(index[b] << 3 | level - 1)
    out = bytearray(struct.pack("<HH", len(known), 0))
    out += b"".join(struct.pack("<H", ord(c) - 0x4E00) for c in known)
    # Shares of a character's places that end a word, and that begin one, against what a pair of
    # neighbours would have by chance.
    scale = math.log(words / pairs * (chars / words) ** 2)
    for c in known:
        ends = math.log(max(last[c], 0.1) / single[c]) + scale / 2
        begins = math.log(max(first[c], 0.1) / single[c]) + scale / 2
        out += struct.pack("<bb", sixteenths(ends), sixteenths(begins))
    start = 0
    for row in rows:
        out += struct.pack("<I", start)
        start += len(row)
    out += struct.pack("<I", start)
    for row in rows:
        out += b"".join(struct.pack("<H", entry) for entry in sorted(row))
    with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "pairs.bin"), "wb") as file:
        file.write(out)
    print(len(known), "characters,", start, "pairs,", len(out), "bytes")


main()
