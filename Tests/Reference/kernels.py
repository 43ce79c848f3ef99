"""Writes the reference table of the kernels that are not in double-double.

    python kernels.py ../NumericalCoreTests/Reference
"""

import csv
import random
import sys
from pathlib import Path

from mpmath import erfc, mp, mpf, nstr

from special import normal_quantile

mp.dps = 50


def rows():
    rng = random.Random(9)
    for i in range(2000):
        x = rng.uniform(-6, 26.5) if i % 2 else rng.uniform(-1, 3)
        yield "erfc", repr(x), nstr(erfc(mpf(x)), 32, min_fixed=-2, max_fixed=2)
    for i in range(2000):
        p = rng.random() if i % 2 else 10 ** rng.uniform(-300, 0)
        yield "normalQuantile", repr(p), nstr(
            normal_quantile(p), 32, min_fixed=-2, max_fixed=2)


with open(Path(sys.argv[1]) / "kernels.csv", "w", newline="") as file:
    out = csv.writer(file, lineterminator="\n")
    out.writerow(["function", "x", "value", "source"])
    for row in rows():
        out.writerow([*row, "mpmath 1.3.0"])
