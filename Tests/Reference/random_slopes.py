"""Writes a small panel and lets R's lme4 fit random intercepts and slopes to it.

    python3 random_slopes.py ../PovertyExitTests/Reference      (needs Rscript and r-cran-lme4)

`random-slopes-panel.csv` holds 40 places x 8 years on the logit scale; `gap` marks the cells that
the fits of the panel "gaps" leave out. `random-slopes-fits.csv` holds the estimates of
random_slopes.R, good to six digits: fits with a closed form are checked against it.
"""

import csv
import subprocess
import sys
from pathlib import Path
from random import Random
from statistics import NormalDist, fmean

FOLDER = Path(sys.argv[1])
PLACES, YEARS = 40, 8


def panel():
    """Rows (place, year, y, gap): a random intercept and slope, a shock of the year and noise."""
    random = Random(20)

    def normal(sd):
        return sd * NormalDist().inv_cdf(random.random())

    shocks = [normal(0.1) for _ in range(YEARS)]
    for place in range(1, PLACES + 1):
        shared, level, slope = normal(1), normal(0.5), normal(0.09)
        level, slope = level + 0.3 * shared, slope - 0.04 * shared
        for year in range(1, YEARS + 1):
            y = -1.2 + level + (slope - 0.3) * year + shocks[year - 1] + normal(0.2)
            gap = (3 * place + 5 * year) % 11 == 0 or (place % 9 == 4 and year <= 3)
            yield place, year, round(y, 6), int(gap)


def closed_form(rows, restricted):
    """Intercept and slope of each place by least squares in centered time: moments are estimates.

    With D + r (X'X)^-1 the covariance of the coefficients, the maximum of the likelihood of a
    balanced panel is where the moments are (divisor N, or N - 1 when restricted).
    """
    t = [year - (YEARS + 1) / 2 for year in range(1, YEARS + 1)]
    tt = sum(x * x for x in t)
    levels, slopes, rest = [], [], 0
    for place in range(PLACES):
        y = [row[2] for row in rows[place * YEARS:(place + 1) * YEARS]]
        level, slope = fmean(y), sum(a * b for a, b in zip(t, y)) / tt
        levels.append(level)
        slopes.append(slope)
        rest += sum((v - level - slope * x) ** 2 for v, x in zip(y, t))
    noise = rest / (PLACES * (YEARS - 2))
    divisor = PLACES - restricted

    def covariance(a, b):
        return sum((x - fmean(a)) * (y - fmean(b)) for x, y in zip(a, b)) / divisor

    return {
        "intercept": fmean(levels), "slope": fmean(slopes), "residual_variance": noise,
        "intercept_variance": covariance(levels, levels) - noise / YEARS,
        "slope_variance": covariance(slopes, slopes) - noise / tt,
        "covariance": covariance(levels, slopes),
    }


def main():
    rows = list(panel())
    data, fits = FOLDER / "random-slopes-panel.csv", FOLDER / "random-slopes-fits.csv"
    with open(data, "w", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(["place", "year", "y", "gap"])
        out.writerows(rows)
    script = Path(__file__).with_suffix(".R")
    subprocess.run(["Rscript", "--vanilla", str(script), str(data), str(fits)], check=True)
    found = {}
    for row in csv.DictReader(open(fits, newline="")):
        fit = found.setdefault((row["panel"], row["fit"], row["method"]), {})
        fit[row["quantity"]] = float(row["value"])
    for fit in ("correlated centered", "independent centered"):
        for method in ("REML", "ML"):
            wanted = closed_form(rows, method == "REML")
            lme4 = found["complete", fit, method]
            for name, value in wanted.items():
                if name in lme4:
                    assert abs(lme4[name] / value - 1) < 1e-6, (fit, method, name)


main()
