#!/usr/bin/python3
"""Measures frond and its peers on the same cases, in turn, and writes a table, a CSV file and a picture.

    /usr/bin/python3 compare.py fixed                 frozen front, given meshes: frond, FreeFEM, DOLFINx
    /usr/bin/python3 compare.py moving                cases A and B at one size of the front: frond, FreeFEM
    /usr/bin/python3 compare.py distribution          the same with frond of the Linux archive; its start to the first step
    /usr/bin/python3 compare.py warm                  sixteen variants of case A in one process of frond; FreeFEM's case A
    /usr/bin/python3 compare.py precision             processor time against error of the tip, cases A and B

CPU is user + system time of the whole process and of its children, memory its largest resident set; warm divides frond's times
by sixteen. Only Matplotlib is needed beside the standard library, and that for the picture alone. install.sh installs all of it.
"""

import argparse
import csv
import gzip
import json
import math
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import gmsh  # the reader beside, not the program of that name

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
LAUNCHER = ROOT / "frond"
MESHES = ROOT / "io/src/test/resources/dev/frond/io/gmsh"
FROND, FREEFEM, DOLFINX = "frond", "FreeFEM", "DOLFINx"
NEWTON = ", Newton"  # a factor in each iteration of Newton's, where the program's own line keeps it from step to step
COLOURS = {
    FROND: "tab:blue",
    FREEFEM: "tab:orange",
    DOLFINX: "tab:green",
    FREEFEM + NEWTON: "tab:red",
    DOLFINX + NEWTON: "tab:olive",
}
TIMES = (300, 600, 1200, 1800)
ENDS = {"A": 2090, "B": 2330}
INSTANTS = (1, 10, 50, 100)
NUMBERS = [round(0.4 + 0.002 * k, 3) for k in range(16)]  # transference numbers about that of case A

# ---- processes


class Failed(Exception):
    """A program ended with an error, or did not print what it should."""


def execute(command, log):
    """CPU seconds, wall seconds, peak memory in MB and output of a process and its children."""
    environment = dict(os.environ, OPENBLAS_NUM_THREADS="1", OMP_NUM_THREADS="1")
    start = time.monotonic()
    with open(log, "w+", encoding="utf-8", errors="replace") as out:
        child = subprocess.Popen([str(word) for word in command], stdout=out, stderr=subprocess.STDOUT, env=environment)
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        wall = time.monotonic() - start
        out.seek(0)
        text = out.read()
    if child.returncode != 0:
        raise Failed(f"{' '.join(map(str, command))}\nended with {child.returncode}; its output ends:\n{text[-2000:]}")
    return {"cpu": usage.ru_utime + usage.ru_stime, "wall": wall, "memory": usage.ru_maxrss / 1024}, text


def in_turn(jobs, count, lenient=False):
    """Runs each job in turn, count times: {label: [result]}; when lenient, without those that fail."""
    results = {label: [] for label, _ in jobs}
    for round_ in range(count):
        for label, job in jobs:
            try:
                result = job()
            except Failed as failure:
                if not lenient:
                    raise
                print(f"  {' '.join(map(str, label))} failed: {failure}", file=sys.stderr, flush=True)
                continue
            results[label].append(result)
            print(f"  {round_ + 1}/{count} {' '.join(map(str, label))}: {result['cpu']:.2f} s CPU", file=sys.stderr, flush=True)
    return {label: runs for label, runs in results.items() if runs}


def median(results, key):
    return statistics.median(result[key] for result in results)


def need(programs):
    """Those programs that are there; the others are named."""
    found = []
    for program in programs:
        if program == FREEFEM:
            there = shutil.which("FreeFem++-nw")
        elif program == DOLFINX:
            there = subprocess.run(["/usr/bin/python3", "-c", "import dolfinx"], capture_output=True, check=False).returncode == 0
        else:
            there = True
        if there:
            found.append(program)
        else:
            print(f"{program} is not installed (install.sh): left out", file=sys.stderr)
    if FROND in found:  # builds it, outside the measurement
        subprocess.run([str(LAUNCHER), "--version"], check=True, stdout=subprocess.DEVNULL)
    return found


