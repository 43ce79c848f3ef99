"""The column kernels against 50 digits, in units of the last place.

The points are those of Tests/Reference/kernels.py; the suite runs the first 1 % of them.
"""

import math
import struct

import numpy as np
from mpmath import erfc, exp, mp, mpf, pi, sqrt

from kernels import FUNCTIONS, bits_of, from_bits, philox

GOALS = {"exp": 1, "log": 1, "log1p": 2, "erfc": 2, "logistic": 2, "normalQuantile": 2}


def words(count, f):
    """philox(k, f) of kernels.py for k = 0, 1, ..., all at once."""
    mask, shift = np.uint64(0xFFFFFFFF), np.uint64(32)
    c0 = np.arange(count, dtype=np.uint64)
    c1 = np.full(count, f, dtype=np.uint64)
    c2 = c3 = np.zeros(count, dtype=np.uint64)
    k0 = k1 = 0
    for _ in range(10):
        p0, p1 = c0 * np.uint64(0xD2511F53), c2 * np.uint64(0xCD9E8D57)
        c0, c2 = (p1 >> shift) ^ c1 ^ np.uint64(k0), (p0 >> shift) ^ c3 ^ np.uint64(k1)
        c1, c3 = p1 & mask, p0 & mask
        k0, k1 = (k0 + 0x9E3779B9) & 0xFFFFFFFF, (k1 + 0xBB67AE85) & 0xFFFFFFFF
    found = [int(w) for w in c1 << shift | c0]
    assert found[count - 1] == philox(count - 1, f)
    return found


def arguments(count, f, ranges):
    """point(k, f, ranges) of kernels.py for k = 0, 1, ..."""
    for k, word in enumerate(words(count, f)):
        kind, low, high = ranges[k % len(ranges)]
        if kind == "x":
            yield low + (word >> 11) * 2.0**-53 * (high - low)
        else:
            first = bits_of(low)
            x = from_bits(first + (word * (bits_of(high) - first + 1) >> 64))
            yield -x if kind == "-bits" else x


def error(task):
    """The distance of y from f(x) in units of the last place of f(x)."""
    name, x, y = task
    mp.dps = 50
    if name == "normalQuantile":
        # The distance of the probabilities over the slope: the quantile by one step.
        if x == 0.5:
            return abs(y)
        v = mpf(x)
        value = erfc(-mpf(y) / sqrt(mpf(2))) / 2 if x <= 0.5 else erfc(mpf(y) / sqrt(mpf(2))) / 2
        aim = v if x <= 0.5 else 1 - v
        slope = exp(-mpf(y) ** 2 / 2) / sqrt(2 * pi)
        return float(abs(value - aim) / slope / math.ulp(y))
    exact = FUNCTIONS[name][1](x)
    return float(abs(mpf(y) - exact) / math.ulp(float(exact)))


def kernels(count, probe, pool, report):
    for f, (name, (ranges, _)) in enumerate(FUNCTIONS.items()):
        x = list(arguments(count, f, ranges))
        out = probe("column", name, data=struct.pack(f"{len(x)}d", *x))
        y = struct.unpack(f"{len(x)}d", out)
        errors = pool.map(error, [(name, a, b) for a, b in zip(x, y)], chunksize=2_000)
        goal = GOALS[name]
        report(f"kernel {name}, {len(errors)} points", f"{max(errors):.3f} ulp",
               f"<= {goal} ulp", max(errors) <= goal)
