"""Writes NIST's Statistical Reference Datasets as tables, literal by literal.

    python strd.py FOLDER-OF-JSON ../NumericalCoreTests/Reference

The data and certified values are works of NIST, Information Technology Laboratory,
"Statistical Reference Datasets" (itl.nist.gov/div898/strd), public domain. FOLDER
holds them as linear.json, nonlinear.json, univariate.json and anova.json; numbers are
copied as decimal texts and never rounded.
"""

import csv
import json
import sys
from pathlib import Path

SOURCE, FOLDER = Path(sys.argv[1]), Path(sys.argv[2])


def load(name):
    with open(SOURCE / f"{name}.json", encoding="utf-8") as file:
        return json.load(file, parse_float=str, parse_int=str)["datasets"]


def write(name, rows):
    with open(FOLDER / f"strd-{name}.csv", "w", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(["set", "field", "values", "source"])
        for row in rows:
            values = row[2] if isinstance(row[2], list) else [row[2]]
            out.writerow([row[0], row[1], " ".join(str(v) for v in values), "NIST StRD"])


def linear():
    for item in load("linear"):
        name = item["name"]
        yield name, "design", item["design"]
        yield name, "powers", item["powers_or_columns"]
        yield name, "estimate", item["estimate"]
        yield name, "standardError", item["stderr"]
        yield name, "residualDeviation", item["residual_sd"]
        yield name, "rSquared", item["r2"]
        yield name, "f", item["f"] or "inf"
        for row in item["rows"]:
            yield name, "row", row


def nonlinear():
    for item in load("nonlinear"):
        name = item["name"]
        yield name, "difficulty", item["difficulty"]
        yield name, "model", item["model"].split(" ")[0]
        for field, key in (
            ("start1", "start1"), ("start2", "start2"), ("estimate", "estimate"),
            ("standardError", "stderr"), ("residualSum", "rss"),
            ("residualDeviation", "residual_sd"),
        ):
            yield name, field, item[key]
        for row in item["rows"]:
            yield name, "row", row


def univariate():
    for item in load("univariate"):
        name = item["name"]
        yield name, "mean", item["mean"]
        yield name, "deviation", item["sd"]
        yield name, "autocorrelation", item["r1"]
        if "digits" in item:
            yield name, "data", list(item["digits"])
        elif "values" in item:
            yield name, "data", item["values"]
        else:
            pattern = next(v for v in item.values() if isinstance(v, dict))
            yield name, "data", expand(pattern)


def expand(pattern):
    return [pattern["first"]] + pattern["then_repeat"] * int(pattern["times"])


def anova():
    for item in load("anova"):
        name = item["name"]
        yield name, "f", item["f"]
        yield name, "rSquared", item["r2"]
        yield name, "residualDeviation", item["residual_sd"]
        yield name, "betweenSum", item["between_ss"]
        yield name, "withinSum", item["within_ss"]
        for group in item.get("groups", []):
            yield name, "group", group
        for p in item.get("groups_pattern", []):
            # Too long to write out: first, a, b and how often a, b are repeated.
            yield name, "pattern", [p["first"], *p["then_repeat"], p["times"]]


write("linear", linear())
write("nonlinear", nonlinear())
write("univariate", univariate())
write("anova", anova())
