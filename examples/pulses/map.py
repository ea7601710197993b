"""Draws the lead of the tip over frequency and duty, relative to that of the constant current.

    frond sweep examples/pulses/sweep.yaml -o runs/pulses
    python3 examples/pulses/map.py runs/pulses/sweep.csv pulses.png
"""

import csv
import re
import sys

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt

SECONDS = {"s": 1, "ms": 1e-3, "us": 1e-6, "min": 60}


def seconds(text):
    value, unit = text.split()
    return float(value) * SECONDS[unit]


def main(table, picture):
    with open(table, newline="") as file:
        rows = list(csv.DictReader(file))
    constant = float(rows[0]["tip_lead_m"])
    leads = {}
    for row in rows[1:]:
        on, off = (seconds(part) for part in re.findall(r"for: ([^,}]+)", row["drive"]))
        frequency = float("%.3g" % (1 / (on + off)))
        duty = float("%.2g" % (on / (on + off)))
        leads[frequency, duty] = float(row["tip_lead_m"]) / constant
    frequencies = sorted({frequency for frequency, _ in leads})
    duties = sorted({duty for _, duty in leads})
    values = [[leads[frequency, duty] for frequency in frequencies] for duty in duties]

    figure, axes = plt.subplots(figsize=(8, 5), layout="constrained")
    image = axes.imshow(values, origin="lower", aspect="auto", cmap="RdBu_r", vmin=0.5, vmax=1.5)
    for i, line in enumerate(values):
        for k, value in enumerate(line):
            colour = "white" if abs(value - 1) > 0.35 else "black"
            axes.text(k, i, "%.2f" % value, ha="center", va="center", color=colour)
    axes.set_xticks(range(len(frequencies)), ["%g" % frequency for frequency in frequencies])
    axes.set_yticks(range(len(duties)), ["%g" % duty for duty in duties])
    axes.set_xlabel("frequency, Hz")
    axes.set_ylabel("duty (part of the time with current)")
    axes.set_title("Lead of the tip after 45 min at a mean of 0.15 mA/cm$^2$,\nover that of the constant current")
    figure.colorbar(image, extend="max", label="lead over that of the constant current")
    figure.savefig(picture, dpi=110)


if __name__ == "__main__":
    main(*sys.argv[1:3])
