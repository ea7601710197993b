#!/usr/bin/env python3
"""Parallel efficiency of a sweep: one job at a time on one core, and as many as cores on those, in turn; wall time of the whole
process, with its start, the pictures and the report. The one core is meant: left alone, Java's compiler would use the others.

usage: efficiency.py [SWEEP] [--count 5] [--cores 2]
"""

import argparse
import pathlib
import shutil
import statistics
import subprocess
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
PLACE = ROOT / "runs" / "efficiency"


def wall(sweep, jobs):
    shutil.rmtree(PLACE, ignore_errors=True)
    begun = time.monotonic()
    cores = ",".join(str(core) for core in range(jobs))
    subprocess.run(["taskset", "-c", cores, ROOT / "frond", "sweep", sweep, "-o", PLACE, "--jobs", str(jobs)], check=True,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.monotonic() - begun


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("sweep", nargs="?", default=str(ROOT / "examples/figure4-map/sweep.yaml"))
    arguments.add_argument("--count", type=int, default=5)
    arguments.add_argument("--cores", type=int, default=2)
    options = arguments.parse_args()
    subprocess.run([ROOT / "frond", "--version"], check=True)  # builds, if it has to
    print("| pair | one core, s | %d cores, s | efficiency |\n|---|---|---|---|" % options.cores)
    ratios = []
    for pair in range(1, options.count + 1):
        order = (1, options.cores) if pair % 2 else (options.cores, 1)
        times = {jobs: wall(options.sweep, jobs) for jobs in order}
        ratios.append(times[1] / (options.cores * times[options.cores]))
        print(f"| {pair} | {times[1]:.1f} | {times[options.cores]:.1f} | {ratios[-1]:.3f} |", flush=True)
    print(f"\nmedian {statistics.median(ratios):.3f}, {min(ratios):.3f} to {max(ratios):.3f}")


if __name__ == "__main__":
    main()