# ---- frond


def frond(scenario, work, settings, launcher=LAUNCHER):
    """Costs, rows of series.csv and summary.json of one run."""
    out = work / "frond-run"
    shutil.rmtree(out, ignore_errors=True)
    command = [launcher, "run", HERE / scenario, "-o", out, "--quiet", "--no-pictures"]
    for path, value in settings.items():
        command += ["--set", f"{path}={value}"]
    costs, _ = execute(command, work / "frond.log")
    with open(out / "series.csv", encoding="utf-8") as stream:
        rows = [{name: float(value) for name, value in row.items()} for row in csv.DictReader(stream)]
    return costs, rows, json.loads((out / "summary.json").read_text(encoding="utf-8"))


def at(rows, instant):
    row = min(rows, key=lambda candidate: abs(candidate["time_s"] - instant))
    if abs(row["time_s"] - instant) > 1e-6 * instant:
        raise Failed(f"frond has no step at {instant} s; the nearest is at {row['time_s']} s")
    return row


def at_size(case, size):
    return {"mesh.front": f"{size:g} nm", "mesh.bulk": f"{5 * size:g} nm", "time.end": f"{ENDS[case]} s"}


def frond_moving(case, size, work, tolerance=None, launcher=LAUNCHER):
    settings = at_size(case, size)
    if tolerance:
        settings["time.tolerance"] = f"{tolerance:g}"
    costs, rows, summary = frond(f"case-{case.lower()}.yaml", work, settings, launcher)
    return dict(
        costs,
        ended=rows[-1]["time_s"],
        steps=summary["costs"]["steps"],
        nodes=rows[-1]["nodes"],
        lithium=max(abs(row["lithium_defect"]) for row in rows),
        salt=max(abs(row["salt_defect"]) for row in rows),
        **{f"tip{instant}": at(rows, instant)["front_tip_m"] * 1e6 for instant in TIMES},
    )


def frond_first_step(size, work, launcher):
    instant = "0.01 s"  # time.max_step would be a twentieth of the end
    settings = dict.fromkeys(("time.end", "time.first_step", "time.max_step", "output.every"), instant)
    costs, rows, _ = frond("case-a.yaml", work, at_size("A", size) | settings, launcher)
    if len(rows) != 1:
        raise Failed(f"frond took {len(rows)} steps to {instant}, not one")
    return costs


def frond_warm(size, work):
    """Costs of one of sixteen variants of case A, one after the other in one process: a sixteenth of those of the process."""
    sweep, out = work / "warm.json", work / "frond-sweep"
    shutil.rmtree(out, ignore_errors=True)
    axes = {"electrolyte.transference_number": NUMBERS}
    axes.update((path, [value]) for path, value in at_size("A", size).items())
    sweep.write_text(json.dumps({"frond_sweep": 1, "base": str(HERE / "case-a.yaml"), "axes": axes}), encoding="utf-8")
    costs, _ = execute([LAUNCHER, "sweep", sweep, "-o", out, "--jobs", "1"], work / "frond.log")
    with open(out / "sweep.csv", encoding="utf-8") as stream:
        outcomes = [row["outcome"] for row in csv.DictReader(stream)]
    if outcomes != ["finished"] * len(NUMBERS):
        raise Failed(f"not all of {len(NUMBERS)} jobs of frond finished: {', '.join(outcomes)}")
    return dict(costs, cpu=costs["cpu"] / len(NUMBERS), wall=costs["wall"] / len(NUMBERS))


def frond_fixed(mesh, work):
    costs, rows, summary = frond("fixed.yaml", work, {"mesh.file": mesh})
    return dict(
        costs,
        loop=summary["timing"]["wall_s"],
        **{f"V{instant}": at(rows, instant)["potential_V"] for instant in INSTANTS},
        **{f"c{instant}": at(rows, instant)["c_front_min_mol_m3"] for instant in INSTANTS},
    )


