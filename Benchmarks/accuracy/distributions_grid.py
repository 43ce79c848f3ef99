"""Distributions against 50 digits and against scipy, over a box with its tails.

The box: shapes 1e-3..1e7 (beta, gamma), counts 1..1e9, means 1e-3..1e6, degrees of
freedom 0.1..1e6, all uniform in their logarithm; arguments up to 35 standard deviations
from the mean on either side. A point counts where the value is in 1e-300..1.
"""

import math
import random

import numpy as np
import scipy.stats as st
from mpmath import exp, log, log1p, loggamma, mp, mpf, pi, sqrt

from special import (
    beta_tails, gamma_tails, kernel, log_beta, log_choose, normal_quantile, normal_upper,
)

FAMILIES = [
    "normal.cdf", "normal.density", "normal.quantile", "beta.cdf", "beta.upperTail",
    "beta.density", "binomial.cdf", "binomial.upperTail", "binomial.mass", "poisson.cdf",
    "poisson.upperTail", "poisson.mass", "student.upperTail", "student.density", "gamma.cdf",
    "gamma.upperTail", "gamma.density",
]


def log_uniform(rng, low, high):
    return math.exp(rng.uniform(math.log(low), math.log(high)))


def point(family, rng):
    z = rng.uniform(-35, 35) if rng.random() < 0.5 else rng.gauss(0, 2)
    name = family.split(".")[0]
    if name == "normal":
        if family.endswith("quantile"):
            return [rng.random() if rng.random() < 0.5 else 10 ** rng.uniform(-300, 0)]
        return [z]
    if name == "beta":
        a, b = log_uniform(rng, 1e-3, 1e7), log_uniform(rng, 1e-3, 1e7)
        sd = math.sqrt(1 / a + 1 / b)
        t = math.log(a / b) + z * sd * (1 if min(a, b) > 1 else 0.3)
        x = 1 / (1 + math.exp(-min(max(t, -600), 600)))
        return [a, b, x] if 0 < x < 1 else [a, b, rng.random()]
    if name == "binomial":
        n = int(log_uniform(rng, 1, 1e9))
        p = rng.random() if rng.random() < 0.5 else log_uniform(rng, 1e-9, 1)
        k = int(n * p + z * math.sqrt(n * p * (1 - p)))
        return [n, p, min(max(k, 0), n)]
    if name == "poisson":
        mean = log_uniform(rng, 1e-3, 1e6)
        return [mean, max(0, int(mean + z * math.sqrt(mean)))]
    if name == "student":
        return [log_uniform(rng, 0.1, 1e6), abs(z) if rng.random() < 0.7 else
                log_uniform(rng, 1e-6, 1e6)]
    shape = log_uniform(rng, 1e-3, 1e6)
    x = shape + z * math.sqrt(shape)
    return [shape, x if x > 0 else shape * rng.random()]


def reference(task):
    family, v = task
    mp.dps = 50
    name, function = family.split(".")
    m = [mpf(x) for x in v]
    if name == "normal":
        if function == "quantile":
            return normal_quantile(v[0])
        return normal_upper(-m[0]) if function == "cdf" else exp(-m[0] ** 2 / 2) / sqrt(2 * pi)
    if name == "beta":
        if function == "density":
            return kernel(*m) / m[2] / (1 - m[2])
        return beta_tails(*v)[function == "upperTail"]
    if name == "binomial":
        n, p, k = m
        if function == "mass":
            return exp(log_choose(n, k) + k * log(p) + (n - k) * log1p(-p))
        if k >= n:
            return mpf(function == "cdf")
        return beta_tails(k + 1, n - k, p)[function == "cdf"]
    if name == "poisson":
        mean, k = m
        if function == "mass":
            return exp(k * log(mean) - mean - loggamma(k + 1))
        return gamma_tails(k + 1, mean)[function == "cdf"]
    if name == "student":
        nu, x = m
        if function == "density":
            return exp(-(nu + 1) / 2 * log1p(x * x / nu) - log(nu) / 2
                       - log_beta(nu / 2, mpf(1) / 2))
        return beta_tails(nu / 2, mpf(1) / 2, nu / (nu + x * x))[0] / 2
    shape, x = m
    if function == "density":
        return exp((shape - 1) * log(x) - x - loggamma(shape))
    return gamma_tails(shape, x)[function == "upperTail"]


PEERS = {
    "normal.cdf": lambda x: st.norm.cdf(x),
    "normal.density": lambda x: st.norm.pdf(x),
    "normal.quantile": lambda p: st.norm.ppf(p),
    "beta.cdf": lambda a, b, x: st.beta.cdf(x, a, b),
    "beta.upperTail": lambda a, b, x: st.beta.sf(x, a, b),
    "beta.density": lambda a, b, x: st.beta.pdf(x, a, b),
    "binomial.cdf": lambda n, p, k: st.binom.cdf(k, n, p),
    "binomial.upperTail": lambda n, p, k: st.binom.sf(k, n, p),
    "binomial.mass": lambda n, p, k: st.binom.pmf(k, n, p),
    "poisson.cdf": lambda m, k: st.poisson.cdf(k, m),
    "poisson.upperTail": lambda m, k: st.poisson.sf(k, m),
    "poisson.mass": lambda m, k: st.poisson.pmf(k, m),
    "student.upperTail": lambda n, x: st.t.sf(x, n),
    "student.density": lambda n, x: st.t.pdf(x, n),
    "gamma.cdf": lambda a, x: st.gamma.cdf(x, a),
    "gamma.upperTail": lambda a, x: st.gamma.sf(x, a),
    "gamma.density": lambda a, x: st.gamma.pdf(x, a),
}


def worst(found, exact, points):
    """The largest relative error and where it is."""
    most, at = 0.0, None
    for f, e, p in zip(found, exact, points):
        error = float("inf") if math.isnan(f) else float(abs(mpf(float(f)) - e) / abs(e))
        if error > most:
            most, at = error, p
    return most, at


def distributions(count, probe, pool, report):
    rng = random.Random(2026)
    total = 0
    for family in FAMILIES:
        points = [point(family, rng) for _ in range(count // len(FAMILIES) + 1)]
        exact = pool.map(reference, [(family, p) for p in points], chunksize=8)
        kept = [(p, e) for p, e in zip(points, exact) if mpf("1e-300") < abs(e)]
        points, exact = [p for p, _ in kept], [e for _, e in kept]
        total += len(points)
        lines = "\n".join(f"{family} " + " ".join(repr(float(v)) for v in p) for p in points)
        found = [float(v) for v in probe("distributions", data=lines.encode()).split()]
        columns = np.array(points, dtype=float).T
        ours, at = worst(found, exact, points)
        peer, _ = worst(PEERS[family](*columns), exact, points)
        report(f"{family}, {len(points)} points", f"{ours:.1e} at {at}",
               "<= 1e-13 and <= scipy", ours <= 1e-13 and ours <= max(peer, 4e-16),
               scipy=f"{peer:.1e}")
