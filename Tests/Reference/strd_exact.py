"""Writes how many digits exact arithmetic reaches on NIST's data as doubles.

    python strd_exact.py ../NumericalCoreTests/Reference

Rounding the data to binary64 already costs digits; a program can be asked for no more
than a rational calculation on the rounded data finds.
"""

import csv
import math
import sys
from fractions import Fraction
from pathlib import Path

from mpmath import mp, mpf, sqrt

mp.dps = 60
FOLDER = Path(sys.argv[1])


def read(name):
    sets = {}
    with open(FOLDER / f"strd-{name}.csv", newline="") as file:
        for row in csv.DictReader(file):
            fields = sets.setdefault(row["set"], {})
            fields.setdefault(row["field"], []).append(row["values"].split(" "))
    return sets


def double(text):
    return Fraction(float(text))


def digits(found, certified):
    """The digits of agreement, at most 15."""
    certified = mpf(certified)
    if found == certified:
        return 15.0
    error = abs(found - certified) / (abs(certified) if certified else 1)
    return min(15.0, max(0.0, float(-mp.log10(error))))


def real(fraction):
    return mpf(fraction.numerator) / mpf(fraction.denominator)


def univariate():
    for name, fields in read("univariate").items():
        data = [double(text) for text in fields["data"][0]]
        mean = sum(data) / len(data)
        rest = [x - mean for x in data]
        squares = sum(r * r for r in rest)
        lagged = sum(a * b for a, b in zip(rest, rest[1:]))
        yield name, "mean", digits(real(mean), fields["mean"][0][0])
        yield name, "deviation", digits(
            sqrt(real(squares / (len(data) - 1))), fields["deviation"][0][0])
        yield name, "autocorrelation", digits(
            real(lagged / squares), fields["autocorrelation"][0][0])


def anova():
    for name, fields in read("anova").items():
        groups = [[double(t) for t in g] for g in fields.get("group", [])]
        for first, a, b, times in fields.get("pattern", []):
            groups.append([double(first)] + [double(a), double(b)] * int(times))
        count = sum(len(g) for g in groups)
        mean = sum(sum(g) for g in groups) / count
        between = sum(len(g) * (sum(g) / len(g) - mean) ** 2 for g in groups)
        within = Fraction(0)
        for g in groups:
            center = sum(g) / len(g)
            within += sum((x - center) ** 2 for x in g)
        f = between / (len(groups) - 1) / (within / (count - len(groups)))
        yield name, "f", digits(real(f), fields["f"][0][0])


with open(FOLDER / "strd-exact.csv", "w", newline="") as file:
    out = csv.writer(file, lineterminator="\n")
    out.writerow(["set", "field", "digits", "source"])
    for family in (univariate(), anova()):
        for name, field, value in family:
            out.writerow([name, field, f"{value:.4f}", "rational arithmetic"])
