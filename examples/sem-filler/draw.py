"""Draws filler.png: grains as a scanning electron microscope shows them, bright with bright rims on a darker, uneven, noisy polymer.

    python3 examples/sem-filler/draw.py

The same file each time: the random numbers are seeded. It is drawn, not measured.
"""

import math
import pathlib
import random
import struct
import zlib

WIDTH, HEIGHT = 500, 180  # pixels of 10 nm
GRAINS = 13
SPECKS = 14  # dust of some 40 nm
SHARPNESS = 1.2  # pixels over which a rim fades

rand = random.Random(2026)


def grain(x, y, radius):
    """An irregular outline: a circle with waves of two to five to the turn, stretched and turned."""
    waves = [(n, rand.uniform(0, 0.26 / n), rand.uniform(0, 2 * math.pi)) for n in (2, 3, 4, 5)]
    stretch, turn = rand.uniform(0.7, 1.0), rand.uniform(0, math.pi)
    return x, y, radius, waves, stretch, turn


def depth(shape, px, py):
    """Pixels from the rim to the inside, negative outside; near the rim only."""
    x, y, radius, waves, stretch, turn = shape
    u = (px - x) * math.cos(turn) + (py - y) * math.sin(turn)
    v = ((py - y) * math.cos(turn) - (px - x) * math.sin(turn)) / stretch
    angle = math.atan2(v, u)
    rim = radius * (1 + sum(a * math.cos(n * angle + p) for n, a, p in waves))
    return rim - math.hypot(u, v)


def place():
    """Grains that keep 11 pixels between them, and specks anywhere beside them."""
    grains = []
    while len(grains) < GRAINS:
        radius = rand.uniform(13, 28)
        x, y = rand.uniform(-5, WIDTH + 5), rand.uniform(radius * 1.4, HEIGHT - radius * 1.4)
        if all(math.hypot(x - g[0], y - g[1]) > 1.25 * (radius + g[2]) + 11 for g in grains):
            grains.append(grain(x, y, radius))
    specks = []
    while len(specks) < SPECKS:
        x, y = rand.uniform(0, WIDTH), rand.uniform(0, HEIGHT)
        if all(math.hypot(x - g[0], y - g[1]) > 1.3 * g[2] + 8 for g in grains):
            specks.append(grain(x, y, rand.uniform(1.5, 2.5)))
    return grains + specks


def grey(shapes, px, py):
    level = 62 + 18 * px / WIDTH + 8 * math.sin(px / 70 + py / 45)  # the polymer, lit unevenly
    inside = max(depth(s, px, py) for s in shapes)
    cover = 1 / (1 + math.exp(-inside / (SHARPNESS / 2)))
    rim = 55 * math.exp(-((inside - 2) / 2.5) ** 2)  # rims are bright: electrons leave there most easily
    return level * (1 - cover) + (158 + 12 * math.sin(px / 9 + py / 13)) * cover + rim * cover + rand.gauss(0, 8)


def png(rows):
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", WIDTH, HEIGHT, 8, 0, 0, 0, 0)
    body = zlib.compress(b"".join(b"\0" + bytes(row) for row in rows), 9)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", body) + chunk(b"IEND", b"")


def main():
    shapes = place()
    rows = [[min(255, max(0, round(grey(shapes, x, y)))) for x in range(WIDTH)] for y in range(HEIGHT)]
    pathlib.Path(__file__).with_name("filler.png").write_bytes(png(rows))


if __name__ == "__main__":
    main()
