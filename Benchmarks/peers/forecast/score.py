"""Scores of quantile forecasts, in percentage points."""

import numpy as np

from peers import LEVELS


def weighted_interval_score(quantiles, happened):
    """The mean of the interval scores of 80 % and 90 % and of the error of the median.

    (|y - m| / 2 + sum over alpha of alpha / 2 IS_alpha) / (K + 1/2), K = 2 intervals. An interval
    [l, u] scores IS = u - l + 2/alpha (what y lies below l or above u).
    """
    total = np.abs(happened - quantiles[..., 2]) / 2
    for k, alpha in ((0, .1), (1, .2)):
        low, high = quantiles[..., k], quantiles[..., -1 - k]
        outside = np.maximum(low - happened, 0) + np.maximum(happened - high, 0)
        total = total + alpha / 2 * (high - low + 2 / alpha * outside)
    return total / 2.5


def scores(quantiles, happened):
    """Sums over all places and years ahead, so that origins can be added up."""
    assert quantiles.shape == (*happened.shape, len(LEVELS))
    # A bound that was printed with few digits still holds the figure printed alike.
    slack = 1e-12
    inside = {
        name: ((happened >= quantiles[..., k] - slack)
               & (happened <= quantiles[..., -1 - k] + slack)).sum()
        for name, k in (("cover90", 0), ("cover80", 1))
    }
    return {
        "forecasts": happened.size,
        "wis": 100 * weighted_interval_score(quantiles, happened).sum(),
        "mae": 100 * np.abs(happened - quantiles[..., 2]).sum(), **inside,
    }


def mean(sums):
    """The scores over all forecasts of some origins: each forecast counts alike."""
    total = sum(s["forecasts"] for s in sums)
    result = {"forecasts": total}
    for name in ("wis", "mae", "cover80", "cover90"):
        result[name] = round(float(sum(s[name] for s in sums)) / total, 4)
    return result
