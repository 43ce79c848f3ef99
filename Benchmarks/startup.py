#!/usr/bin/env python3
"""Times the command as whole processes beside `python3 -c "import numpy"`.

All are started in turn, in the same run, so that a busy machine is busy for all. Medians are
compared; the smallest times show what the machine can do. Needs python3 with venv; numpy comes
from a virtual environment that the script makes in .build.

    python3 Benchmarks/startup.py            measures and writes Benchmarks/results/startup.json
    python3 Benchmarks/startup.py --dry      measures and writes nothing
"""
import json
import os
import platform
import re
import statistics
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BINARY = ROOT / ".build/release/poverty-exit"
ROUNDS = 41
NUMPY = "2.4.6"


def numpy_python():
    """A python that has the pinned numpy: of our own virtual environment."""
    folder = ROOT / ".build/bench-python"
    python = folder / "bin/python3"
    has_it = [str(python), "-c", f"import numpy; assert numpy.__version__ == '{NUMPY}'"]
    if not python.exists() or subprocess.run(has_it, capture_output=True).returncode != 0:
        subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
        subprocess.run([str(python), "-m", "pip", "install", "-q", f"numpy=={NUMPY}"], check=True)
    return str(python)


def once(command):
    """Seconds on the wall, processor seconds and peak memory (MB) of one run."""
    start = time.perf_counter()
    child = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    _, status, usage = os.wait4(child.pid, 0)
    wall = time.perf_counter() - start
    error = child.stderr.read().decode()
    child.stderr.close()
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))}: ended with {child.returncode}\n{error}")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def loader(command):
    """What the dynamic loader did before the program began, as it counts itself."""
    run = subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True,
        env={**os.environ, "LD_DEBUG": "statistics"})
    cycles = re.search(r"total startup time in dynamic loader: (\d+) cycles", run.stderr)
    symbols = re.search(r"number of relocations: (\d+)", run.stderr)
    relative = re.search(r"number of relative relocations: (\d+)", run.stderr)
    libraries = text("ldd", str(command[0]))
    return {
        "shared_libraries": libraries.count("=>"),
        "cycles": int(cycles[1]) if cycles else None,
        "symbol_relocations": int(symbols[1]) if symbols else None,
        "relative_relocations": int(relative[1]) if relative else None,
    }


def text(*command):
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True).stdout.strip()


def machine():
    cpu = re.search(r"model name\s*: (.+)", Path("/proc/cpuinfo").read_text())
    return {
        "cpu": cpu[1] if cpu else platform.processor(),
        "cores": os.cpu_count(),
        "system": platform.platform(),
        "load_before": round(os.getloadavg()[0], 2),
    }


def main():
    if not BINARY.exists():
        sys.exit("no release: run 'make run' first")
    commands = {
        "help": [BINARY, "--help"],
        "run wuhu": [BINARY, "run", "models/wuhu", "--draws", "2000"],
        "import numpy": [numpy_python(), "-c", "import numpy"],
    }
    report = {
        "machine": machine(),
        "versions": {
            "poverty-exit": text(BINARY, "--version"),
            "swift": text("swift", "--version").splitlines()[0],
            "openblas": text("dpkg-query", "-W", "-f", "${Version}", "libopenblas0"),
            "python": text(commands["import numpy"][0], "--version").split()[-1],
            "numpy": NUMPY,
        },
        "commit": text("git", "rev-parse", "--short", "HEAD")
        + ("+" if text("git", "status", "--porcelain", "--", "Sources", "Package.swift") else ""),
        "binary_mb": round(BINARY.stat().st_size / 1e6, 1),
        "rounds": ROUNDS,
    }
    runs = {name: [] for name in commands}
    for name in commands:
        once(commands[name])  # the files come from the disk once, for all alike
    for _ in range(ROUNDS):
        for name, command in commands.items():
            runs[name].append(once(command))
    report["results"] = {
        name: {
            "wall_ms": {
                "median": round(1e3 * statistics.median(r[0] for r in rows), 2),
                "smallest": round(1e3 * min(r[0] for r in rows), 2),
            },
            "cpu_ms_median": round(1e3 * statistics.median(r[1] for r in rows), 2),
            "peak_mb": round(max(r[2] for r in rows), 1),
        }
        for name, rows in runs.items()
    }
    results = report["results"]
    numpy = results["import numpy"]["wall_ms"]["median"]
    times = {
        name: round(numpy / results[name]["wall_ms"]["median"], 2)
        for name in ("help", "run wuhu")
    }
    report["times_faster_than_import_numpy"] = times
    report["loader"] = loader(commands["help"])
    promises = {
        "help is 3 times faster than import numpy": times["help"] >= 3,
        "run wuhu is faster than import numpy": times["run wuhu"] > 1,
        "run wuhu stays under 60 MB": results["run wuhu"]["peak_mb"] < 60,
    }
    report["promises"] = promises
    print(json.dumps(report, indent=2, ensure_ascii=False))
    if "--dry" not in sys.argv:
        target = ROOT / "Benchmarks/results/startup.json"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(json.dumps(report, indent=2, ensure_ascii=False) + "\n")
    sys.exit(0 if all(promises.values()) else 1)


if __name__ == "__main__":
    main()
