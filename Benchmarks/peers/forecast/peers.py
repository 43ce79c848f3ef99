"""Other forecasters on a panel: each gives the quantiles LEVELS of every place and year ahead.

On the scale of odds a zero moves by half the rounding unit. On the scale of rates what falls
outside 0 ... 1 is cut off, in the peer's favor. Where a peer cannot do with gaps they are filled
along a straight line, and a series it refuses gets its random walk with drift.
"""

import logging
import os
import time
import warnings

import numpy as np
from scipy.special import expit, logit
from scipy.stats import norm, t as student

from panels import AHEAD

os.environ["NIXTLA_ID_AS_COL"] = "1"
logging.disable(logging.CRITICAL)

LEVELS = np.array([.05, .10, .50, .90, .95])
SCALES = ("odds", "rate")


def on_scale(panel, scale):
    if scale == "rate":
        return panel.given
    return logit(np.clip(panel.given, panel.half_unit, 1 - panel.half_unit))


def back(quantiles, scale):
    return expit(quantiles) if scale == "odds" else np.clip(quantiles, 0, 1)


def normal_quantiles(mean, sd):
    return mean[..., None] + sd[..., None] * norm.ppf(LEVELS)


def statsforecast(model):
    def run(panel, scale):
        import pandas
        from statsforecast import StatsForecast, models

        series = []
        for i, y in enumerate(on_scale(panel, scale)):
            seen = np.flatnonzero(~np.isnan(y))
            steps = np.arange(seen[0], len(y))
            series.append(pandas.DataFrame(
                {"unique_id": i, "ds": steps, "y": np.interp(steps, seen, y[seen])}))
        options = {} if model == "RandomWalkWithDrift" else {"season_length": 1}
        forecaster = StatsForecast(
            models=[getattr(models, model)(alias=model, **options)], freq=1, n_jobs=1,
            fallback_model=models.RandomWalkWithDrift())
        answer = forecaster.forecast(df=pandas.concat(series), h=AHEAD, level=[80, 90])
        names = [model + end for end in ("-lo-90", "-lo-80", "", "-hi-80", "-hi-90")]
        return answer[names].to_numpy().reshape(len(series), AHEAD, len(LEVELS))
    return run


def mixed_slopes(panel, scale):
    """statsmodels MixedLM: random intercept and slope of each place, REML; plug-in intervals."""
    import statsmodels.api as sm

    y = on_scale(panel, scale)
    count, years = y.shape
    t = np.arange(years) - (years - 1) / 2
    seen = ~np.isnan(y)
    place, year = np.nonzero(seen)
    design = np.column_stack([np.ones(len(place)), t[year]])
    fit = sm.MixedLM(y[seen], design, groups=place, exog_re=design).fit(reml=True, method="lbfgs")
    spread, noise = np.asarray(fit.cov_re), fit.scale
    x, ahead = np.column_stack([np.ones(years), t]), t[-1] + np.arange(1, AHEAD + 1)
    ahead = np.column_stack([np.ones(AHEAD), ahead])
    mean, sd = np.empty((2, count, AHEAD))
    for i in range(count):
        own = x[seen[i]]
        gain = spread @ own.T @ np.linalg.inv(own @ spread @ own.T + noise * np.eye(len(own)))
        effects = fit.fe_params + gain @ (y[i, seen[i]] - own @ fit.fe_params)
        left = spread - gain @ own @ spread
        mean[i] = ahead @ effects
        sd[i] = np.sqrt(np.einsum("hj,jk,hk->h", ahead, left, ahead) + noise)
    return normal_quantiles(mean, sd)


def flat(panel, scale):
    """The last figure; the spread of a year's step is pooled over all places."""
    y = on_scale(panel, scale)
    last, squares, steps = np.empty(len(y)), 0., 0
    for i, own in enumerate(y):
        seen = np.flatnonzero(~np.isnan(own))
        last[i] = own[seen[-1]]
        squares += (np.diff(own[seen])**2 / np.diff(seen)).sum()
        steps += len(seen) - 1
    sd = np.sqrt(squares / steps * np.arange(1, AHEAD + 1))
    return normal_quantiles(np.repeat(last[:, None], AHEAD, 1), np.tile(sd, (len(y), 1)))


def straight_line(panel, scale):
    """Least squares for each place by itself, in closed form, with Student intervals."""
    y = on_scale(panel, scale)
    seen = ~np.isnan(y)
    n = seen.sum(1, keepdims=True)
    t = np.where(seen, np.arange(y.shape[1]), 0.)
    y = np.where(seen, y, 0.)
    center, mean = t.sum(1, keepdims=True) / n, y.sum(1, keepdims=True) / n
    d = np.where(seen, t - center, 0.)
    square = (d * d).sum(1, keepdims=True)
    slope = (d * y).sum(1, keepdims=True) / square
    rest = np.where(seen, y - mean - slope * d, 0.)
    variance = (rest**2).sum(1, keepdims=True) / (n - 2)
    ahead = y.shape[1] - 1 + np.arange(1, AHEAD + 1) - center
    sd = np.sqrt(variance * (1 + 1 / n + ahead**2 / square))
    return (mean + slope * ahead)[..., None] + sd[..., None] * student.ppf(LEVELS, n - 2)[:, None]


PEERS = {
    "RandomWalkWithDrift": statsforecast("RandomWalkWithDrift"),
    "Theta": statsforecast("Theta"),
    "AutoETS": statsforecast("AutoETS"),
    "MixedLM": mixed_slopes,
    "flat": flat,
    "straight line": straight_line,
}


def answers(panel, names=tuple(PEERS)):
    """(peer, scale, quantiles or the reason there are none, processor seconds) of each peer."""
    for name in names:
        for scale in SCALES:
            start = time.process_time()
            try:
                with warnings.catch_warnings():  # statsmodels switches its own warnings on
                    warnings.simplefilter("ignore")
                    result = back(PEERS[name](panel, scale), scale)
                if not np.isfinite(result).all():
                    result = "not finite"
            except Exception as error:
                result = f"{type(error).__name__}: {error}"[:120]
            yield name, scale, result, time.process_time() - start
