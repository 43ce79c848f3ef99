"""Distributions against 50 digits and against scipy, over a box with its tails.

The box: shapes 1e-3..1e7 (beta) and 1e-3..1e6 (gamma), counts 1..1e9 (of a beta-binomial
1..1e4, with shapes 1e-2..1e4), means 1e-3..1e6, degrees of freedom 0.1..1e6, scales of a
lognormal 0.01..3, all uniform in their logarithm; correlations to within 1e-6 of -1 and 1;
arguments up to 35 standard deviations from the mean on either side; probabilities half
uniform, half 1e-300..1, uniform in their logarithm. A point counts where the value is in
1e-300..1e300.

An error is relative. A discrete quantile is a whole number: what counts are the points
where it is not the exact one.
"""

import math
import random
import warnings

import numpy as np
import scipy.stats as st
from mpmath import exp, floor, log, log1p, loggamma, mp, mpf, pi, sqrt

from special import (
    beta_tails, bivariate_upper, gamma_tails, kernel, log_beta, log_choose, normal_quantile,
    normal_upper,
)

CONTINUOUS = ["normal", "lognormal", "student", "gamma", "beta"]
DISCRETE = ["binomial", "betaBinomial", "poisson"]
FAMILIES = [f"{name}.{function}" for name in CONTINUOUS
            for function in ("density", "cdf", "upperTail", "quantile")]
FAMILIES += [f"{name}.{function}" for name in DISCRETE
             for function in ("mass", "cdf", "upperTail", "quantile")]
FAMILIES += ["bivariateNormal.cdf"]


def log_uniform(rng, low, high):
    return math.exp(rng.uniform(math.log(low), math.log(high)))


def parameters(name, rng):
    if name == "lognormal":
        return [rng.uniform(-5, 5), log_uniform(rng, 0.01, 3)]
    if name == "student":
        return [log_uniform(rng, 0.1, 1e6)]
    if name == "gamma":
        return [log_uniform(rng, 1e-3, 1e6)]
    if name == "beta":
        return [log_uniform(rng, 1e-3, 1e7), log_uniform(rng, 1e-3, 1e7)]
    if name == "binomial":
        p = rng.random() if rng.random() < 0.5 else log_uniform(rng, 1e-9, 1)
        return [int(log_uniform(rng, 1, 1e9)), p]
    if name == "betaBinomial":
        return [int(log_uniform(rng, 1, 1e4)), log_uniform(rng, 1e-2, 1e4),
                log_uniform(rng, 1e-2, 1e4)]
    if name == "poisson":
        return [log_uniform(rng, 1e-3, 1e6)]
    if name == "bivariateNormal":
        near = log_uniform(rng, 1e-6, 1) if rng.random() < 0.5 else rng.random()
        return [(1 - near) * rng.choice([-1, 1])]
    return []


def argument(name, v, rng):
    """Where a distribution is evaluated: by its standard deviations from its mean."""
    z = rng.uniform(-35, 35) if rng.random() < 0.5 else rng.gauss(0, 2)
    if name == "normal":
        return [z]
    if name == "lognormal":
        return [math.exp(v[0] + v[1] * z)]
    if name == "student":
        x = abs(z) if rng.random() < 0.7 else log_uniform(rng, 1e-6, 1e6)
        return [x * rng.choice([-1, 1])]
    if name == "gamma":
        x = v[0] + z * math.sqrt(v[0])
        return [x if x > 0 else v[0] * rng.random()]
    if name == "beta":
        a, b = v
        t = math.log(a / b) + z * math.sqrt(1 / a + 1 / b) * (1 if min(a, b) > 1 else 0.3)
        x = 1 / (1 + math.exp(-min(max(t, -600), 600)))
        return [x if 0 < x < 1 else rng.random()]
    if name == "binomial":
        n, p = v
        return [min(max(int(n * p + z * math.sqrt(n * p * (1 - p))), 0), n)]
    if name == "betaBinomial":
        n, a, b = v
        s = a + b
        deviation = math.sqrt(n * (s + n) * (a / s) * (b / s) / (s + 1))
        return [min(max(int(n * a / s + z * deviation), 0), n)]
    if name == "poisson":
        return [max(0, int(v[0] + z * math.sqrt(v[0])))]
    # Pairs near each other or apart, into both tails.
    w = rng.uniform(-35, 35) if rng.random() < 0.5 else rng.gauss(0, 2)
    return [z, w if rng.random() < 0.5 else v[0] * z + rng.gauss(0, 2)]


