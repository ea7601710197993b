#!/usr/bin/env python3
"""Schedules very many jobs whose times are those measured of a sweep that kept its summaries.

usage: schedule.py RUN_OF_SWEEP [--jobs 1000000] [--scale 1]

Jobs are drawn from the measured times, with repetition and a fixed seed, times --scale (longer simulations). On so many
cores they are handed out one by one (threads of one process, Spark), or dealt out beforehand as every N-th job (--shard, a
part per core). A failing part is one whose machine stops at a random time and is started again: it does the job it was at
once more. Printed are the makespan over the least possible, sum of times / cores, and the rate of rows.
"""

import argparse
import glob
import heapq
import json
import random
import statistics

START = 1.5  # s: start of Java and reading the sweep, measured, once per process
SEED = 1


def measured(folder):
    times = []
    for name in sorted(glob.glob(folder + "/jobs/*/summary.json")):
        with open(name, encoding="utf-8") as file:
            times.append(json.load(file)["timing"]["wall_s"])
    return times


def one_by_one(times, cores):
    """Each core takes the next job when it is free."""
    free = [START] * cores
    for time in times:
        heapq.heapreplace(free, free[0] + time)
    return max(free)


def dealt(times, cores, failing, chance):
    """Each core has every cores-th job; a failing part loses half of a job and starts again."""
    ends = []
    for part in range(cores):
        own = times[part::cores]
        end = START + sum(own)
        if chance.random() < failing:
            end += START + 0.5 * chance.choice(own)
        ends.append(end)
    return max(ends)


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("run")
    arguments.add_argument("--jobs", type=int, default=1_000_000)
    arguments.add_argument("--scale", type=float, default=1)
    options = arguments.parse_args()
    sample = measured(options.run)
    chance = random.Random(SEED)
    times = [options.scale * chance.choice(sample) for _ in range(options.jobs)]
    quantiles = statistics.quantiles(times, n=100)
    print(f"{len(sample)} measured; {options.jobs} jobs: mean {statistics.fmean(times):.3f} s, "
          f"median {quantiles[49]:.3f} s, 99 % below {quantiles[98]:.3f} s, longest {max(times):.3f} s\n")
    print("| cores | least, h | one by one | dealt out | dealt out, 1 % of parts fail once | rows a second |")
    print("|---|---|---|---|---|---|")
    for cores in (2, 16, 128, 1000, 4000):
        least = sum(times) / cores
        queue = one_by_one(times, cores)
        print(f"| {cores:,} | {least / 3600:.2f} | {queue / least:.4f} | {dealt(times, cores, 0, chance) / least:.4f} "
              f"| {dealt(times, cores, 0.01, chance) / least:.4f} | {options.jobs / queue:,.0f} |")


if __name__ == "__main__":
    main()
