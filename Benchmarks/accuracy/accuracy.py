"""The accuracy scoreboard: our digits beside the peers', on the same data in one run.

    python accuracy.py PROBE REFERENCE-FOLDER RESULT.json [--points N] [--kernel-points N]

Prints a table and writes it as JSON. LRE = -log10(relative error), at most the certified
digits; -log10 of the absolute value where zero is certified; a certified infinity is
skipped. Ends with status 1 if a row misses its goal.
"""

import argparse
import csv
import importlib.metadata as packages
import json
import math
import multiprocessing
import subprocess
import sys
import warnings
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "Tests" / "Reference"))
warnings.filterwarnings("ignore")

PARSER = argparse.ArgumentParser()
PARSER.add_argument("probe")
PARSER.add_argument("reference", type=Path)
PARSER.add_argument("result", type=Path)
PARSER.add_argument("--points", type=int, default=20_000)
PARSER.add_argument("--kernel-points", type=int, default=1_000_000)
OPTIONS = PARSER.parse_args()
ROWS = []


def report(row, ours, goal, met, **peers):
    ROWS.append({"row": row, "ours": ours, "goal": goal, "met": bool(met), "peers": peers})
    shown = "  ".join(f"{name} {value}" for name, value in peers.items())
    print(f"{'ok ' if met else 'NO '} {row}: {ours}   goal {goal}   {shown}", flush=True)


def lre(found, certified, cap):
    worst = cap
    for f, c in zip(np.atleast_1d(found), np.atleast_1d(certified)):
        if math.isinf(c):
            continue
        error = abs(f) if c == 0 else abs(f - c) / abs(c)
        if f != c:
            digits = 0.0 if math.isnan(error) else -math.log10(error)
            worst = min(worst, max(0.0, digits))
    return worst


def sets(name):
    """The fields of each set: lists of the words of each line."""
    found = {}
    with open(OPTIONS.reference / f"strd-{name}.csv", newline="") as file:
        for row in csv.DictReader(file):
            fields = found.setdefault(row["set"], {})
            fields.setdefault(row["field"], []).append(row["values"].split(" "))
    return found


def numbers(fields, name):
    return np.array([float(word) for word in fields[name][0]])


def probe(*arguments, data):
    return subprocess.run(
        [OPTIONS.probe, *arguments], input=data, capture_output=True, check=True).stdout


def ours(name):
    text = (OPTIONS.reference / f"strd-{name}.csv").read_bytes()
    found = {}
    for line in probe(name, data=text).decode().splitlines():
        dataset, field, *values = line.split(" ")
        found.setdefault(dataset, {})[field] = [float(v) for v in values]
    return found


def show(values):
    return f"min {min(values):.1f}, median {sorted(values)[len(values) // 2]:.1f}"


def linear():
    import statsmodels.api as sm

    solved = ours("linear")
    estimates, errors = [], []
    peers = {"numpy QR": [], "numpy lstsq": [], "statsmodels": []}
    peer_errors = []
    for name, fields in sets("linear").items():
        rows = np.array([[float(v) for v in row] for row in fields["row"]])
        y = rows[:, 0]
        if fields["design"][0] == ["polynomial"]:
            x = np.column_stack([rows[:, 1] ** p for p in numbers(fields, "powers")])
        else:
            x = np.column_stack([np.ones(len(y)), rows[:, 1:]])
        certified = numbers(fields, "estimate")
        q, r = np.linalg.qr(x)
        peers["numpy QR"].append(lre(np.linalg.solve(r, q.T @ y), certified, 15))
        peers["numpy lstsq"].append(
            lre(np.linalg.lstsq(x, y, rcond=None)[0], certified, 15))
        model = sm.OLS(y, x).fit()
        peers["statsmodels"].append(lre(model.params, certified, 15))
        others = ("standardError", "residualDeviation", "rSquared", "f")
        peer_errors.append(min(
            lre(v, numbers(fields, f), 15) for f, v in zip(
                others, (model.bse, math.sqrt(model.mse_resid), model.rsquared,
                         model.fvalue))))
        estimates.append(lre(solved[name]["estimate"], certified, 15))
        errors.append(min(lre(solved[name][f], numbers(fields, f), 15) for f in others))
    report("StRD linear, estimates, 11 sets", show(estimates), "min >= 13.0",
           min(estimates) >= 13, **{k: show(v) for k, v in peers.items()})
    report("StRD linear, standard errors, R2, F", show(errors), "min >= 12.5",
           min(errors) >= 12.5, statsmodels=show(peer_errors))


