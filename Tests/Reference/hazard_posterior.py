"""Exact posterior of a logit hazard trend on a grid, for HazardPosteriorTests.swift.

Beta-binomial likelihood with the pooled row interval-censored, priors as in HazardTrend.swift; 121 x 101 x 61 points.
Run: python3 hazard_posterior.py   (numpy, scipy as pinned in requirements.txt)
"""

import numpy as np
from scipy.special import betaln, expit, gammaln, logit

ROWS = [((2014, 2015), 133500, 60181), ((2016,), 73319, 30749), ((2017,), 42570, 23515)]


def posterior(rows, year):
    years = [y for row in rows for y in row[0]]
    center = sum(years) / len(years)
    a = np.linspace(-3.5, 3.0, 121)[:, None, None]
    b = np.linspace(-1.4, 1.8, 101)[None, :, None]
    k = np.linspace(np.log(40) - 3.5, np.log(40) + 3.5, 61)[None, None, :]
    logp = -((a - logit(0.3)) / 1.5) ** 2 / 2 - (b / 0.4) ** 2 / 2 - (k - np.log(40)) ** 2 / 2
    for span, n, x in rows:
        survival = 1.0
        for y in span:
            survival = survival * (1 - expit(a + b * (y - center)))
        mu = np.clip(1 - survival, 1e-9, 1 - 1e-9)
        alpha, beta = mu * np.exp(k), (1 - mu) * np.exp(k)
        logp = logp + betaln(x + alpha, n - x + beta) - betaln(alpha, beta)
        logp = logp + gammaln(n + 1) - gammaln(x + 1) - gammaln(n - x + 1)
    p = np.exp(logp - logp.max())
    p /= p.sum()
    h = np.broadcast_to(expit(a + b * (year - center)), p.shape).ravel()
    order = np.argsort(h)
    cdf = np.cumsum(p.ravel()[order])
    quantiles = [h[order][np.searchsorted(cdf, q)] for q in (0.05, 0.5, 0.95)]
    mean_k = float((p * k).sum())
    print(f"rows to {years[-1]}, hazard {year}: {quantiles}, mean log kappa {mean_k:.3f}")


posterior(ROWS[:2], 2018)
posterior(ROWS, 2018)
