"""Writes quantiles of T + ratio Z, T Student with nu degrees of freedom and Z standard normal.

    pip install -r requirements.txt
    python3 student_plus_normal.py ../NumericalCoreTests/Reference

T is Z / sqrt(W / nu) with W chi-squared, so that given W the sum is normal with variance
ratio^2 + nu / W: P(sum <= x) is the mean of a normal tail over W. In u = log W the integrand falls
exponentially to the left and doubly so to the right, where the trapezium rule gains digits in
proportion to the points. Checked against half the step, against the plain convolution at a few
points.
"""

import csv
import sys
from decimal import Decimal
from pathlib import Path

from mpmath import erfc, exp, gamma, inf, log, mp, mpf, nstr, pi, quad, sqrt

mp.dps = 40
NUS = ("2.5", "3", "5", "8", "10.7", "12", "20", "60")
RATIOS = ("0.1", "0.5", "1", "2", "10")
# The lower levels are the mirror image, exactly.
UPPER = ("0.001", "0.025", "0.05", "0.1", "0.25")


def nodes(nu, step):
    """(W, weight) of the trapezium rule in log W; the weights add to 1 to full precision."""
    found, u = [], -2 * 85 / nu
    while exp(u) / 2 - nu * u / 2 < 110 or u < log(nu):
        w = exp(u)
        found.append((w, step * exp(nu * u / 2 - w / 2) / (2 ** (nu / 2) * gamma(nu / 2))))
        u += step
    return found


def tail(x, nu, ratio, rule):
    """P(sum > x) and the density at x."""
    over, density = mpf(0), mpf(0)
    for w, weight in rule:
        sd = sqrt(ratio**2 + nu / w)
        z = x / sd
        over += weight * erfc(z / sqrt(mpf(2))) / 2
        density += weight * exp(-z * z / 2) / sqrt(2 * pi) / sd
    return over, density


def convolution(x, nu, ratio):
    def integrand(t):
        student = gamma((nu + 1) / 2) / gamma(nu / 2) / sqrt(pi * nu)
        student *= (1 + t * t / nu) ** (-(nu + 1) / 2)
        return student * erfc((x - t) / ratio / sqrt(mpf(2))) / 2

    points = {-inf, mpf(-20), mpf(-3), mpf(0), x - 6 * ratio, x, x + 6 * ratio, mpf(40), inf}
    return quad(integrand, sorted(points))


def quantile(level, nu, ratio, rule):
    """x with P(sum > x) = level: Newton on the logarithm of the tail, within a bracket."""
    low, high = mpf(0), mpf(1)
    while tail(high, nu, ratio, rule)[0] > level:
        low, high = high, 2 * high
    x = (low + high) / 2
    for _ in range(200):
        over, density = tail(x, nu, ratio, rule)
        low, high = (x, high) if over > level else (low, x)
        step = (log(over) - log(level)) * over / density
        if abs(step) < mpf("1e-30") * x:
            return x + step
        x = x + step if low < x + step < high else (low + high) / 2
    raise ArithmeticError((level, nu, ratio))


def main():
    rows = []
    for nu_text in NUS:
        nu = mpf(nu_text)
        rule, finer = nodes(nu, mpf(1) / 14), nodes(nu, mpf(1) / 28)
        assert abs(sum(weight for _, weight in rule) - 1) < mpf("1e-32"), nu_text
        for ratio_text in RATIOS:
            ratio = mpf(ratio_text)
            half = []
            for level_text in UPPER:
                x = quantile(mpf(level_text), nu, ratio, rule)
                over = tail(x, nu, ratio, finer)[0]
                assert abs(over / mpf(level_text) - 1) < mpf("1e-27"), (nu_text, ratio_text)
                if level_text == "0.025" and ratio > mpf("0.1"):
                    assert abs(convolution(x, nu, ratio) - over) < mpf("1e-20")
                half.append((level_text, x))
            for level_text, x in half:
                rows.append((nu_text, ratio_text, level_text, -x))
            rows.append((nu_text, ratio_text, "0.5", mpf(0)))
            for level_text, x in reversed(half):
                rows.append((nu_text, ratio_text, str(1 - Decimal(level_text)), x))
    with open(Path(sys.argv[1]) / "student-plus-normal.csv", "w", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(["degreesOfFreedom", "ratio", "p", "value", "source"])
        for *key, value in rows:
            text = "0" if value == 0 else nstr(value, 22, min_fixed=-3, max_fixed=4)
            out.writerow([*key, text, "mpmath 1.3.0 at 40 digits"])


if __name__ == "__main__":
    main()
