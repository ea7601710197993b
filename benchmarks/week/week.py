"""A simulated week of cycling, killed five times on the way and resumed, beside the same never stopped.

    python3 benchmarks/week/week.py FOLDER FROND...      FROND...: the command that runs frond, such as java -jar cli/target/frond-all.jar

Prints, per part, processor time and memory of the process, and at the end sizes on the disk and whether all files are the same.
"""

import os
import resource
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

SCENARIO = Path(__file__).with_name("week.yaml")
WEEK = 7 * 86400
KILLED_AT = [0.11, 0.29, 0.46, 0.63, 0.88]  # of the week
LOOK = 0.5  # s between looks at memory and time


def reached(folder: Path) -> float:
    """Simulated time of the last row, s."""
    try:
        with open(folder / "series.csv", "rb") as series:
            series.seek(max(0, os.path.getsize(folder / "series.csv") - 4096))
            return float(series.read().split(b"\n")[-2].split(b",")[0])
    except (OSError, ValueError, IndexError):
        return 0.0


def memory(pid: int) -> int:
    """Resident memory, bytes; 0 once the process has ended."""
    try:
        return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * resource.getpagesize()
    except (OSError, IndexError, ValueError):
        return 0


def part(command: list[str], folder: Path, until: float) -> None:
    """Runs up to a simulated time, and kills it there."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    begun, looks = reached(folder), []
    while process.poll() is None:
        now = reached(folder)
        looks.append((now, memory(process.pid)))
        if now >= until:
            process.send_signal(signal.SIGKILL)
        time.sleep(LOOK)
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    processor = used.ru_utime + used.ru_stime - before.ru_utime - before.ru_stime
    held = [value for _, value in looks if value]
    quarters = [max(held[k * len(held) // 4 : (k + 1) * len(held) // 4] or [0]) // 2**20 for k in range(4)]
    print(
        f"{begun / 86400:6.3f} to {reached(folder) / 86400:6.3f} d: {processor:6.1f} s of the processor, "
        f"memory by quarters {quarters} MB, status {process.returncode}",
        flush=True,
    )
    if process.returncode not in (0, -signal.SIGKILL):
        sys.exit(1)


def files(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def main() -> None:
    out, frond = Path(sys.argv[1]), sys.argv[2:]
    shutil.rmtree(out, ignore_errors=True)
    run = [*frond, "run", str(SCENARIO), "--no-pictures", "--reproducible"]
    print("never stopped")
    part([*run, "-o", str(out / "whole")], out / "whole", float("inf"))
    print("killed five times")
    for at in [*KILLED_AT, float("inf")]:
        resume = ["--resume"] if (out / "killed").exists() else []
        part([*run, "-o", str(out / "killed"), *resume], out / "killed", at * WEEK)
    whole, killed = files(out / "whole"), files(out / "killed")
    differ = [name for name in {*whole, *killed} if whole.get(name) != killed.get(name)]
    size = sum(map(len, whole.values()))
    print(f"{len(whole)} files, {size / 1e6:.1f} MB; that differ: {sorted(differ) or 'none'}")
    sys.exit(1 if differ else 0)


if __name__ == "__main__":
    main()
