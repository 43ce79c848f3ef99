"""The column kernels against 50 digits, in units of the last place."""

import math
import random
import struct

from mpmath import erfc, exp, log, log1p, mp, mpf, sqrt, pi

GOALS = {"exp": 1, "log": 1, "log1p": 2, "erfc": 2, "logistic": 2, "normalQuantile": 2}


def arguments(name, count):
    rng = random.Random(name)
    for i in range(count):
        u = rng.random()
        if name in ("exp", "logistic"):
            yield (u - 0.5) * (1400 if i % 2 else 4)
        elif name == "log":
            yield math.exp((u - 0.5) * 1400) if i % 2 else 0.5 + u
        elif name == "log1p":
            yield math.exp((u - 0.5) * 1400) if i % 3 == 0 else u * 3 - 1
        elif name == "erfc":
            yield u * 26.5 if i % 2 else (u - 0.3) * 6
        else:
            yield u if i % 2 else 10 ** (-300 * u)


def error(task):
    """The distance of y from f(x) in units of the last place of f(x)."""
    name, x, y = task
    mp.dps = 50
    v = mpf(x)
    if name == "normalQuantile":
        # The distance of the probabilities over the slope: the quantile by one step.
        if x == 0.5:
            return abs(y)
        value = erfc(-mpf(y) / sqrt(mpf(2))) / 2 if x <= 0.5 else erfc(mpf(y) / sqrt(mpf(2))) / 2
        aim = v if x <= 0.5 else 1 - v
        slope = exp(-mpf(y) ** 2 / 2) / sqrt(2 * pi)
        return float(abs(value - aim) / slope / math.ulp(y))
    if name == "exp":
        exact = exp(v)
    elif name == "log":
        exact = log(v)
    elif name == "log1p":
        exact = log1p(v)
    elif name == "erfc":
        exact = erfc(v)
    else:
        exact = 1 / (1 + exp(-v))
    return float(abs(mpf(y) - exact) / max(math.ulp(float(exact)), 2.0**-1074))


def kernels(count, probe, pool, report):
    for name, goal in GOALS.items():
        x = list(arguments(name, count))
        out = probe("column", name, data=struct.pack(f"{len(x)}d", *x))
        y = struct.unpack(f"{len(x)}d", out)
        # A result below the normal numbers has fewer digits by nature.
        tasks = [(name, a, b) for a, b in zip(x, y) if abs(b) > 1e-306 or name == "log"]
        errors = pool.map(error, tasks, chunksize=2_000)
        report(f"kernel {name}, {len(tasks)} points", f"{max(errors):.3f} ulp",
               f"<= {goal} ulp", max(errors) <= goal)