def probability(rng):
    # Not 0, which is no quantile of the inside.
    return 1 - rng.random() if rng.random() < 0.5 else 10 ** rng.uniform(-300, 0)


def point(family, rng):
    name, function = family.split(".")
    v = parameters(name, rng)
    if function == "quantile":
        p = probability(rng)
        return [*v, p if p < 1 else 0.5]
    return [*v, *argument(name, v, rng)]


def tails(name, v, x):
    """P(X <= x) and P(X > x)."""
    if name == "normal":
        return normal_upper(-x), normal_upper(x)
    if name == "lognormal":
        return tails("normal", [], (log(x) - v[0]) / v[1])
    if name == "student":
        outer = beta_tails(v[0] / 2, mpf(1) / 2, v[0] / (v[0] + x * x))[0] / 2
        return (outer, 1 - outer) if x < 0 else (1 - outer, outer)
    if name == "gamma":
        return gamma_tails(v[0], x)
    if name == "beta":
        return beta_tails(v[0], v[1], x)
    if x < 0:
        return mpf(0), mpf(1)
    if name == "poisson":
        return gamma_tails(x + 1, v[0])[::-1]
    n = v[0]
    if x >= n:
        return mpf(1), mpf(0)
    if name == "binomial":
        return beta_tails(x + 1, n - x, v[1])[::-1]
    # All masses of a beta-binomial by their ratio, from the first.
    a, b = v[1], v[2]
    mass = exp(log_beta(a, n + b) - log_beta(a, b))
    lower = upper = mpf(0)
    for k in range(int(n) + 1):
        if k <= x:
            lower += mass
        else:
            upper += mass
        mass *= (n - k) * (k + a) / ((k + 1) * (n - k - 1 + b))
    return lower, upper


def density(name, v, x):
    if name == "normal":
        return exp(-x ** 2 / 2) / sqrt(2 * pi)
    if name == "lognormal":
        return density("normal", [], (log(x) - v[0]) / v[1]) / v[1] / x
    if name == "student":
        nu = v[0]
        return exp(-(nu + 1) / 2 * log1p(x * x / nu) - log(nu) / 2
                   - log_beta(nu / 2, mpf(1) / 2))
    if name == "gamma":
        return exp((v[0] - 1) * log(x) - x - loggamma(v[0]))
    if name == "beta":
        return kernel(*v, x) / x / (1 - x)
    if name == "poisson":
        return exp(x * log(v[0]) - v[0] - loggamma(x + 1))
    n = v[0]
    if name == "binomial":
        return exp(log_choose(n, x) + x * log(v[1]) + (n - x) * log1p(-v[1]))
    a, b = v[1], v[2]
    return exp(log_choose(n, x) + log_beta(x + a, n - x + b) - log_beta(a, b))


def root(name, v, p, start):
    """The quantile, by Newton on the logarithm of the smaller tail in the logarithm of |x|
    (for a beta share: in its logit). The start only saves steps."""
    if name == "normal":
        return normal_quantile(p)
    if name == "lognormal":
        return exp(v[0] + v[1] * normal_quantile(p))
    if name == "student" and p == mpf("0.5"):
        return mpf(0)
    left = p <= mpf("0.5")
    sign = -1 if name == "student" and left else 1
    aim = log(p if left else 1 - p)
    start = abs(mpf(start)) if math.isfinite(start) and start else mpf(1)
    if name == "beta":
        start = min(start, 1 - mpf(2) ** -60)
        t = log(start) - log1p(-start)
    else:
        t = log(start)
    falls = name == "student" or not left
    low, high = mpf(-10) ** 9, mpf(10) ** 9
    digits = mp.dps
    try:
        for _ in range(400):
            # Near 1 a share needs digits for its complement.
            mp.dps = digits + (int(max(t, 0) * 0.5) if name == "beta" else 0)
            x = 1 / (1 + exp(-t)) if name == "beta" else exp(t)
            lower, upper = tails(name, v, sign * x)
            tail = lower if left else upper
            if name == "beta":
                slope = density(name, v, x) * x * (1 - x)
            else:
                slope = density(name, v, sign * x) * x
            rest = log(tail) - aim if tail else -mpf(10) ** 9
            if (rest > 0) == falls:
                low = t
            else:
                high = t
            step = (1 if falls else -1) * rest * tail / slope if slope else mpf(0)
            following = t + max(min(step, 40), -40)
            if abs(step) < mpf(10) ** -30 * max(1, abs(t)) and slope:
                return 1 / (1 + exp(-following)) if name == "beta" else sign * exp(following)
            if not low < following < high:
                following = (max(low, -2000) + min(high, 2000)) / 2
            t = following
            if t < -750:
                return mpf(0)
    finally:
        mp.dps = digits
    raise ValueError(f"no quantile of {name}{v} at {p}")


