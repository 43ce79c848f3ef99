"""The forecast of one who knows the generator: laws and parameters, but not the draws.

Counting noise and rounding are left out, so it is a bound only to about a percent.
"""

import numpy as np
from scipy.special import expit, logit, ndtr
from scipy.stats import norm

import synthetic as law_of
from panels import AHEAD
from peers import LEVELS


def forecast(panel):
    return _quota(panel) if panel.law == "quota" else _log_odds(panel)


def _log_odds(panel):
    """Exact for the Gaussian law: the nation from all provinces, a province given the nation, a
    county given both."""
    seen = panel.given.shape[1]
    years = seen + AHEAD
    now, later = slice(seen), slice(seen, years)
    y = logit(panel.given)
    province = np.unique(panel.group, return_inverse=True)[1]
    x = np.column_stack([np.ones(years), law_of.time(panel.law, years)])
    mean = x @ [law_of.LEVEL, law_of.SLOPE]
    # The nation is `walk @ steps` with independent steps.
    walk = np.tril(np.ones((years, years)))[:, 1:] * (np.arange(years) > 0)[:, None]
    step_precision = np.eye(years - 1) / law_of.NATION_SD**2
    lag = np.abs(np.subtract.outer(np.arange(years), np.arange(years)))
    memory = law_of.NOISE_MEMORY
    noise = law_of.NOISE_SD**2 / (1 - memory**2) * memory**lag
    sd = np.diag(law_of.COUNTY_SD)
    c = law_of.COUNTY_CORRELATION
    own = x @ sd @ np.array([[1, c], [c, 1]]) @ sd @ x.T + noise
    effects = np.diag(np.square(law_of.PROVINCE_SD))
    gain = own[later, now] @ np.linalg.inv(own[now, now])
    left = own[later, later] - gain @ own[now, later]

    count = np.bincount(province)
    average = np.stack([y[province == g].mean(0) for g in range(len(count))]) - mean[now]
    inside = [own[now, now] / n for n in count]
    information, pull = step_precision, np.zeros(years - 1)
    for g, within in enumerate(inside):
        weight = np.linalg.inv(x[now] @ effects @ x[now].T + within)
        information = information + walk[now].T @ weight @ walk[now]
        pull = pull + walk[now].T @ weight @ average[g]
    spread = np.linalg.inv(information)
    steps = spread @ pull
    # What of nation and province reaches a county's forecast beyond its own deviations.
    nation = walk[later] - gain @ walk[now]
    local = x[later] - gain @ x[now]
    result = np.empty((len(y), AHEAD, len(LEVELS)))
    for g, within in enumerate(inside):
        k = effects @ x[now].T @ np.linalg.inv(x[now] @ effects @ x[now].T + within)
        u = k @ (average[g] - walk[now] @ steps)
        through = nation - local @ k @ walk[now]
        variance = left + local @ (effects - k @ x[now] @ effects) @ local.T
        variance = np.diag(variance + through @ spread @ through.T)
        shared = mean[later] + nation @ steps + local @ u - gain @ mean[now]
        center = shared + y[province == g] @ gain.T
        spreads = np.sqrt(variance)[:, None] * norm.ppf(LEVELS)
        result[province == g] = expit(center[..., None] + spreads)
    return result


def _quota(panel):
    """Given L the yearly shares are independent normals; L has a uniform prior, on a grid."""
    first, last = panel.given[:, :1], panel.given[:, -1]
    shares = -np.diff(panel.given, axis=1) / first
    low, high = law_of.CLEARANCE_YEARS
    needed = low + (high - low) * (np.arange(120) + .5) / 120
    mean, sd = 1 / needed, law_of.CLEARANCE_SPREAD / needed
    log = norm.logpdf(shares[:, :, None], mean, sd).sum(1)
    weight = np.exp(log - log.max(1, keepdims=True))
    weight /= weight.sum(1, keepdims=True)
    result = np.empty((len(last), AHEAD, len(LEVELS)))
    for h in range(AHEAD):
        k = h + 1
        grid = np.linspace(0, k * 2.2 / low, 500)
        # P(sum of k shares <= grid), places x grid.
        below = weight @ ndtr((grid - k * mean[:, None]) / (np.sqrt(k) * sd[:, None]))
        for i, chances in enumerate(below):
            sums = np.interp(1 - LEVELS, chances, grid)
            result[i, h] = last[i] - first[i] * sums
    return np.maximum(result, law_of.FLOOR)
