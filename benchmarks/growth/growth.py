#!/usr/bin/python3
"""Measures how the cost of a time step, of a mesh and the memory of a run grow with the number of nodes.

    /usr/bin/python3 growth.py                        3,000 to 300,000 nodes, three runs of each in turn, a million once
    /usr/bin/python3 growth.py --fronts 20 10 5.4     some of the sizes
    /usr/bin/python3 growth.py --command              a million nodes by the command itself, its files written

Peer case A with edges of the given lengths along the front and five times as long in the bulk. A run goes on for a few steps
after its first remeshing. CPU is that of all threads of a process which small runs have warmed up; the first mesh and the
first potential are not part of a step. Only Matplotlib is needed beside the standard library, and that for the picture alone.
"""

import argparse
import csv
import math
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
CASE = ROOT / "benchmarks/peers/case-a.yaml"
FITTED = 320_000  # most nodes of a run that the exponents are fitted to
LARGE = 500_000  # nodes from which one run has to do
COSTS = ("steps", "rejected", "newton", "factorisations", "krylov", "remeshings", "assembly_s", "solve_s", "mesh_s")


class Failed(Exception):
    """A program ended with an error, or did not print what it should."""


def settings(front):
    """About ten edge lengths of the front's way are enough for a remeshing; the front moves 0.4 nm/s."""
    return {
        "mesh.front": f"{front:g} nm",
        "mesh.bulk": f"{5 * front:g} nm",
        "time.end": f"{60 * front:g} s",
        "time.max_step": f"{2 * front:g} s",
    }


def words(front):
    return [f"{path}={value}" for path, value in settings(front).items()]


def execute(command, log, environment=None):
    """Output, CPU seconds and peak memory in bytes of a process."""
    with open(log, "w+", encoding="utf-8", errors="replace") as out:
        child = subprocess.Popen([str(word) for word in command], stdout=out, stderr=subprocess.STDOUT, env=environment)
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        text = out.read()
    if child.returncode != 0:
        raise Failed(f"{' '.join(map(str, command))}\nended with {child.returncode}; its output ends:\n{text[-2000:]}")
    return text, usage.ru_utime + usage.ru_stime, 1024 * usage.ru_maxrss


def build(work):
    """A copy of the program, so that another build meanwhile does no harm."""
    subprocess.run(
        ["mvn", "-q", "-B", "-f", ROOT / "pom.xml", "package", "-pl", "benchmarks", "-am", "-Dmaven.test.skip=true"], check=True
    )
    return shutil.copy(ROOT / "benchmarks/target/benchmarks-all.jar", work)


def measured(front, jar, work, heap):
    """Costs of one run."""
    warm = [*words(20), "--"] * 2
    java = ["java", "-XX:+UseSerialGC", f"-Xmx{heap}", "-cp", jar, "dev.frond.benchmarks.GrowthRun", CASE]
    text, _, peak = execute(java + warm + words(front), work / "growth.log")
    lines = [line.split() for line in text.splitlines()]
    first = {words[0]: words[1:] for words in reversed(lines)}
    steps = [(float(words[1]), int(words[2])) for words in lines if words[0] == "step"]
    if not steps or not {"mesh", "held", "costs"} <= first.keys():
        raise Failed(f"no costs in the output:\n{text[-2000:]}")
    nodes = steps[0][1]
    anew = [k > 0 and steps[k][1] != steps[k - 1][1] for k in range(len(steps))]
    plain = statistics.mean(cpu for (cpu, _), new in zip(steps, anew) if not new)
    remade = [cpu - plain for (cpu, _), new in zip(steps, anew) if new]
    return dict(
        front_nm=front,
        nodes=nodes,
        step=plain,
        mesh=float(first["mesh"][0]),
        remeshing=statistics.mean(remade) if remade else math.nan,
        held=int(first["held"][0]),
        peak=peak,
        **dict(zip(COSTS, map(float, first["costs"][1:]))),
    )


def in_turn(given, work):
    """Runs of each size: {front: [result]}."""
    jar = build(work)
    results = {front: [] for front in given.fronts}
    for round_ in range(given.count):
        for front, runs in results.items():
            if runs and runs[0]["nodes"] > LARGE:
                continue
            try:
                runs.append(measured(front, jar, work, given.heap))
            except Failed as failure:
                print(f"  {front:g} nm failed: {failure}", file=sys.stderr, flush=True)
                continue
            print(f"  {round_ + 1}/{given.count} {front:g} nm: {runs[-1]['nodes']} nodes, {runs[-1]['step']:.3f} s CPU a step",
                  file=sys.stderr, flush=True)
    return {front: runs for front, runs in results.items() if runs}


# ---- results


def kept(files):
    """Results of earlier measurements."""
    results = {}
    for file in files:
        with open(file, encoding="utf-8") as stream:
            for row in csv.DictReader(stream):
                run = {name: float(value) for name, value in row.items()}
                run["nodes"] = int(run["nodes"])
                results.setdefault(run["front_nm"], []).append(run)
    return dict(sorted(results.items(), reverse=True))


def fitted(points):
    """Exponent and factor of the power of n that fits best, in logarithms."""
    x = [math.log(n) for n, _ in points]
    y = [math.log(cost) for _, cost in points]
    exponent, intercept = statistics.linear_regression(x, y) if len(points) > 1 else (math.nan, math.nan)
    return exponent, math.exp(intercept)


def fit(results, key):
    middle = [(runs[0]["nodes"], statistics.median(run[key] for run in runs)) for runs in results.values()]
    return fitted([(n, cost) for n, cost in middle if n <= FITTED and cost > 0])


def spread(values, digits=2):
    middle = f"{statistics.median(values):.{digits}f}"
    return middle if len(values) == 1 else f"{middle} ({min(values):.{digits}f}-{max(values):.{digits}f})"