def whole_root(name, v, p, start):
    """The smallest k with P(X <= k) >= p, walking from the start."""
    k = mpf(floor(start)) if math.isfinite(start) and start > 0 else mpf(0)
    while k > 0 and left_reaches(name, v, k - 1, p):
        k -= 1
    while not left_reaches(name, v, k, p):
        k += 1
    return k


def left_reaches(name, v, k, p):
    lower, upper = tails(name, v, k)
    return lower >= p if p <= mpf("0.5") else upper <= 1 - p


def reference(task):
    family, values, start = task
    mp.dps = 50
    name, function = family.split(".")
    *v, x = [mpf(value) for value in values]
    if name == "bivariateNormal":
        return bivariate_upper(-v[1], -x, v[0])
    if function == "quantile":
        return (whole_root if name in DISCRETE else root)(name, v, x, start)
    if function in ("density", "mass"):
        return density(name, v, x)
    return tails(name, v, x)[function == "upperTail"]


def bivariate(r, x, y):
    return np.array([
        st.multivariate_normal.cdf([h, k], cov=[[1, c], [c, 1]], allow_singular=True)
        for c, h, k in zip(r, x, y)])


def scipys(family, columns):
    """The same of scipy; the scale of a lognormal there is the exponential of its location."""
    name, function = family.split(".")
    *v, x = columns
    if name == "bivariateNormal":
        return bivariate(*columns)
    method = {"density": "pdf", "mass": "pmf", "cdf": "cdf", "upperTail": "sf",
              "quantile": "ppf"}[function]
    if name == "lognormal":
        return getattr(st.lognorm, method)(x, v[1], scale=np.exp(v[0]))
    peer = {"normal": st.norm, "student": st.t, "gamma": st.gamma, "beta": st.beta,
            "binomial": st.binom, "betaBinomial": st.betabinom, "poisson": st.poisson}[name]
    return getattr(peer, method)(x, *v)


def worst(found, exact, points):
    """The largest relative error and where it is."""
    most, at = 0.0, None
    for f, e, p in zip(found, exact, points):
        error = (float("inf") if math.isnan(f) or math.isinf(f)
                 else float(abs(mpf(float(f)) - e) / abs(e)))
        if error > most:
            most, at = error, p
    return most, at


def misses(found, exact, points):
    """How many are not the exact whole number, and where the first is."""
    wrong = [p for f, e, p in zip(found, exact, points) if not f == e]
    return len(wrong), (wrong or [None])[0]


def distributions(count, probe, pool, report, families=FAMILIES):
    warnings.filterwarnings("ignore")
    for family in families:
        # Each family has its own stream: one more changes no other.
        rng = random.Random(f"2026 {family}")
        points = [point(family, rng) for _ in range(count // len(FAMILIES) + 1)]
        lines = "\n".join(f"{family} " + " ".join(repr(float(v)) for v in p) for p in points)
        found = [float(v) for v in probe("distributions", data=lines.encode()).split()]
        exact = pool.map(
            reference, [(family, p, f) for p, f in zip(points, found)], chunksize=8)
        peer = scipys(family, np.array(points, dtype=float).T)
        whole = family.endswith("quantile") and family.split(".")[0] in DISCRETE
        kept = [(p, e, f, s) for p, e, f, s in zip(points, exact, found, peer)
                if whole or mpf("1e-300") < abs(e) < mpf("1e300")]
        points, exact, found, peer = zip(*kept)
        measure = misses if whole else worst
        (ours, at), (theirs, _) = measure(found, exact, points), measure(peer, exact, points)
        row = f"{family}, {len(points)} points"
        if whole:
            report(row, f"{ours} wrong" + (f", first {list(at)}" if at else ""),
                   "all exact, and not more wrong than scipy", ours == 0,
                   scipy=f"{theirs} wrong")
        else:
            report(row, f"{ours:.1e} at {at}", "<= 1e-13 and <= scipy",
                   ours <= 1e-13 and ours <= theirs, scipy=f"{theirs:.1e}")
