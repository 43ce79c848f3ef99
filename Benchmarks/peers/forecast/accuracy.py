"""Grades the forecasts: the command beside its peers, on the same panels in one run.

    python accuracy.py BINARY RESULT.json [--panels NAME,...] [--peers-only]

Prints a row for each promise and writes every score of every origin as JSON. Ends with status 1 if
a promise is missed. Scores are over all forecasts of all origins of a panel: the weighted interval
score in percentage points (median, 80 %, 90 %), or the mean absolute error where so named.
"""

import os

for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[name] = "1"

import argparse
import json
import sys
from collections import defaultdict

import machine
import oracle
import ours
import panels
import peers
import score

PARSER = argparse.ArgumentParser()
PARSER.add_argument("binary")
PARSER.add_argument("result")
PARSER.add_argument("--panels", default="", help="only those whose name begins so")
PARSER.add_argument("--peers-only", action="store_true")

SEEDS = range(1, 7)


def every_panel():
    """The origins of each panel by its name."""
    for seed in SEEDS:
        yield f"loglin {seed}", lambda seed=seed: [panels.made_up("loglin", seed)]
    for law in ("damped", "quota"):
        yield f"{law} 1", lambda law=law: [panels.made_up(law, 1)]
    yield "US counties", panels.us_counties
    yield "countries", lambda: panels.countries(gaps=False)
    yield "countries, gaps", lambda: panels.countries(gaps=True)
    yield "rural China", lambda: [panels.rural_china()]


# Row: its panels, the score, the most it may be (a number, or what it follows from) and the
# coverage of 90 % it must keep.
PROMISES = {
    "loglin, seed 1": (["loglin 1"], "wis", .118, (.87, .96)),
    "loglin, seeds 1 to 6": ([f"loglin {s}" for s in SEEDS], "wis", .136, (.87, .96)),
    "damped, seed 1": (["damped 1"], "wis", .235, (.88, .96)),
    "quota, seed 1": (["quota 1"], "wis", .235, (.88, .96)),
    "US counties, 5 origins": (["US counties"], "wis", "0.9 best peer", (.88, 1)),
    "countries, 8 yearly figures": (["countries"], "wis", "AutoETS", (.85, 1)),
    "countries, with gaps": (["countries, gaps"], "wis", "AutoETS", (.85, 1)),
    "rural China, 3 years": (["rural China"], "mae", .35, (1, 1)),
}


def graded(panel, binary):
    """Sums of scores by forecaster, and why a forecaster gave none."""
    found, refused, seconds = {}, {}, {}

    def keep(name, quantiles, cpu=None):
        if isinstance(quantiles, str):
            refused[name] = quantiles
        else:
            found[name] = score.scores(quantiles, panel.happened)
        if cpu is not None:
            seconds[name] = round(cpu, 3)

    if binary:
        try:
            keep("ours", *ours.forecast(binary, panel))
        except (OSError, RuntimeError, ValueError) as error:
            refused["ours"] = str(error)
    if panel.law:
        keep("oracle", oracle.forecast(panel))
    for name, scale, quantiles, cpu in peers.answers(panel):
        keep(f"{name}, {scale}", quantiles, cpu)
    return found, refused, seconds


def judged(row, origins):
    """The row of one promise, from the sums of each origin of its panels."""
    names, measure, most, coverage = PROMISES[row]
    whole = [sums for name in names for sums in origins[name]]
    # A forecaster counts where it answered at every origin.
    total = {}
    for name in whole[0]:
        if all(name in sums for sums in whole):
            total[name] = score.mean([sums[name] for sums in whole])
            each = [sums[name][measure] / sums[name]["forecasts"] for sums in whole]
            total[name]["mean_of_origins"] = round(float(sum(each) / len(each)), 4)
    rivals = {n: s[measure] for n, s in total.items() if n not in ("ours", "oracle")}
    best = min(rivals, key=rivals.get)
    if most == "0.9 best peer":
        bound = .9 * rivals[best]
    elif most == "AutoETS":
        bound = min(rivals[f"AutoETS, {scale}"] for scale in peers.SCALES)
    else:
        bound = most
    mine = total.get("ours")
    met = mine is not None and mine[measure] <= bound
    met = met and coverage[0] <= mine["cover90"] <= coverage[1]
    return {
        "row": row, "score": measure, "ours": mine, "best_peer": best,
        "best_peer_score": rivals[best], "bound": round(bound, 4), "coverage_of_90": coverage,
        "met": bool(met), "all": total,
    }


def show(row):
    mine = row["ours"]
    own = f"{mine[row['score']]:.4f} ({mine['cover90']:.2f})" if mine else "no answer"
    knows = row["all"].get("oracle")
    knows = f"   oracle {knows[row['score']]:.4f}" if knows else ""
    print(f"{'ok ' if row['met'] else 'NO '} {row['row']:28} {row['score']} {own:16} "
          f"best peer {row['best_peer_score']:.4f} {row['best_peer']:26} "
          f"at most {row['bound']:.4f}, 90 % covers {row['coverage_of_90'][0]:.2f} to "
          f"{row['coverage_of_90'][1]:.2f}{knows}", flush=True)


def main():
    options = PARSER.parse_args()
    wanted = tuple(options.panels.split(",")) if options.panels else ("",)
    binary = None if options.peers_only else options.binary
    origins, report = defaultdict(list), []
    for name, make in every_panel():
        if not name.startswith(wanted):
            continue
        for panel in make():
            found, refused, seconds = graded(panel, binary)
            origins[name].append(found)
            report.append({
                "panel": name, "origin": panel.origin, "places": len(panel.place),
                "scores": {who: score.mean([sums]) for who, sums in found.items()},
                "no_answer": refused, "cpu_seconds": seconds,
            })
            print(f"    {name} {panel.origin}, {len(panel.place)} places", file=sys.stderr)
            for who, why in refused.items():
                print(f"      {who}: {why}", file=sys.stderr)
    rows = [judged(row, origins) for row, (names, *_) in PROMISES.items()
            if all(name in origins for name in names)]
    for row in rows:
        show(row)
    with open(options.result, "w") as file:
        json.dump({**machine.description(options.binary), "rows": rows, "origins": report}, file,
                  indent=1, ensure_ascii=False)
        file.write("\n")
    sys.exit(0 if all(row["met"] for row in rows) else 1)


main()