def nonlinear():
    from scipy.optimize import least_squares

    solved = ours("nonlinear")
    estimates, errors, lm, trf = [], [], [], []
    for name, fields in sets("nonlinear").items():
        rows = np.array([[float(v) for v in row] for row in fields["row"]])
        y = np.log(rows[:, 0]) if name == "Nelson" else rows[:, 0]
        names = {"x": rows[:, 1], "exp": np.exp, "cos": np.cos, "sin": np.sin,
                 "arctan": np.arctan, "pi": np.pi}
        for j in range(1, rows.shape[1]):
            names[f"x{j}"] = rows[:, j]
        code = compile(fields["model"][0][0].replace("^", "**"), name, "eval")
        certified = numbers(fields, "estimate")

        def residual(b):
            values = {f"b{j + 1}": v for j, v in enumerate(b)}
            return eval(code, {}, {**names, **values}) - y

        for start in ("start1", "start2"):
            estimates.append(lre(solved[name][f"{start}.estimate"], certified, 11))
            errors.append(lre(
                solved[name][f"{start}.standardError"], numbers(fields, "standardError"), 11))
            for peer, options in ((lm, {"method": "lm"}), (
                    trf, {"method": "trf", "x_scale": "jac"})):
                try:
                    fit = least_squares(
                        residual, numbers(fields, start), xtol=1e-15, ftol=1e-15,
                        gtol=1e-15, max_nfev=20_000, **options)
                    peer.append(lre(fit.x, certified, 11))
                except ValueError:
                    peer.append(0.0)

    def count(values):
        good = sum(v >= 6 for v in values)
        return f"{good} of {len(values)} at >= 6, " + show(values)

    middle = sorted(estimates)[len(estimates) // 2]
    report("StRD nonlinear, estimates, 27 sets x 2 starts", count(estimates),
           "54 at >= 8, median >= 10", min(estimates) >= 8 and middle >= 10,
           **{"scipy lm": count(lm), "scipy trf": count(trf)})
    report("StRD nonlinear, standard errors", show(errors), "54 at >= 7", min(errors) >= 7)


def moments():
    from scipy.stats import f_oneway

    limits = {}
    with open(OPTIONS.reference / "strd-exact.csv", newline="") as file:
        for row in csv.DictReader(file):
            limits[row["set"], row["field"]] = float(row["digits"])
    solved = ours("univariate")
    binary, gaps, decimal, peer = [], [], [], []
    for name, fields in sets("univariate").items():
        x = numbers(fields, "data")
        rest = x - np.mean(x)
        found = {"mean": np.mean(x), "deviation": np.std(x, ddof=1),
                 "autocorrelation": np.sum(rest[1:] * rest[:-1]) / np.sum(rest**2)}
        for field, value in found.items():
            certified = numbers(fields, field)
            digits = lre(solved[name][f"binary.{field}"], certified, 15)
            binary.append(digits)
            gaps.append(limits[name, field] - digits)
            decimal.append(lre(solved[name][f"decimal.{field}"], certified, 15))
            peer.append(lre(value, certified, 15))
    report("StRD univariate, binary64 data", show(binary) + f", gap to exact {max(gaps):.2f}",
           "gap <= 0.3", max(gaps) <= 0.3, numpy=show(peer))
    report("StRD univariate, decimal data", show(decimal), "min >= 14", min(decimal) >= 14)

    solved = ours("anova")
    binary, gaps, decimal, peer = [], [], [], []
    for name, fields in sets("anova").items():
        groups = [[float(v) for v in g] for g in fields.get("group", [])]
        for first, a, b, times in fields.get("pattern", []):
            groups.append([float(first)] + [float(a), float(b)] * int(times))
        certified = numbers(fields, "f")
        digits = lre(solved[name]["binary.f"], certified, 15)
        binary.append(digits)
        gaps.append(limits[name, "f"] - digits)
        decimal.append(lre(solved[name]["decimal.f"], certified, 15))
        peer.append(lre(f_oneway(*groups).statistic, certified, 15))
    report("StRD analysis of variance, F, binary64 data",
           show(binary) + f", gap to exact {max(gaps):.2f}", "gap <= 0.3", max(gaps) <= 0.3,
           scipy=show(peer))
    report("StRD analysis of variance, F, decimal data", show(decimal), "min >= 13.5",
           min(decimal) >= 13.5)


def philox():
    expected = ["6627e8d5 e169c58d bc57ac4c 9b00dbd8", "408f276d 41c83b0e a20bc7c6 6d5451fd",
                "d16cfe09 94fdcceb 5001e420 24126ea1"]
    found = probe("philox", data=b"").decode().splitlines()
    good = sum(a == b for a, b in zip(found, expected))
    report("Philox4x32-10, published vectors", f"{good} of 3", "all", good == 3)


def main():
    from distributions_grid import distributions
    from kernel_grid import kernels

    philox()
    linear()
    nonlinear()
    moments()
    with multiprocessing.Pool() as pool:
        distributions(OPTIONS.points, probe, pool, report)
        kernels(OPTIONS.kernel_points, probe, pool, report)
    OPTIONS.result.parent.mkdir(parents=True, exist_ok=True)
    commit = subprocess.run(
        ["git", "rev-parse", "--short", "HEAD"], capture_output=True, text=True).stdout.strip()
    about = {"commit": commit, "peers": {
        name: packages.version(name) for name in ("numpy", "scipy", "statsmodels", "mpmath")}}
    OPTIONS.result.write_text(json.dumps({**about, "rows": ROWS}, indent=1) + "\n")
    sys.exit(0 if all(row["met"] for row in ROWS) else 1)


if __name__ == "__main__":
    main()