# ---- the peers


def numbers(text, word):
    """{name: number} of the line that starts with the word, which is a name as well."""
    match = re.search(rf"^{word} .*$", text, re.MULTILINE)
    if not match:
        raise Failed(f"no line '{word}' in the output:\n{text[-2000:]}")
    words = match.group().split()
    return {name: float(value) for name, value in zip(words[::2], words[1::2])}


def freefem_moving(case, size, work, step=5):
    command = ["FreeFem++-nw", "-nw", "-v", "0", HERE / "freefem/moving.edp", "-case", case, "-size", f"{size / 1000:g}"]
    costs, text = execute(command + ["-step", f"{step:g}", "-end", ENDS[case]], work / "freefem.log")
    tips = {round(float(t)): float(tip) for t, tip in re.findall(r"^tip (\S+) (\S+)", text, re.MULTILINE)}
    counts, defects = numbers(text, "steps"), numbers(text, "lithium")
    how, when = re.search(r"^ended (\S+) (\S+)", text, re.MULTILINE).groups()
    if how != "end":
        print(f"  FreeFEM, case {case}, {size:g} nm: ended by '{how}' at {when} s", file=sys.stderr)
    return dict(
        costs,
        ended=float(when),
        steps=counts["steps"],
        nodes=counts["nodes"],
        **defects,
        **{f"tip{instant}": tips.get(instant, math.nan) for instant in TIMES},
    )


def peer_fixed(command, log):
    costs, text = execute(command, log)
    states = {int(k): (float(v), float(c)) for k, v, c in re.findall(r"^state (\d+) (\S+) (\S+)", text, re.MULTILINE)}
    return dict(
        costs,
        loop=numbers(text, "loop")["loop"],
        **{f"V{instant}": states[instant][0] for instant in INSTANTS},
        **{f"c{instant}": states[instant][1] for instant in INSTANTS},
    )


# ---- results


