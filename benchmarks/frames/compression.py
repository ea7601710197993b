"""Size and time of a frame's datasets, stored plain and deflated, with the bytes shuffled or not.

    /usr/bin/python3 benchmarks/frames/compression.py FRAME.vtkhdf...

Each dataset above 4 kB is packed as frond packs it, in pieces of 256 kB, by the zlib that Java uses too. Times are processor times of one
thread, the least of five.
"""

import sys
import time
import zlib

import h5py
import numpy as np

PIECE = 1 << 18
LEAST = 4096
WAYS = [("plain", False, 0)] + [
    (f"deflate {level}{', shuffled' if shuffled else ''}", shuffled, level) for shuffled in (False, True) for level in (1, 4, 6, 9)
]


def datasets(path):
    found = {}
    with h5py.File(path) as file:
        file.visititems(lambda name, node: found.__setitem__(name, node[:]) if isinstance(node, h5py.Dataset) else None)
    return found


def packed(values, shuffled, level):
    raw = values.tobytes()
    if level == 0 or len(raw) <= LEAST:
        return len(raw), 0.0
    begin = time.process_time()
    size = 0
    for start in range(0, len(raw), PIECE):
        piece = raw[start : start + PIECE]
        if shuffled:
            piece = np.frombuffer(piece, np.uint8).reshape(-1, values.itemsize).T.tobytes()
        size += len(zlib.compress(piece, level))
    return size, time.process_time() - begin


def main():
    for path in sys.argv[1:]:
        arrays = datasets(path)
        print(f"\n{path}: {len(arrays['VTKHDF/Points'])} points\n\n| way | kB | of plain | ms |\n|---|---|---|---|")
        plain = sum(values.nbytes for values in arrays.values())
        for name, shuffled, level in WAYS:
            rounds = [[packed(values, shuffled, level) for values in arrays.values()] for _ in range(5)]
            size = sum(size for size, _ in rounds[0])
            spent = min(sum(spent for _, spent in each) for each in rounds)
            print(f"| {name} | {size / 1e3:.0f} | {size / plain:.2f} | {1e3 * spent:.1f} |")
        print("\n| dataset | plain, kB | deflate 1, shuffled, kB |\n|---|---|---|")
        for name, values in arrays.items():
            if values.nbytes > LEAST:
                print(f"| {name} | {values.nbytes / 1e3:.0f} | {packed(values, True, 1)[0] / 1e3:.0f} |")


main()
