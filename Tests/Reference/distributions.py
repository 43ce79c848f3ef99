"""Writes the reference tables of the distributions.

    pip install -r requirements.txt
    python distributions.py ../NumericalCoreTests/Reference

Arguments are doubles written with 17 digits, values have 20 digits.
"""

import csv
import math
import random
import sys
from pathlib import Path

from mpmath import exp, log, log1p, loggamma, mp, mpf, nstr, pi, sqrt

from special import (
    beta_quantile, beta_tails, bivariate_upper, gamma_tails, kernel, log_beta, log_choose, normal_quantile,
    normal_upper,
)

FOLDER = Path(sys.argv[1])
SOURCE = f"mpmath 1.3.0 at {mp.dps} digits"


def text(value):
    if isinstance(value, str):
        return value
    if isinstance(value, int):
        return str(value)
    if isinstance(value, float):
        return repr(value)
    return nstr(value, 20, min_fixed=-3, max_fixed=3)


def write(name, header, rows):
    with open(FOLDER / f"{name}.csv", "w", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(header + ["source"])
        for row in rows:
            out.writerow([text(cell) for cell in row] + [SOURCE])


def in_range(value):
    """Whether a double can hold the value without loss."""
    return mpf("1e-300") < abs(value) < mpf("1e300")


def normal():
    rng = random.Random(1)
    xs = [0.0, 1.0, 1.96, 2.5, -1.0, -5.0, -10.0, -20.0, -37.0, 8.0, 30.0]
    xs += [rng.uniform(-37, 37) for _ in range(80)] + [rng.uniform(-3, 3) for _ in range(40)]
    for x in xs:
        upper = normal_upper(x)
        yield "upperTail", x, upper
        yield "density", x, exp(-mpf(x) ** 2 / 2) / sqrt(2 * pi)
        yield "logCDF", x, log(1 - upper) if x < 8 else log1p(-upper)
    for x in [-1e3, -1e6, -50.0]:
        # Asymptotic with enough terms: phi(x)/|x| (1 - 1/x^2 + 3/x^4 - ...).
        z, term, total = mpf(-x), mpf(1), mpf(1)
        for n in range(1, 60):
            term *= -(2 * n - 1) / z**2
            total += term
            if abs(term) < mpf(10) ** -40:
                break
        yield "logCDF", x, -z * z / 2 - log(2 * pi) / 2 - log(z) + log(total)
    ps = [0.5, 0.975, 0.025, 0.25, 1e-300, 1e-100, 1e-20, 1 - 2.0**-53, 2.0**-53, 0.075, 0.925]
    ps += [rng.random() for _ in range(60)] + [10 ** rng.uniform(-300, -1) for _ in range(60)]
    for p in ps:
        yield "quantile", p, normal_quantile(p)


SHAPES = [
    (1e-3, 1e-3), (1e-3, 1.0), (1.0, 1e-3), (1e-3, 1e3), (1e-3, 1e7), (0.5, 0.5), (1.0, 1.0),
    (2.0, 3.0), (0.7, 12.5), (30.0, 0.2), (5.0, 1e5), (1e5, 5.0), (150.0, 170.0), (250.0, 230.0),
    (1e3, 1e3), (3e3, 250.0), (2.5e4, 9.9e5), (1e7, 1e7), (1e7, 3.0), (1e7, 1e3), (1e7, 1e-3),
    (123.456, 7.89),
]


def beta_points(a, b, rng):
    mean, sd = a / (a + b), math.sqrt(a * b / (a + b) ** 2 / (a + b + 1))
    points = [mean, 0.5, 1e-5, 0.999]
    for z in (-8, -3, -1, -0.2, 0.3, 1.2, 4, 12, 25):
        points.append(mean + z * sd)
        if mean > 0 and sd > 0:
            points.append(mean * math.exp(z * sd / mean * 0.5))
    points += [rng.random() for _ in range(3)]
    return sorted({x for x in points if 0 < x < 1})


def beta():
    rng = random.Random(2)
    for a, b in SHAPES:
        for x in beta_points(a, b, rng):
            lower, upper = beta_tails(a, b, x)
            exact = mpf(x)
            density = kernel(mpf(a), mpf(b), exact) / exact / (1 - exact)
            for name, value in (("cdf", lower), ("upperTail", upper), ("density", density)):
                if in_range(value):
                    yield name, a, b, x, value
            yield "logDensity", a, b, x, log(density)


def beta_quantiles():
    rng = random.Random(3)
    for a, b in SHAPES:
        for p in (1e-250, 1e-30, 1e-6, 0.01, 0.2, 0.5, 0.7, 0.95, 1 - 1e-9, rng.random()):
            yield a, b, p, beta_quantile(a, b, p)


def student():
    rng = random.Random(4)
    for nu in (0.1, 1.0, 2.0, 3.5, 4.0, 10.0, 29.0, 100.0, 1e4, 1e7):
        xs = [1e-8, 0.01, 0.5, 1.0, 2.0, 5.0, 20.0, 1e3] + [rng.uniform(0, 8) for _ in range(4)]
        for x in xs:
            square = mpf(x) ** 2
            tail = beta_tails(mpf(nu) / 2, mpf(1) / 2, nu / (nu + square))[0] / 2
            log_density = -(mpf(nu) + 1) / 2 * log1p(square / nu)
            log_density -= log(mpf(nu)) / 2 + log_beta(mpf(nu) / 2, mpf(1) / 2)
            if in_range(tail):
                yield "upperTail", nu, x, tail
            if in_range(exp(log_density)):
                yield "density", nu, x, exp(log_density)
        for p in (1e-12, 1e-3, 0.025, 0.2, 0.49, 0.500001, 0.9, 0.975, 0.9999):
            tail = min(mpf(p), 1 - mpf(p))
            x = -normal_quantile(tail) if tail > 1e-6 else mpf(1)
            y = log(x)
            for _ in range(300):
                x = exp(y)
                lower = beta_tails(mpf(nu) / 2, mpf(1) / 2, nu / (nu + x * x))[0] / 2
                density = exp(-(mpf(nu) + 1) / 2 * log1p(x * x / nu))
                density /= sqrt(mpf(nu)) * exp(log_beta(mpf(nu) / 2, mpf(1) / 2))
                step = (log(lower) - log(tail)) * lower / (density * x)
                y += step
                if abs(step) < mpf(10) ** -35:
                    break
            if in_range(x):
                yield "quantile", nu, p, (-x if p < 0.5 else x)


COUNTS = [
    (1, 0.3), (10, 0.5), (10, 1e-3), (30, 0.97), (100, 0.25), (1000, 0.3), (1000, 1e-4),
    (50_000, 0.0042), (1_000_000, 0.5), (1_000_000, 3e-6), (20_000_000, 0.999), (1_000_000_000, 0.3),
    (1_000_000_000, 1e-9),
]


def binomial_tails(n, p, k):
    if k < 0:
        return mpf(0), mpf(1)
    if k >= n:
        return mpf(1), mpf(0)
    upper, lower = beta_tails(k + 1, n - k, p)
    return lower, upper


def binomial():
    rng = random.Random(5)
    for n, p in COUNTS:
        mean, sd = n * p, math.sqrt(n * p * (1 - p))
        ks = {0, 1, n - 1, n, int(mean)}
        ks |= {int(mean + z * sd) for z in (-20, -6, -2, -1, 0.5, 1, 3, 9, 30)}
        for k in sorted(k for k in ks if 0 <= k <= n):
            mass = log_choose(mpf(n), mpf(k)) + k * log(mpf(p)) + (n - k) * log1p(-mpf(p))
            yield "logMass", n, p, float(k), mass
            if in_range(exp(mass)):
                yield "mass", n, p, float(k), exp(mass)
            lower, upper = binomial_tails(n, p, k)
            if in_range(lower):
                yield "cdf", n, p, float(k), lower
            if in_range(upper):
                yield "upperTail", n, p, float(k), upper
        us = [1e-12, 1e-4, 0.05, 0.5, 0.95, 1 - 1e-9] + [rng.random() for _ in range(6)]
        for u in us:
            z = float(normal_quantile(u))
            k = min(max(int(mean + z * sd), 0), n)
            while k > 0 and binomial_tails(n, p, k - 1)[0] >= mpf(u):
                k -= 1
            while binomial_tails(n, p, k)[0] < mpf(u):
                k += 1
            yield "quantile", n, p, u, k


def beta_binomial():
    for n in (1, 12, 1000, 1_000_000_000):
        for a, b in ((0.5, 0.5), (2.0, 30.0), (1e-3, 1e3), (1e7, 2e7), (400.0, 1.5)):
            for k in sorted({0, 1, n // 3, n // 2, n - 1, n}):
                value = log_choose(mpf(n), mpf(k))
                value += log_beta(k + mpf(a), n - k + mpf(b)) - log_beta(mpf(a), mpf(b))
                yield n, a, b, k, value


def poisson():
    for mean in (1e-3, 0.5, 1.0, 4.2, 11.0, 100.0, 2500.0, 1e5):
        sd = math.sqrt(mean)
        ks = {0, 1, 2, int(mean)} | {int(mean + z * sd) for z in (-9, -3, -1, 1, 2, 5, 12)}
        for k in sorted(k for k in ks if k >= 0):
            lower, upper = gamma_tails(k + 1, mean)[::-1]
            mass = -mpf(mean) + k * log(mpf(mean)) - loggamma(mpf(k) + 1)
            yield "logMass", mean, float(k), mass
            if in_range(lower):
                yield "cdf", mean, float(k), lower
            if in_range(upper):
                yield "upperTail", mean, float(k), upper
        for u in (1e-9, 0.01, 0.3, 0.5, 0.8, 0.99, 1 - 1e-10):
            k = max(int(mean + float(normal_quantile(u)) * sd), 0)
            while k > 0 and gamma_tails(k, mean)[1] >= mpf(u):
                k -= 1
            while gamma_tails(k + 1, mean)[1] < mpf(u):
                k += 1
            yield "quantile", mean, u, k


def gamma():
    rng = random.Random(7)
    for shape in (1e-3, 0.1, 0.9, 1.0, 3.7, 20.0, 250.0, 1e4, 1e5):
        sd = math.sqrt(shape)
        xs = [shape, 1e-6, 0.5, 0.9] + [shape + z * sd for z in (-9, -3, -0.5, 0.5, 2, 6, 20)]
        xs += [shape * math.exp(z / sd) for z in (-30, -5, 1)] + [rng.random() * 5]
        for x in sorted({x for x in xs if x > 1e-200}):
            lower, upper = gamma_tails(shape, x)
            density = exp((mpf(shape) - 1) * log(mpf(x)) - x - loggamma(mpf(shape)))
            for name, value in (("cdf", lower), ("upperTail", upper), ("density", density)):
                if in_range(value):
                    yield name, shape, x, value
            yield "logDensity", shape, x, log(density)
        for p in (1e-250, 1e-12, 0.01, 0.3, 0.5, 0.77, 0.99, 1 - 1e-12):
            start = (log(mpf(p)) + loggamma(mpf(shape) + 1)) / shape
            if start < -700:
                continue
            s = min(start, log(mpf(shape)))
            if p > 1e-100 and shape > 3:
                s = log(max(shape + normal_quantile(p) * sd, mpf(shape) / 100))
            for _ in range(200):
                x = exp(s)
                lower, upper = gamma_tails(shape, x)
                kernel_value = exp(shape * s - x - loggamma(mpf(shape)))
                if p <= 0.5:
                    step = -(log(lower) - log(mpf(p))) * lower / kernel_value
                else:
                    step = (log(upper) - log(1 - mpf(p))) * upper / kernel_value
                s += max(min(step, 5), -5)
                if abs(step) < mpf(10) ** -35:
                    break
            yield "quantile", shape, p, exp(s)


def bivariate_normal():
    rng = random.Random(8)
    points = [(0.0, 0.0), (1.0, -1.0), (2.0, 2.0), (-3.0, 1.0), (5.0, 5.0), (8.0, -2.0)]
    points += [(12.0, 15.0), (-6.0, -7.0), (20.0, 3.0), (25.0, 25.0)]
    points += [(rng.uniform(-4, 4), rng.uniform(-4, 4)) for _ in range(6)]
    for r in (-0.9999, -0.95, -0.5, -0.01, 0.5, 0.8, 0.97, 0.999999):
        for h, k in points:
            value = bivariate_upper(h, k, r)
            if in_range(value):
                yield r, h, k, value


write("normal", ["function", "x", "value"], normal())
write("beta", ["function", "alpha", "beta", "x", "value"], beta())
write("beta-quantile", ["alpha", "beta", "probability", "value"], beta_quantiles())
write("student-t", ["function", "degreesOfFreedom", "x", "value"], student())
write("binomial", ["function", "count", "probability", "x", "value"], binomial())
write("beta-binomial", ["count", "alpha", "beta", "k", "value"], beta_binomial())
write("poisson", ["function", "mean", "x", "value"], poisson())
write("gamma", ["function", "shape", "x", "value"], gamma())
write("bivariate-normal", ["correlation", "x", "y", "value"], bivariate_normal())
