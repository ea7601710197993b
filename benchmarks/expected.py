"""Writes the expected.csv of an example: its last row on a coarse mesh, and how far other meshes are from a finer one.

    python3 benchmarks/expected.py examples/figure4-lpc --set "time.end=30 min" --set "time.max_step=5 min" --coarse 50

The mesh of the file is --coarse nm along the front; the tolerance is the largest distance of runs at 0.96, 1 and 1.04 of it to one at
half of it with a time tolerance of 2e-4, rounded up.
"""

import argparse
import csv
import json
import math
import pathlib
import subprocess
import tempfile

UNITS = {"time_s": "s", "front_tip_m": "m", "front_mean_m": "m", "potential_V": "V", "c_front_min_mol_m3": "mol/m3"}
CHARGE_ALONE = ("time_s", "front_mean_m")


def last_row(frond, scenario, settings):
    with tempfile.TemporaryDirectory() as folder:
        command = [*frond, "run", str(scenario), "-o", folder + "/run", "--quiet"]
        for setting in settings:
            command += ["--set", setting]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        with open(folder + "/run/series.csv", newline="") as file:
            row = list(csv.DictReader(file))[-1]
        outcome = json.loads(pathlib.Path(folder, "run", "summary.json").read_text())["outcome"]
    values = {name: float(row[name]) for name in UNITS}
    values["j_max/j_mean"] = float(row["j_max_A_m2"]) / float(row["j_mean_A_m2"])
    return values, outcome


def rounded_up(value):
    if value == 0:
        return 0.0
    digit = 10 ** (math.floor(math.log10(value)) - 1)
    return math.ceil(value / digit) * digit


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("example", type=pathlib.Path)
    parser.add_argument("--set", action="append", default=[], dest="settings")
    parser.add_argument("--coarse", type=float, default=50, help="edge length along the front, nm")
    parser.add_argument("--frond", default="./frond", help="the command that starts frond, with blanks between its words")
    given = parser.parse_args()
    frond = given.frond.split()
    scenario = given.example / "scenario.yaml"

    def mesh(edge):
        return ["mesh.front=%.10g nm" % edge, "mesh.bulk=%.10g nm" % (6 * edge)]

    settings = mesh(given.coarse) + given.settings
    value, outcome = last_row(frond, scenario, settings)
    near = [last_row(frond, scenario, mesh(part * given.coarse) + given.settings)[0] for part in (0.96, 1.04)]
    fine = mesh(given.coarse / 2) + ["time.tolerance=2e-4"]
    finer, _ = last_row(frond, scenario, fine + given.settings)

    lines = ["# The last row of series.csv on a coarse mesh: frond run with"]
    lines += ['# --set "%s"' % setting for setting in settings]
    lines += ["# outcome: " + outcome]
    lines += ["# finer: " + ", ".join(fine) + ". The tolerance is the largest distance to it of runs"]
    lines += [
        "# at %.10g, %.10g and %.10g nm, rounded up; where charge alone fixes the number, 1e-9 of it."
        % (0.96 * given.coarse, given.coarse, 1.04 * given.coarse)
    ]
    lines += ["quantity,unit,value,tolerance,finer,farthest"]
    for name, number in value.items():
        unit = UNITS.get(name, "")
        quantity = name[: -len(unit.replace("/", "_")) - 1] if unit else name
        farthest = max([number] + [other[name] for other in near], key=lambda x: abs(x - finer[name]))
        distance = abs(farthest - finer[name])
        by_charge = name in CHARGE_ALONE and distance <= 1e-9 * abs(number)
        tolerance = rounded_up(1e-9 * abs(number)) if by_charge else rounded_up(distance)
        lines.append("%s,%s,%.10g,%.2g,%.10g,%.10g" % (quantity, unit, number, tolerance, finer[name], farthest))
    (given.example / "expected.csv").write_text("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
