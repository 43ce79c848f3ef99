"""Times the command beside AutoETS and beside least squares in numpy, on one processor, in one run.

    python speed.py BINARY RESULT.json [--rounds N] [--peers-only]

The command is timed as a whole process: start, reading the table, the full combination with its
inner back-tests, three years ahead with intervals, writing. The peers are timed inside python,
warm, with their data in memory. All in processor seconds; medians. Ends with status 1 if a promise
is missed.
"""

import os

for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[name] = "1"

import argparse
import json
import statistics
import sys
import tempfile
import time
from pathlib import Path

import machine
import ours
import panels
import peers

PARSER = argparse.ArgumentParser()
PARSER.add_argument("binary")
PARSER.add_argument("result")
PARSER.add_argument("--rounds", type=int, default=11)
PARSER.add_argument("--peers-only", action="store_true")

COUNTIES, VILLAGES = 2850, 130_000


def median(work, rounds):
    """Processor seconds of `work`, after one run that nobody counts."""
    work()
    seconds = []
    for _ in range(rounds):
        start = time.process_time()
        work()
        seconds.append(time.process_time() - start)
    return statistics.median(seconds)


def peer_seconds(panel, rounds):
    def quantiles(name, scale):
        return lambda: peers.back(peers.PEERS[name](panel, scale), scale)

    return {
        "AutoETS": median(quantiles("AutoETS", "odds"), min(rounds, 3)),
        "straight line, numpy": median(quantiles("straight line", "odds"), rounds),
    }


def process(binary, panel, folder, rounds):
    """The command on a panel: medians over the rounds, the largest peak."""
    table = Path(folder) / "panel.csv"
    ours.write(panel, table)
    arguments = ours.command(binary, table)
    runs = [ours.run(arguments) for _ in range(rounds + 1)][1:]
    ours.read(runs[0].output, panel)
    return {
        "cpu_seconds": round(statistics.median(r.cpu for r in runs), 4),
        "wall_seconds": round(statistics.median(r.wall for r in runs), 4),
        "peak_bytes": max(r.peak_bytes for r in runs),
        "read_bytes": table.stat().st_size, "written_bytes": len(runs[0].output),
    }


def main():
    options = PARSER.parse_args()
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})  # the command inherits it
    report = machine.description(options.binary)
    counties = panels.made_up("loglin", 1, COUNTIES)
    seconds = peer_seconds(counties, options.rounds)
    report["peer_cpu_seconds"] = {name: round(s, 5) for name, s in seconds.items()}
    print(f"{COUNTIES} places x {panels.TRAIN} years, processor seconds: "
          + ", ".join(f"{name} {s:.4f}" for name, s in seconds.items()), flush=True)
    promises = {}
    if not options.peers_only:
        with tempfile.TemporaryDirectory() as folder:
            one = process(options.binary, panels.rural_china(), folder, options.rounds)
            some = process(options.binary, counties, folder, options.rounds)
            many = process(options.binary, panels.made_up("loglin", 1, VILLAGES), folder, 3)
        many["bytes_a_place_year"] = round(
            (many["peak_bytes"] - one["peak_bytes"] - many["read_bytes"] - many["written_bytes"])
            / (VILLAGES * panels.TRAIN), 1)
        report["ours"] = {"1 place": one, f"{COUNTIES} places": some, f"{VILLAGES} places": many}
        times = {name: round(s / some["cpu_seconds"], 3) for name, s in seconds.items()}
        report["times_faster_than"] = times
        for name, row in report["ours"].items():
            print(f"ours, {name}: cpu {row['cpu_seconds']} s, wall {row['wall_seconds']} s, "
                  f"peak {row['peak_bytes'] / 1e6:.0f} MB")
        print("times faster in processor seconds: "
              + ", ".join(f"{name} {ratio}" for name, ratio in times.items()))
        promises = {
            "100 times faster than AutoETS": times["AutoETS"] >= 100,
            "130,000 places within 4 s": many["cpu_seconds"] <= 4,
            "at most 64 bytes a place and year": many["bytes_a_place_year"] <= 64,
        }
        for sentence, holds in promises.items():
            print("ok " if holds else "NO ", sentence)
    report["promises"] = promises
    Path(options.result).write_text(json.dumps(report, indent=1, ensure_ascii=False) + "\n")
    sys.exit(0 if all(promises.values()) else 1)


main()
