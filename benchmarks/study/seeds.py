#!/usr/bin/env python3
"""Fits the three parameters of examples/fit-membrane to the same curve with other noise, and counts how often the truth is within two standard errors.

    python3 seeds.py                 20 seeds
    python3 seeds.py --count 3

The curve is that of the example's scenario with the true values, with normal noise of 0.5 mV. Each fit is a process of its own; its CPU is
measured. Nothing but Python's standard library is needed.
"""

import argparse
import csv
import json
import random
import resource
import shutil
import subprocess
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
EXAMPLE = ROOT / "examples/fit-membrane"
NOISE = 0.5e-3  # V
TRUTH = {
    "electrolyte.diffusivity": 5e-12,
    "electrolyte.transference_number": 0.42,
    "anode.exchange_current_density": 0.95,
}
SETTINGS = [
    "electrolyte.diffusivity=5e-12 m^2/s",
    "electrolyte.transference_number=0.42",
    "anode.exchange_current_density=0.95 A/m^2",
    "cell.top.exchange_current_density=0.95 A/m^2",
    "output.every=20 s",
]


def frond(*words):
    subprocess.run([ROOT / "frond", *map(str, words)], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def exact(work):
    """Potential at every 20 s, V."""
    settings = [word for setting in SETTINGS for word in ("--set", setting)]
    frond("run", EXAMPLE / "cell.yaml", "-o", work / "truth", "--quiet", *settings)
    with open(work / "truth/series.csv", encoding="utf-8") as stream:
        rows = {round(float(row["time_s"]), 6): float(row["potential_V"]) for row in csv.DictReader(stream)}
    return [(20.0 * k, rows[20.0 * k]) for k in range(1, 61)]


def write(path, curve, seed):
    noise = random.Random(seed)
    lines = ["# made with frond: README.md says how", "time (s),potential (mV)"]
    lines += [f"{time:g},{1e3 * (potential + noise.gauss(0, NOISE)):.2f}" for time, potential in curve]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def fit(work, curve, seed):
    """Distance of each parameter from the truth in standard errors, chi squared, runs, CPU in s."""
    folder = work / str(seed)
    folder.mkdir()
    for name in ("cell.yaml", "fit.yaml"):
        shutil.copy(EXAMPLE / name, folder)
    write(folder / "measured.csv", curve, seed)
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    frond("fit", folder / "fit.yaml", "-o", folder / "fit")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    result = json.loads((folder / "fit/fit.json").read_text(encoding="utf-8"))
    off = {}
    for path, truth in TRUTH.items():
        one = result["parameters"][path]
        off[path] = (one["value"] - truth) / one["standard_error"]
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return off, result["chi_squared"], result["runs"], cpu


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=20, help="seeds (default %(default)s)")
    parser.add_argument("--example", type=int, metavar="SEED", help="write measured.csv of the example anew and do nothing else")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="frond-seeds-") as name:
        work = Path(name)
        frond("--version")  # builds it, outside the measurement
        curve = exact(work)
        if given.example is not None:
            write(EXAMPLE / "measured.csv", curve, given.example)
            return
        inside = dict.fromkeys(TRUTH, 0)
        whole = 0
        print("| seed | D | t+ | i0 | chi squared (57) | runs | CPU, s |\n|---|---|---|---|---|---|---|")
        for seed in range(1, given.count + 1):
            off, chi, runs, cpu = fit(work, curve, seed)
            for path in TRUTH:
                inside[path] += abs(off[path]) < 2
            whole += all(abs(one) < 2 for one in off.values())
            cells = " | ".join(f"{one:+.2f}" for one in off.values())
            print(f"| {seed} | {cells} | {chi:.1f} | {runs} | {cpu:.1f} |", flush=True)
        print(f"\nWithin two standard errors: {', '.join(f'{path} {n}' for path, n in inside.items())} of {given.count}; "
              f"all three at once {whole}.")


if __name__ == "__main__":
    main()