def write_csv(path, rows):
    names = list(dict.fromkeys(name for row in rows for name in row))
    with open(path, "w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, names, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def table(heads, rows):
    lines = ["| " + " | ".join(heads) + " |", "|" + "---|" * len(heads)]
    return "\n".join(lines + ["| " + " | ".join(map(str, row)) + " |" for row in rows]) + "\n"


def spread(results, key, digits=1):
    values = [result[key] for result in results]
    middle = f"{statistics.median(values):.{digits}f}"
    return middle if len(values) == 1 else f"{middle} ({min(values):.{digits}f}-{max(values):.{digits}f})"


def against(results, case, own="frond"):
    # Each round's two runs were neighbours in time: the ratio of neighbours forgets the machine's mood.
    ratios = [peer["cpu"] / ours["cpu"] for peer, ours in zip(results[case, FREEFEM], results[case, FROND])]
    text = f"Case {case}: FreeFEM takes {statistics.median(ratios):.1f} times the CPU of {own} "
    return text + f"({min(ratios):.1f}-{max(ratios):.1f}, pair by pair).\n"


def records(results, size):
    return [
        dict({"case": case, "size_nm": size, "program": program}, **one)
        for (case, program), runs in results.items()
        for one in runs
    ]


def bars(results, label, title):
    """Draws the CPU of each program, case by case."""

    def draw(axes):
        cases, programs = (list(dict.fromkeys(names)) for names in zip(*results))
        for k, program in enumerate(programs):
            where = [i + 0.4 * k - 0.2 for i in range(len(cases))]
            drawn = axes[0].bar(where, [median(results[case, program], "cpu") for case in cases], 0.36,
                                color=COLOURS[program], label=program)
            axes[0].bar_label(drawn, fmt="%.1f")
        axes[0].set_xticks(range(len(cases)), [f"case {case}" for case in cases])
        axes[0].set(ylabel=label, title=title)
        axes[0].legend()

    return draw


def picture(path, draw, panels=1):
    try:
        import matplotlib

        matplotlib.use("Agg")
        from matplotlib import pyplot
    except ImportError:
        print("Matplotlib is not installed (install.sh): no picture", file=sys.stderr)
        return
    figure, axes = pyplot.subplots(1, panels, figsize=(5.2 * panels, 4.2), squeeze=False)
    draw(axes[0])
    for axis in axes[0]:
        axis.grid(True, which="both", alpha=0.25)
    figure.tight_layout()
    figure.savefig(path, dpi=130)
    pyplot.close(figure)


def finish(given, name, text, rows, draw, panels=1):
    out = Path(given.output)
    out.mkdir(parents=True, exist_ok=True)
    (out / f"{name}.md").write_text(text, encoding="utf-8")
    write_csv(out / f"{name}.csv", rows)
    picture(out / f"{name}.png", draw, panels)
    print(text)
    print(f"in {out}: {name}.md, {name}.csv, {name}.png")


# ---- the frozen front


def prepared(name, work):
    """The Gmsh file and the same in FreeFEM's format."""
    plain, packed, own = MESHES / f"fixed-A-{name}.msh", MESHES / f"fixed-A-{name}.msh.gz", work / f"{name}.ff.msh"
    if not plain.exists():
        plain = work / f"fixed-A-{name}.msh"
        with gzip.open(packed, "rb") as source, open(plain, "wb") as target:
            shutil.copyfileobj(source, target)
    gmsh.write_freefem(own, gmsh.read(plain))
    return plain, own


def fixed(given, work):
    programs = need([FROND, FREEFEM, DOLFINX])
    jobs, unknowns = [], {}
    for name in given.mesh:
        plain, own = prepared(name, work)
        unknowns[name] = 2 * len(gmsh.read(plain)[0]) + 1
        freefem = ["FreeFem++-nw", "-nw", "-v", "0", HERE / "freefem/fixed.edp", "-mesh", own]
        dolfinx = ["/usr/bin/python3", HERE / "dolfinx/fixed.py", plain]
        jobs += [((name, FROND), lambda plain=plain: frond_fixed(plain, work))]
        for program, command, option in ((FREEFEM, freefem, "-patience"), (DOLFINX, dolfinx, "--patience")):
            if program in programs:
                for label, words in ((program, []), (program + NEWTON, [option, "-1"])):
                    jobs += [((name, label), lambda line=command + words: peer_fixed(line, work / "peer.log"))]
    if DOLFINX in programs:  # DOLFINx compiles its forms in the first run and keeps them
        execute(["/usr/bin/python3", HERE / "dolfinx/fixed.py", prepared(given.mesh[0], work)[0], "--steps", "1"], work / "warm.log")
    results = in_turn(jobs, given.count)
    lines = [
        [
            f"fixed-A-{name}.msh",
            unknowns[name],
            program,
            spread(runs, "cpu", 2),
            f"{100 / median(runs, 'loop'):.1f}",
            f"{median(runs, 'memory'):.0f}",
            ", ".join(f"{runs[0][f'V{instant}']:.8f}" for instant in INSTANTS),
            ", ".join(f"{runs[0][f'c{instant}']:.4f}" for instant in INSTANTS),
        ]
        for (name, program), runs in results.items()
    ]
    heads = ["mesh", "unknowns", "program", "CPU of the process, s", "steps/s in the loop", "memory, MB"]
    heads += ["V at 1, 10, 50, 100 s, V", "least c at 1, 10, 50, 100 s, mol/m3"]
    text = f"100 implicit Euler steps of 1 s, frozen front; medians of {given.count} (least-most), programs in turn. "
    text += "The loop of frond is wall time, that of the peers CPU time; the process of frond writes its fields as well.\n\n"
    text += table(heads, lines)
    rows = [
        dict({"mesh": name, "unknowns": unknowns[name], "program": program}, **run)
        for (name, program), runs in results.items()
        for run in runs
    ]

    def draw(axes):
        for program in dict.fromkeys(label for _, label in results):
            sizes = [unknowns[name] for name in given.mesh]
            axes[0].loglog(sizes, [median(results[name, program], "cpu") for name in given.mesh], "o-",
                           color=COLOURS[program], label=f"{program}, process")
            axes[0].loglog(sizes, [median(results[name, program], "loop") for name in given.mesh], "s:",
                           color=COLOURS[program], label=f"{program}, loop")
        axes[0].set(xlabel="unknowns", ylabel="s for 100 steps", title="Frozen front")
        axes[0].legend(fontsize=8)

    finish(given, "fixed", text, rows, draw)


# ---- cases A and B at one size


def moved(given, work, launcher=LAUNCHER):
    """Table, rows of the CSV file and picture."""
    programs = need([FROND, FREEFEM])
    run = {FROND: lambda *job: frond_moving(*job, launcher=launcher), FREEFEM: freefem_moving}
    jobs = [
        ((case, program), lambda case=case, program=program: run[program](case, given.size, work))
        for case in given.case
        for program in programs
    ]
    results = in_turn(jobs, given.count)
    heads = ["case", "program", "CPU, s", "wall, s", "memory, MB", "steps", "nodes"]
    heads += ["tip at 300, 600, 1200, 1800 s, um", "lithium, salt defect"]
    lines = [
        [
            f"{case}, {given.size:g} nm, to {runs[0]['ended']:g} s",
            program,
            spread(runs, "cpu"),
            spread(runs, "wall"),
            f"{median(runs, 'memory'):.0f}",
            f"{runs[0]['steps']:.0f}",
            f"{runs[0]['nodes']:.0f}",
            ", ".join(f"{runs[0][f'tip{instant}']:.5f}" for instant in TIMES),
            f"{runs[0]['lithium']:.1e}, {runs[0]['salt']:.1e}",
        ]
        for (case, program), runs in results.items()
    ]
    text = f"Moving front; medians of {given.count} (least-most), programs in turn.\n\n" + table(heads, lines)
    if len(programs) == 2:
        text += "\n" + "".join(against(results, case) for case in given.case)
    draw = bars(results, "CPU of the process, s", f"Moving front, {given.size:g} nm")
    return text, records(results, given.size), draw


def moving(given, work):
    finish(given, "moving", *moved(given, work))


# ---- the archive with its own Java


def unpacked(archive, work):
    """The launcher of the archive."""
    execute(["tar", "-xzf", archive, "-C", work], work / "tar.log")
    launcher = next(work.glob("frond-*/bin/frond"), None)
    if launcher is None:
        raise Failed(f"no frond-*/bin/frond in {archive}")
    return launcher


def newest():
    archives = list((ROOT / "dist/target").glob("frond-*-linux-x64.tar.gz"))
    if not archives:
        raise Failed(
            "no archive for Linux in dist/target; it is built by\nmvn -B -q -Pdist -pl dist -am package -Dmaven.test.skip=true"
        )
    return max(archives, key=lambda archive: archive.stat().st_mtime)


def distribution(given, work):
    archive = Path(given.archive) if given.archive else newest()
    launcher = unpacked(archive, work)
    text, rows, draw = moved(given, work, launcher)
    launchers = {"archive, its own Java": launcher, "checkout, the system's Java": LAUNCHER}
    jobs = [
        (("A, first step", name), lambda path=path: frond_first_step(given.size, work, path))
        for name, path in launchers.items()
    ]
    results = in_turn(jobs, given.count)
    text = f"frond is that of {archive.name}, with its own Java. {text}\n"
    text += f"Start of frond to the first step of case A, {given.size:g} nm, files written; in turn.\n\n"
    lines = [[name, spread(runs, "wall", 2), spread(runs, "cpu", 2)] for (_, name), runs in results.items()]
    text += table(["start to first step", "wall, s", "CPU, s"], lines)
    finish(given, "distribution", text, rows + records(results, given.size), draw)


# ---- many runs in one process


def warm(given, work):
    programs = need([FROND, FREEFEM])
    run = {FROND: lambda: frond_warm(given.size, work), FREEFEM: lambda: freefem_moving("A", given.size, work)}
    results = in_turn([(("A", program), run[program]) for program in programs], given.count)
    lines = [[program, spread(runs, "cpu", 2), spread(runs, "wall", 2)] for (_, program), runs in results.items()]
    text = f"Case A, {given.size:g} nm, to {ENDS['A']} s; medians of {given.count} (least-most), programs in turn. "
    text += f"frond: {len(NUMBERS)} transference numbers from {NUMBERS[0]:.3f} to {NUMBERS[-1]:.3f} in one process, "
    text += "one at a time, its start and its files included.\n\n"
    text += table(["program", "CPU per job, s", "wall per job, s"], lines)
    if len(programs) == 2:
        text += "\n" + against(results, "A", "one of sixteen jobs of frond")
    draw = bars(results, "CPU per job, s", f"Sixteen jobs in one process, {given.size:g} nm")
    finish(given, "warm", text, records(results, given.size), draw)


# ---- work against precision


def extrapolated(coarse, fine, ratio):
    """Second order in the edge length, the order of the elements."""
    return {f"tip{t}": fine[f"tip{t}"] + (fine[f"tip{t}"] - coarse[f"tip{t}"]) / (ratio**2 - 1) for t in TIMES}


def error(result, reference):
    errors = [abs(result[f"tip{t}"] / reference[f"tip{t}"] - 1) for t in TIMES]
    return math.nan if any(map(math.isnan, errors)) else max(errors)


def frontier(points):
    """The points (cpu, error) that no cheaper one beats, by rising cost."""
    kept = []
    for point in sorted(points):
        if not kept or point[1] < kept[-1][1]:
            kept.append(point)
    return kept


def cost_at(points, target):
    """CPU seconds to an error, between the points of the frontier; in logarithms."""
    kept = frontier(points)
    for k, (cpu, err) in enumerate(kept):
        if err <= target:
            if k == 0:
                return f"< {cpu:.1f}"
            cpu0, err0 = kept[k - 1]
            part = math.log(err0 / target) / math.log(err0 / err)
            return f"{math.exp(math.log(cpu0) + part * math.log(cpu / cpu0)):.1f}"
    return f"> {kept[-1][0]:.0f}" if kept else "?"


def precision(given, work):
    programs = need([FROND, FREEFEM])
    variants = []  # (program, size, setting, job)
    for case in given.case:
        if FROND in programs:
            for size in given.frond_sizes:
                for tolerance in given.tolerances:
                    variants.append(((case, FROND, size, tolerance),
                                     lambda a=(case, size, work, tolerance): frond_moving(*a)))
        if FREEFEM in programs:
            for size in given.freefem_sizes:
                for step in given.steps:
                    variants.append(((case, FREEFEM, size, step), lambda a=(case, size, work, step): freefem_moving(*a)))
    # The two programs in turn, the coarse meshes first.
    variants.sort(key=lambda variant: (-variant[0][2], variant[0][0], variant[0][1]))
    results = in_turn(variants, given.count, lenient=True)
    text, lines, points = "", [], {}
    for case in given.case:
        best = {}
        for program, sizes, setting in (
            (FROND, given.frond_sizes, min(given.tolerances)),
            (FREEFEM, given.freefem_sizes, min(given.steps)),
        ):
            done = sorted(size for size in sizes if (case, program, size, setting) in results)
            if len(done) > 1:
                fine, coarse = done[:2]
                best[program] = extrapolated(
                    results[case, program, coarse, setting][0], results[case, program, fine, setting][0], coarse / fine
                )
        if FROND not in best:
            raise Failed(f"case {case}: two sizes of frond's front are needed for the reference")
        reference = best[FROND]
        text += f"Case {case}, tip at {', '.join(map(str, TIMES))} s, um, extrapolated: "
        text += "; ".join(
            f"{program} {', '.join(f'{tip:.4f}' for tip in tips.values())}" for program, tips in best.items()
        )
        if FREEFEM in best:
            text += f"; largest difference {100 * error(best[FREEFEM], reference):.2f} %"
        text += ".\n"
        for (one, program, size, setting), runs in results.items():
            if one == case:
                err = error(runs[0], reference)
                if not math.isnan(err):  # an early end leaves tips out
                    points.setdefault((case, program), []).append((median(runs, "cpu"), err))
                lines.append([case, program, f"{size:g}", f"{setting:g}", spread(runs, "cpu"), f"{100 * err:.2f}",
                              ", ".join(f"{runs[0][f'tip{t}']:.5f}" for t in TIMES)])
    text = (
        f"CPU of the process (medians of {given.count}) against the largest relative error of the tip height. "
        "The reference is frond's, extrapolated from its two finest meshes: errors near its own uncertainty mean nothing.\n\n"
        + text + "\n"
        + table(["case", "program", "h, nm", "tolerance / step, s", "CPU, s", "error, %", "tips, um"], lines) + "\n"
        + table(
            ["case", "program", "CPU to 1 %, s", "CPU to 0.3 %, s"],
            [[case, program, cost_at(found, 0.01), cost_at(found, 0.003)] for (case, program), found in points.items()],
        )
    )
    rows = [
        dict({"case": case, "program": program, "size_nm": size, "tolerance_or_step": setting}, **one)
        for (case, program, size, setting), runs in results.items()
        for one in runs
    ]

    def draw(axes):
        for axis, case in zip(axes, given.case):
            for program in programs:
                found = points.get((case, program), [])
                axis.loglog([100 * e for _, e in found], [c for c, _ in found], "o", color=COLOURS[program], label=program)
                edge = frontier(found)
                axis.loglog([100 * e for _, e in edge], [c for c, _ in edge], "-", color=COLOURS[program])
            for target in (1, 0.3):
                axis.axvline(target, color="grey", lw=0.8, ls=":")
            axis.set(xlabel="largest error of the tip, %", ylabel="CPU of the process, s", title=f"Case {case}")
            axis.legend()

    finish(given, "precision", text, rows, draw, len(given.case))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(required=True)
    cases = {"nargs": "+", "choices": ["A", "B"], "default": ["A", "B"]}

    def command(name, action, count):
        made = commands.add_parser(name)
        made.set_defaults(action=action)
        made.add_argument("--count", type=int, default=count, help="runs of each (default %(default)s)")
        made.add_argument("--output", default=str(ROOT / "runs/peers"), help="folder of the results (default runs/peers)")
        return made

    made = command("fixed", fixed, 5)
    made.add_argument("--mesh", nargs="+", choices=["h25", "h12", "h6"], default=["h25", "h12"])
    for name, action in (("moving", moving), ("distribution", distribution), ("warm", warm)):
        made = command(name, action, 5)
        made.add_argument("--size", type=float, default=25, help="edge length of the front, nm")
        if action != warm:
            made.add_argument("--case", **cases)
        if action == distribution:
            made.add_argument("--archive", help="with its own Java (default: the newest in dist/target)")
    made = command("precision", precision, 1)
    made.add_argument("--case", **cases)
    made.add_argument("--frond-sizes", nargs="+", type=float, default=[100, 70, 50, 35, 25, 17.7, 12.5], metavar="NM")
    made.add_argument("--freefem-sizes", nargs="+", type=float, default=[70, 50, 35, 25, 17.7], metavar="NM")
    made.add_argument("--tolerances", nargs="+", type=float, default=[1e-3, 3e-4], help="frond's, of a step")
    made.add_argument("--steps", nargs="+", type=float, default=[10, 5], help="FreeFEM's longest, s")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="frond-peers-") as work:
        try:
            given.action(given, Path(work))
        except Failed as failure:
            sys.exit(str(failure))


main()
