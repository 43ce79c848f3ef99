"""Writes tails and quantiles of a t plus a normal by the share of the t.

    python student_share.py ../NumericalCoreTests/Reference

X = sqrt(w) S + sqrt(1 - w) Z with S a t of nu > 2 degrees of freedom scaled to unit
variance: the convolution of its definition, not the mixture of normals that the Swift code
integrates. Arguments are doubles written with 17 digits, values have 20 digits.
"""

import csv
import sys
from pathlib import Path

import numpy as np
from mpmath import exp, gamma, inf, mp, mpf, nstr, pi, quad, sqrt
from scipy.special import gammaln, ndtr
from scipy.stats import norm

from special import beta_tails, normal_upper

DEGREES = [2.5, 3.0, 5.0, 8.0, 12.0, 20.0, 60.0, float("inf")]
SHARES = [0.0, 1e-6, 1e-3, 0.03, 0.25, 0.6, 0.9, 0.99, 1.0]
POINTS = [0.05, 0.7, 1.9, 4.5, 30.0]
PROBABILITIES = [0.6, 0.9, 0.95, 0.975, 0.999]


def student_upper(nu, s):
    """P(S > s) of the scaled t for s > 0."""
    x = mpf(s) * sqrt(nu / (nu - 2))
    return beta_tails(nu / 2, mpf(1) / 2, nu / (nu + x * x))[0] / 2


def upper(x, w, nu):
    """P(X > x) for x > 0."""
    x, w = mpf(x), mpf(w)
    if w == 0 or nu == float("inf"):
        return normal_upper(x)
    nu = mpf(nu)
    if w == 1:
        return student_upper(nu, x)
    a, b = sqrt(w), sqrt(1 - w)
    scale = sqrt(nu - 2)
    constant = gamma((nu + 1) / 2) / gamma(nu / 2) / sqrt(pi) / scale

    def density(s):
        return constant * (1 + (s / scale) ** 2) ** (-(nu + 1) / 2)

    if a < b:
        # Over the t: the normal part is smooth on its scale.
        def f(s):
            return density(s) * (normal_upper((x - a * s) / b) + normal_upper((x + a * s) / b))

        turn = x / a
        width = b / a
        cuts = [turn + c * width for c in (-12, -4, -1, 0, 1, 4, 12)]
        cuts = sorted([c for c in cuts if c > 0] + [mpf(1), mpf(5)])
        return quad(f, [0] + cuts + [cuts[-1] * 30, inf])

    # Over the normal: the t part is smooth on its scale.
    def tail(s):
        return student_upper(nu, s) if s > 0 else 1 - student_upper(nu, -s) if s < 0 else mpf(1) / 2

    def g(z):
        return exp(-z * z / 2) / sqrt(2 * pi) * tail((x - b * z) / a)

    turn, width = x / b, a / b
    cuts = [turn + c * width for c in (-3, -1, 0, 1, 3)] + [mpf(c) for c in (-6, -3, 0, 3, 6)]
    return quad(g, [-15] + sorted(c for c in cuts if abs(c) < 15) + [15])


def near(p, w, nu):
    """The quantile to about 12 digits and the density there, for one last step of Newton."""
    if nu == float("inf"):
        nodes, weights = np.ones(1), np.ones(1)
    else:
        k, h = nu / 2, min(0.2, 0.6 / np.sqrt(nu))
        s = np.arange(-60, 8, h)
        weights = np.exp(k * s - np.exp(s) - gammaln(k)) * h
        nodes = (nu - 2) / 2 * np.exp(-s)
    deviation = np.sqrt(1 - w + w * nodes)
    x = norm.ppf(p)
    for _ in range(200):
        z = x / deviation
        density = np.sum(weights * norm.pdf(z) / deviation)
        step = (np.sum(weights * ndtr(-z)) - (1 - p)) / density
        x += np.clip(step, -0.5, 0.5)
        if abs(step) < 1e-13:
            break
    return float(x), float(density)


def rows():
    for nu in DEGREES:
        for w in SHARES if nu < float("inf") else [0.0, 0.3, 1.0]:
            for x in POINTS:
                value = upper(x, w, nu)
                # Further out nothing is promised.
                if value > 1e-25:
                    yield "upperTail", nu, w, x, value
            for p in PROBABILITIES:
                x, density = near(p, w, nu)
                tail = 1 - mpf(p)
                yield "quantile", nu, w, p, mpf(x) + (upper(x, w, nu) - tail) / mpf(density)


mp.dps = 32
with open(Path(sys.argv[1]) / "student-share.csv", "w", newline="") as file:
    out = csv.writer(file, lineterminator="\n")
    out.writerow(["function", "degreesOfFreedom", "share", "x", "value", "source"])
    for function, nu, w, x, value in rows():
        out.writerow([
            function, repr(nu), repr(w), repr(x), nstr(value, 20, min_fixed=-3, max_fixed=3),
            "mpmath 1.3.0 at 32 digits",
        ])
        file.flush()
