"""Writes the reference table of double-double arithmetic.

    python double_double.py ../NumericalCoreTests/Reference

Arguments are decimal literals; values have 34 digits.
"""

import csv
import random
import sys
from pathlib import Path

from mpmath import atan, cos, exp, log, mp, mpf, nstr, sin, sqrt

mp.dps = 60
FUNCTIONS = {
    "exp": (exp, -600, 600), "log": (log, 0, 1e6), "sin": (sin, -50, 50),
    "cos": (cos, -50, 50), "atan": (atan, -30, 30), "squareRoot": (sqrt, 0, 1e9),
}


def rows():
    rng = random.Random(6)
    for name, (function, low, high) in FUNCTIONS.items():
        texts = ["0.1", "1", "0.5", "3.25", "1.00000000000000000001"]
        for _ in range(40):
            texts.append(nstr(mpf(rng.uniform(low, high)) + mpf(rng.random()) / 2**53, 30))
        for text in texts:
            yield name, text, nstr(function(mpf(text)), 34, min_fixed=-2, max_fixed=2)


with open(Path(sys.argv[1]) / "double-double.csv", "w", newline="") as file:
    out = csv.writer(file, lineterminator="\n")
    out.writerow(["function", "x", "value", "source"])
    for row in rows():
        out.writerow([*row, "mpmath 1.3.0 at 60 digits"])
