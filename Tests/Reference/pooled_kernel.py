"""Writes what a Kalman filter says of the pooled kernel, to 50 digits.

    pip install -r requirements.txt
    python3 pooled_kernel.py ../PovertyExitTests/Reference

The deviations of a place from its group, y_t at t = 1 ... 8, are normal with mean 0 and covariance
V = a^2 11' + b^2 DD' + q min(t, t') + diag(r + s_t), D(t) = 1 + phi + ... + phi^(t - 1), which is t
without damping. As a state: a level (start a^2, step q), a fixed slope (b^2), seen through
level + D(t) slope with noise r + s_t. Missing years are passed over.

pooled-kernel-data.csv        place, year, y (empty: missing), known_noise_variance s_t
pooled-kernel-likelihood.csv  log-likelihood of each place and setting, with -n/2 log(2 pi);
                              quadratic_form is y' V^-1 y
pooled-kernel-forecast.csv    of year t = 8 + h: mean; variance_of_rate without noise;
                              variance_of_figure with r (and no s_t)
pooled-kernel-covariance.csv  covariance of the rates of two forecast years, without noise

Every number is checked against the dense formulas K V^-1 y and K** - K V^-1 K'.
"""

import csv
import sys
from pathlib import Path

from mpmath import cholesky, det, diag, inverse, log, matrix, mp, mpf, nstr, pi

mp.dps = 50
FOLDER = Path(sys.argv[1])
YEARS, AHEAD = 8, 5

# Doubles by their decimal digits, as they stand in the tables.
SETTINGS = {
    "smooth": ("0.36", "0.01", "0.0025", "0.01"),
    "wandering": ("0.04", "0.0004", "0.09", "0.0025"),
    "noisy": ("0.5", "0.0025", "0", "0.3"),
    "level only": ("0.25", "0", "0.0001", "0.04"),
}
DAMPINGS = ("1", "0.85")
PLACES = {
    "complete": "0.41 0.3 0.36 0.22 0.18 0.21 0.05 -0.02",
    "starts late": "- - - -0.75 -0.8 -1.06 -1.01 -1.3",
    "gap in the middle": "0.9 0.95 - - 1.32 - 1.4 1.61",
    "ends early": "-0.2 -0.11 -0.35 -0.3 -0.18 - - -",
    "every other year": "- 0.02 - 0.4 - 0.55 - 1.3",
    "one figure": "- - - - - 0.7 - -",
    "known noise": "0.1 -0.3 0.25 - -0.12 -0.4 -0.1 -0.55",
}
NOISE = {"known noise": "0.02 0.05 0.01 0 0.04 0.1 0.03 0.2"}


def numbers(words):
    return [None if word == "-" else mpf(word) for word in words.split()]


def damped(t, phi):
    return sum(phi**k for k in range(t))


def kalman(y, noise, setting, phi):
    """Log-likelihood, quadratic form, state and its covariance after the last year."""
    a2, b2, q, r = setting
    level, slope = mpf(0), mpf(0)
    p11, p12, p22 = a2, mpf(0), b2
    total, square = mpf(0), mpf(0)
    for t in range(1, YEARS + 1):
        p11 += q
        if y[t - 1] is None:
            continue
        d = damped(t, phi)
        c1, c2 = p11 + d * p12, p12 + d * p22
        f = c1 + d * c2 + r + noise[t - 1]
        e = y[t - 1] - level - d * slope
        level, slope = level + c1 / f * e, slope + c2 / f * e
        p11, p12, p22 = p11 - c1 * c1 / f, p12 - c1 * c2 / f, p22 - c2 * c2 / f
        total -= (log(2 * pi) + log(f) + e * e / f) / 2
        square += e * e / f
    return total, square, (level, slope), (p11, p12, p22)


def forecast(state, spread, setting, phi):
    """Means and covariances of the rates of the years ahead."""
    (level, slope), (p11, p12, p22) = state, spread
    times = [damped(YEARS + h, phi) for h in range(1, AHEAD + 1)]
    mean = [level + d * slope for d in times]
    covariance = matrix(AHEAD, AHEAD)
    for i, d in enumerate(times):
        for j, e in enumerate(times):
            steps = setting[2] * (min(i, j) + 1)
            covariance[i, j] = p11 + (d + e) * p12 + d * e * p22 + steps
    return mean, covariance


def dense(y, noise, setting, phi):
    a2, b2, q, r = setting

    def kernel(s, t):
        return a2 + b2 * damped(s, phi) * damped(t, phi) + q * min(s, t)

    seen = [t for t in range(1, YEARS + 1) if y[t - 1] is not None]
    ahead = range(YEARS + 1, YEARS + AHEAD + 1)
    v = matrix([[kernel(s, t) for t in seen] for s in seen])
    v += diag([r + noise[t - 1] for t in seen])
    x = matrix([y[t - 1] for t in seen])
    cholesky(v)
    inner = inverse(v)
    cross = matrix([[kernel(s, t) for t in seen] for s in ahead])
    square = (x.T * inner * x)[0]
    total = -(len(seen) * log(2 * pi) + log(det(v)) + square) / 2
    own = matrix([[kernel(s, t) for t in ahead] for s in ahead])
    return total, square, cross * inner * x, own - cross * inner * cross.T


def same(found, wanted):
    assert abs(found - wanted) <= mpf("1e-40") * (1 + abs(wanted)), (found, wanted)


def write(name, header, rows, source="mpmath 1.3.0 at 50 digits"):
    with open(FOLDER / f"{name}.csv", "w", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(header + ["source"])
        for row in rows:
            cells = [nstr(c, 20, min_fixed=-6, max_fixed=3) if isinstance(c, mpf) else c
                     for c in row]
            out.writerow(cells + [source])


def main():
    data, likelihoods, forecasts, covariances = [], [], [], []
    for place, words in PLACES.items():
        given, noise = words.split(), NOISE.get(place, "0 " * YEARS).split()
        for t in range(1, YEARS + 1):
            figure = "" if given[t - 1] == "-" else given[t - 1]
            data.append((place, t, figure, noise[t - 1]))
        y, known = numbers(words), numbers(" ".join(noise))
        for name, texts in SETTINGS.items():
            setting = tuple(mpf(text) for text in texts)
            for damping in DAMPINGS:
                phi = mpf(damping)
                key = (place, name, *texts, damping)
                total, square, state, spread = kalman(y, known, setting, phi)
                mean, covariance = forecast(state, spread, setting, phi)
                check = dense(y, known, setting, phi)
                same(total, check[0])
                same(square, check[1])
                likelihoods.append((*key, total, square))
                for i in range(AHEAD):
                    same(mean[i], check[2][i])
                    forecasts.append((*key, i + 1, mean[i], covariance[i, i],
                                      covariance[i, i] + setting[3]))
                    for j in range(AHEAD):
                        same(covariance[i, j], check[3][i, j])
                        if i < j and place in ("complete", "gap in the middle"):
                            covariances.append((*key, i + 1, j + 1, covariance[i, j]))
    key = ["place", "setting", "a2", "b2", "q", "r", "damping"]
    write("pooled-kernel-data", ["place", "year", "y", "known_noise_variance"], data,
          "chosen by hand")
    write("pooled-kernel-likelihood", key + ["log_likelihood", "quadratic_form"], likelihoods)
    write("pooled-kernel-forecast",
          key + ["horizon", "mean", "variance_of_rate", "variance_of_figure"], forecasts)
    write("pooled-kernel-covariance", key + ["horizon", "other_horizon", "covariance"], covariances)


main()