def table(results):
    heads = ["front, nm", "nodes", "runs", "CPU of a step, s", "us per node", "CPU of the first mesh, s",
             "CPU of a remeshing, s", "Krylov iterations a step", "factorisations a step", "held, bytes per node", "peak, MB"]
    lines = ["| " + " | ".join(heads) + " |", "|" + "---|" * len(heads)]
    for front, runs in results.items():
        nodes, steps = runs[0]["nodes"], runs[0]["steps"]
        cells = [
            f"{front:g}",
            f"{nodes:,}",
            len(runs),
            spread([run["step"] for run in runs], 3),
            f"{1e6 * statistics.median(run['step'] for run in runs) / nodes:.1f}",
            spread([run["mesh"] for run in runs]),
            spread([run["remeshing"] for run in runs]),
            f"{runs[0]['krylov'] / steps:.0f}",
            f"{runs[0]['factorisations'] / steps:.2f}",
            f"{statistics.median(run['held'] for run in runs) / nodes:,.0f}",
            f"{max(run['peak'] for run in runs) / 1e6:,.0f}",
        ]
        lines.append("| " + " | ".join(map(str, cells)) + " |")
    return "\n".join(lines) + "\n"


def report(results):
    text = "Medians (least-most). A step is the mean of those of a run without the ones that remesh; a remeshing is what a step "
    text += "with one takes more: mesh, transfer, structures, factors, potential.\n\n" + table(results) + "\n"
    names = {"step": "a step", "mesh": "the first mesh", "remeshing": "a remeshing"}
    parts = [f"{name} n^{fit(results, key)[0]:.2f}" for key, name in names.items()]
    return text + f"Fitted to the runs of up to {FITTED:,} nodes: {', '.join(parts)}.\n"


def draw(path, results):
    try:
        import matplotlib

        matplotlib.use("Agg")
        from matplotlib import pyplot
    except ImportError:
        print("Matplotlib is not installed: no picture", file=sys.stderr)
        return
    figure, (cost, memory) = pyplot.subplots(1, 2, figsize=(10.4, 4.4))
    nodes = [runs[0]["nodes"] for runs in results.values()]
    for key, name, colour in (("step", "time step", "tab:blue"), ("remeshing", "remeshing", "tab:orange"),
                              ("mesh", "first mesh", "tab:green")):
        exponent, factor = fit(results, key)
        cost.loglog(nodes, [statistics.median(run[key] for run in runs) for runs in results.values()], "o", color=colour)
        cost.loglog(nodes, [factor * n**exponent for n in nodes], "-", color=colour,
                    label=f"{name}, $n^{{{exponent:.2f}}}$")
    cost.set(xlabel="nodes", ylabel="CPU, s", title="Cost")
    for key, name, mark in (("peak", "most of the process", "s--"), ("held", "held between steps", "o-")):
        values = [statistics.median(run[key] for run in runs) / 1000 / n for n, runs in zip(nodes, results.values())]
        memory.loglog(nodes, values, mark, label=name)
    memory.set(xlabel="nodes", ylabel="kB per node", title="Memory")
    for axis in (cost, memory):
        axis.grid(True, which="major", alpha=0.3)
        axis.legend()
    figure.tight_layout()
    figure.savefig(path, dpi=130)
    pyplot.close(figure)


def write_csv(path, results):
    rows = [run for runs in results.values() for run in runs]
    with open(path, "w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def growth(given, work):
    results = kept(given.kept) if given.kept else in_turn(given, work)
    out = Path(given.output)
    out.mkdir(parents=True, exist_ok=True)
    text = report(results)
    (out / "growth.md").write_text(text, encoding="utf-8")
    write_csv(out / "growth.csv", results)
    draw(out / "growth.png", results)
    print(text)
    print(f"in {out}: growth.md, growth.csv, growth.png")


def command(given, work):
    """The whole program, with its frames and pictures, at the smallest edge length given."""
    front = min(given.fronts)
    run = [ROOT / "frond", "run", CASE, "-o", work / "run", "--quiet"]
    for word in [*words(front), f"time.end={given.end:g} s"]:
        run += ["--set", word]
    execute([ROOT / "frond", "--version"], work / "version.log")  # builds it, outside the measurement
    _, cpu, peak = execute(run, work / "run.log", dict(os.environ, FROND_JAVA_OPTS=f"-Xmx{given.heap}"))
    with open(work / "run/series.csv", encoding="utf-8") as stream:
        rows = list(csv.DictReader(stream))
    shutil.rmtree(work / "run")
    print(f"frond run with -Xmx{given.heap}, {front:g} nm: {rows[-1]['nodes']} nodes, {len(rows)} steps, {cpu:.0f} s CPU, "
          f"{peak / 2**30:.2f} GiB at most")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--fronts", nargs="+", type=float, default=[20, 10, 5.4, 2.9, 1.65, 0.895], metavar="NM",
                        help="edge lengths along the front, nm")
    parser.add_argument("--count", type=int, default=3, help="runs of each but the largest (default %(default)s)")
    parser.add_argument("--heap", default="7g", help="most memory of Java (default %(default)s)")
    parser.add_argument("--output", default=str(ROOT / "runs/growth"), help="folder of the results (default runs/growth)")
    parser.add_argument("--kept", nargs="+", metavar="CSV", help="measure nothing, put earlier results together")
    parser.add_argument("--command", action="store_true", help="the command's own memory at the smallest edge length")
    parser.add_argument("--end", type=float, default=1, help="end of the run with --command, s (default %(default)s)")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="frond-growth-") as work:
        try:
            (command if given.command else growth)(given, Path(work))
        except Failed as failure:
            sys.exit(str(failure))


main()
